interface Late {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly deliver: () => void;
}

/** Requests that the network delivers late, after their senders have given up. */
export const createLateRequests = () => {
  let held: Late[] = [];
  return {
    hold: (at: number, deliver: () => void): void => void held.push({ at, deliver }),
    /** Delivers all requests that are due, in order of their time. */
    deliverUntil(now: number): void {
      const due = held.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      held = held.filter(({ at }) => at > now);
      for (const { deliver } of due) deliver();
    },
  };
};

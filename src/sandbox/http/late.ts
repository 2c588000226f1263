interface Late {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly deliver: () => void;
}

/** Requests that a network holds back: their senders have given up, and they arrive all the same. */
export const createLateRequests = () => {
  let held: Late[] = [];
  return {
    hold: (at: number, deliver: () => void): void => void held.push({ at, deliver }),
    /** Lets everything arrive that is due, in the order of its time. */
    deliverUntil(now: number): void {
      const due = held.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      held = held.filter(({ at }) => at > now);
      for (const { deliver } of due) deliver();
    },
  };
};

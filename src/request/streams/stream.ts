/** One event of a stream, by its number in a log of the partner. */
export interface StreamEvent {
  readonly sequence: number;
}

/** Some events of a log, oldest first. */
export interface EventPage {
  readonly events: readonly StreamEvent[];
  /**
   * Number of the last entry that was read, whether it is an event of this stream or not: the next page begins after
   * it.
   */
  readonly next: number;
  /** Some entries after the requested place are no longer kept. */
  readonly hasGap: boolean;
  /** The log has ended: after these events the stream is complete. */
  readonly isOver?: boolean;
}

/** A log as the viewer may read it now; it is opened again before each reading. */
export interface EventLog {
  /** Number of its last entry. */
  last(): Promise<number>;
  read(after: number): Promise<EventPage>;
}

export interface Followed {
  readonly log: EventLog;
  /** Number of the event after which to continue; null to begin with future events. */
  readonly since: number | null;
}

/**
 * What a field of a subscription is resolved from. The operation is executed once to open the stream, where the field says
 * which log it follows, and once for each event of that log, where it gets the event. So the guards, the limits and the
 * checks of arguments are those of any operation, and they hold anew for every event.
 */
export class StreamSource {
  readonly #event: StreamEvent | null;
  followed: Followed | null = null;

  constructor(event: StreamEvent | null) {
    this.#event = event;
  }

  /** Whether this execution opens the stream instead of answering an event. */
  get isOpening(): boolean {
    return this.#event === null;
  }

  /** The event to be answered; null while the stream is opened, when the log is remembered. */
  follow<E extends StreamEvent>(log: EventLog, since: number | null): E | null {
    this.followed = { log, since };
    return this.#event as E | null;
  }
}

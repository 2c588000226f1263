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
  /** Whether some entries after the requested number are no longer kept. */
  readonly hasGap: boolean;
  /** Whether the log has ended, so that the stream ends after these events. */
  readonly isOver?: boolean;
}

/** A log with the viewer's present rights; it is opened again before each read. */
export interface EventLog {
  /** Number of the log's last entry. */
  last(): Promise<number>;
  read(after: number): Promise<EventPage>;
}

export interface Followed {
  readonly log: EventLog;
  /** Number of the event after which to continue; null to begin with future events. */
  readonly since: number | null;
}

/**
 * The root value of a subscription's field. The operation is executed once to open the stream, when the field names the
 * log that it follows, and once for each event of that log. Guards, limits and checks of arguments are therefore the
 * same as for any operation, and apply to each event again.
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

  /** The event to answer. While the stream is opened, stores the log and returns null. */
  follow<E extends StreamEvent>(log: EventLog, since: number | null): E | null {
    this.followed = { log, since };
    return this.#event as E | null;
  }
}

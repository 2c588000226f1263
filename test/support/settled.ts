/** When no copy of any request is accepted any more, one with a customer's token among them, and its effect must show. */
export const SETTLED_AFTER_MS = 26 * 3_600_000;

/** The same for requests that the partner's key signs. */
export const SIGNED_SETTLED_AFTER_MS = 40 * 60_000;

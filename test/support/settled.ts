/**
 * The instant when no copy of any request is accepted any more, not even with a customer's token, and its effect must
 * be visible.
 */
export const SETTLED_AFTER_MS = 26 * 3_600_000;

/** The same for requests signed with the partner's key. */
export const SIGNED_SETTLED_AFTER_MS = 40 * 60_000;

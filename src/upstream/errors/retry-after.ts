const SHORTEST_MS = 1_000;
const LONGEST_MS = 3_600_000;

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the one form of a date that senders may still write. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

const read = (text: string, now: number): number | undefined => {
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000;
  const at = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at - now;
};

/**
 * `Retry-After` in milliseconds, from seconds or an HTTP date; undefined when missing or unreadable. At least the
 * vendor's window, because a past date would cause calls without a pause; at most an hour.
 */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined => {
  const asked = read(header?.trim() ?? '', now);
  return asked === undefined ? undefined : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, asked));
};

/** `Retry-After` in milliseconds: seconds or an HTTP date; undefined when absent or not understood. */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined => {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};

/** Epoch milliseconds of a stored time; a time that is null lies before all others. */
export const instant = (iso: string | null): number => (iso === null ? Number.NEGATIVE_INFINITY : Date.parse(iso));

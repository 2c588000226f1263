/** The thrown value as an Error, to be returned in place of a value. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

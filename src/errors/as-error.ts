/** A thrown value as an Error, for functions that return errors instead of throwing them. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/**
 * Calls for parents that belong to several owners, in chunks of one owner. Assumes equal shares, which full lists
 * have.
 */
export const chunkedPerOwner = (parents: number, owners: number, max: number): number => {
  const groups = Math.max(1, Math.min(parents, owners));
  return parents === 0 ? 0 : groups * Math.ceil(Math.ceil(parents / groups) / max);
};

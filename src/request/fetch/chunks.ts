/** Parents spread over owners, each owner asked in chunks: every owner has the same share when the lists are full. */
export const chunkedPerOwner = (parents: number, owners: number, max: number): number => {
  const groups = Math.max(1, Math.min(parents, owners));
  return parents === 0 ? 0 : groups * Math.ceil(Math.ceil(parents / groups) / max);
};

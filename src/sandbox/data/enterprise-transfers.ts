/** Which transfers masters ordered, and whether one is still under way. */
export const createEnterpriseTransfers = () => {
  const known = new Map<number, Set<string>>();
  const busyUntil = new Map<number, number>();

  return {
    knows: (master: number, transaction: string): boolean => known.get(master)?.has(transaction) ?? false,
    /** Seconds since 1970. */
    isBusy: (master: number, now: number): boolean => (busyUntil.get(master) ?? 0) > now,
    /** Keeps the master busy until the given second; returns the transfer's id, made here when the caller gave none. */
    record(master: number, transaction: string | null, until: number): string {
      const transactions = known.get(master) ?? new Set();
      const id = transaction ?? `ET${master}N${transactions.size}`;
      known.set(master, transactions.add(id));
      busyUntil.set(master, until);
      return id;
    },
  };
};
export type EnterpriseTransfers = ReturnType<typeof createEnterpriseTransfers>;

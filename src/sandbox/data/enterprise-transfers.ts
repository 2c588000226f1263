/** The ids of the transfers that masters ordered, and until when a master's latest transfer is under way. */
export const createEnterpriseTransfers = () => {
  const known = new Map<number, Set<string>>();
  const busyUntil = new Map<number, number>();

  return {
    knows: (master: number, transaction: string): boolean => known.get(master)?.has(transaction) ?? false,
    /** Whether a transfer of the master is under way; `now` is in seconds since 1970. */
    isBusy: (master: number, now: number): boolean => (busyUntil.get(master) ?? 0) > now,
    /**
     * Records a transfer that is under way until the given second. Returns its id, which is made here when the caller
     * gave none.
     */
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

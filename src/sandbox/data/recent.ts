/** Keeps results of a computation by key; the one that was unused for longest is dropped first. */
export const createRecent = <T>(most: number) => {
  const kept = new Map<string, T>();
  return {
    get(key: string, compute: () => T): T {
      const value = kept.get(key) ?? compute();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
};

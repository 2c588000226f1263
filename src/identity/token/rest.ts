/**
 * Lets a task fail once and then rest: until `restMs` are over the failure is given again without another attempt, so
 * that a provider in trouble is not asked by every request that comes meanwhile.
 */
export const createRest = (restMs: number) => {
  let failure: { readonly error: unknown; readonly until: number } | undefined;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (failure && performance.now() < failure.until) throw failure.error;
    try {
      const result = await task();
      failure = undefined;
      return result;
    } catch (error) {
      failure = { error, until: performance.now() + restMs };
      throw error;
    }
  };
};

export type Rest = ReturnType<typeof createRest>;

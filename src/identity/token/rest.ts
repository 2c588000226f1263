/**
 * After a failed task, rejects further tasks with the same error for `restMs` without running them, so that not every
 * request calls a provider that is down.
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

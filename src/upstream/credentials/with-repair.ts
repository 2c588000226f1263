import type { Session } from './session.ts';

interface Repairable<T> {
  readonly kind: 'read' | 'write';
  readonly obtain: () => Promise<Session | null>;
  readonly attempt: (session: Session | null) => Promise<T>;
  /** True when another try with a newly obtained session may succeed. */
  readonly repair: (session: Session | null, error: unknown) => boolean;
}

/**
 * Gets a new token, or corrects the clock, after the first refusal. A read is then tried once more. A write is not, so
 * that it is sent at most once; the next write uses the correction.
 */
export const withRepair = async <T>({ kind, obtain, attempt, repair }: Repairable<T>): Promise<T> => {
  const session = await obtain();
  try {
    return await attempt(session);
  } catch (error) {
    if (!repair(session, error) || kind === 'write') throw error;
    return attempt(await obtain());
  }
};

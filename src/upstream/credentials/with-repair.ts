import type { Session } from './session.ts';

interface Repairable<T> {
  readonly kind: 'read' | 'write';
  readonly obtain: () => Promise<Session | null>;
  readonly attempt: (session: Session | null) => Promise<T>;
  /** True when another try with a newly obtained session may succeed. */
  readonly repair: (session: Session | null, error: unknown) => boolean;
}

/**
 * An expired token or a clock that is off is mended after the first refusal. A read is then tried once more; a write is
 * not, so that it is on the wire at most once: the next one profits.
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

import { GatewayError, isGatewayError } from '../../errors/index.ts';
import type { Freshness, Mirror, MirrorView, NounName } from '../../mirror/index.ts';
import type { Copies, Demand, RequestContext } from '../context.ts';

/** For an operation without copies. */
export const NO_COPIES: Copies = {
  mirror: null,
  fresh: () => null,
  state: () => null,
  withhold: () => undefined,
  used: () => undefined,
  sources: new Map(),
};

const mayAnswer = ({ isReady, ageMs, allowedMs }: Freshness, { maxAgeMs }: Demand): boolean =>
  isReady && ageMs !== null && ageMs <= (maxAgeMs ?? allowedMs);

const copiesIn = (mirror: Mirror, view: MirrorView, demand: Demand): Copies => {
  const sources = new Map<NounName, string>();
  const withheld = new Set<NounName>();
  return {
    mirror,
    sources,
    state: (noun, resellerId) => view.freshness(noun, resellerId ?? ''),
    fresh: (noun, resellerId) => {
      const state = view.freshness(noun, resellerId ?? '');
      return !withheld.has(noun) && mayAnswer(state, demand) ? state : null;
    },
    withhold: (noun) => withheld.add(noun),
    used: (noun, asOf) => {
      const known = sources.get(noun);
      if (known === undefined || asOf < known) sources.set(noun, asOf);
    },
  };
};

/** The copies at this moment. While the store is away there are none, and the vendor is asked as without a mirror. */
export const openCopies = async (mirror: Mirror | null, demand: Demand): Promise<Copies> => {
  if (!mirror || demand.maxAgeMs === 0) return NO_COPIES;
  try {
    return copiesIn(mirror, await mirror.view(), demand);
  } catch (error) {
    if (isGatewayError(error)) return NO_COPIES;
    throw error;
  }
};

const LONGEST_SECONDS = 7 * 24 * 3_600;

/** `extensions.maxAgeSeconds` of a request. BAD_USER_INPUT unless it is a whole number of seconds, a week at most. */
export const demandIn = (extensions: Readonly<Record<string, unknown>> | null | undefined): Demand => {
  const seconds = extensions?.maxAgeSeconds;
  if (seconds === undefined || seconds === null) return { maxAgeMs: null };
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_SECONDS)
    return { maxAgeMs: seconds * 1000 };
  const limit = `a whole number from 0 to ${LONGEST_SECONDS}`;
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'extensions.maxAgeSeconds', limit } });
};

/** Throws NOT_READY with how far the copy is, or MIRROR_OFF where none is kept. */
export const requireCopy = ({ copies, partner }: Pick<RequestContext, 'copies' | 'partner'>, noun: NounName): never => {
  if (!partner.mirror) throw new GatewayError('MIRROR_OFF', { hints: { noun } });
  const state = copies.state(noun, null);
  throw new GatewayError('NOT_READY', {
    hints: {
      noun,
      progress: state?.progress ?? 0,
      ...(state?.etaSeconds ? { etaSeconds: state.etaSeconds } : {}),
      ...(state?.asOf ? { asOf: state.asOf } : {}),
    },
  });
};

/** `extensions.freshness` of an answer: the oldest instant of the copies behind it, and of each; null without a copy. */
export const freshnessOf = ({
  copies: { sources },
}: {
  readonly copies: Pick<Copies, 'sources'>;
}): { readonly freshness: { readonly asOf: string | null; readonly sources: Readonly<Record<string, string>> } } => ({
  freshness: { asOf: [...sources.values()].sort()[0] ?? null, sources: Object.fromEntries(sources) },
});

import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { managerLimit, type Viewer, viewerScope } from '../../identity/index.ts';
import type { Freshness, Mirror, MirrorView, NounName, ReadScope } from '../../mirror/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import type { Copies, Demand, FreshCopy, RequestContext } from '../context.ts';

/** For an operation without copies. */
export const NO_COPIES: Copies = {
  fresh: () => null,
  whole: () => null,
  state: () => null,
  countAsReady: (count) => ({ calls: count(), awaited: new Map() }),
  withhold: () => undefined,
  noteUsed: () => undefined,
  sources: new Map(),
};

/** Name of the age limit that applies to a read. */
type Limit = 'allowedMs' | 'allowedAloneMs';

const mayAnswer = ({ isReady, ageMs }: Freshness, limitMs: number): boolean =>
  isReady && ageMs !== null && ageMs <= limitMs;

/**
 * Time up to which the copy knows the customers' managers. Refreshes do not see a change of manager, only a reading of
 * all customers does. Null when the time is unknown or too long ago.
 */
const managersSince = (managers: Freshness, maxAgeMs: number | null): string | null => {
  const { isReady, verifiedAt, verifiedAgeMs, allowedVerifiedMs } = managers;
  if (!isReady || verifiedAgeMs === null) return null;
  return verifiedAgeMs > (maxAgeMs ?? allowedVerifiedMs) ? null : verifiedAt;
};

const earlier = (a: string, b: string): string => (a < b ? a : b);

interface Opened {
  readonly mirror: Mirror;
  readonly view: MirrorView;
  readonly demand: Demand;
}

const copiesIn = ({ mirror, view, demand }: Opened): Copies => {
  const sources = new Map<NounName, string>();
  const withheld = new Set<NounName>();
  /** Lists that count as ready while calls are predicted; null at all other times. */
  let awaited: Map<NounName, string | null> | null = null;

  const { maxAgeMs } = demand;

  const copyOf = (state: Freshness, { resellerId, manager }: ReadScope, limit: Limit): FreshCopy | null => {
    if (state.asOf === null || !mayAnswer(state, maxAgeMs ?? state[limit])) return null;
    const managers = manager === null ? null : view.managers(resellerId);
    if (!managers) return { mirror, asOf: state.asOf };
    const since = managersSince(managers, maxAgeMs);
    return since === null ? null : { mirror, asOf: earlier(state.asOf, since) };
  };

  return {
    sources,
    state: (noun, resellerId) => view.freshness(noun, { resellerId }),
    fresh: (noun, whose, place) => {
      if (withheld.has(noun)) return null;
      const copy = copyOf(view.freshness(noun, { resellerId: whose.resellerId, ...place }), whose, 'allowedMs');
      if (copy || !awaited) return copy;
      awaited.set(noun, whose.resellerId);
      return { mirror, asOf: '' };
    },
    countAsReady: (count) => {
      const found = new Map<NounName, string | null>();
      awaited = found;
      try {
        return { calls: count(), awaited: found };
      } finally {
        awaited = null;
      }
    },
    whole: (noun, whose, place) =>
      copyOf(view.freshness(noun, { resellerId: whose.resellerId, ...place }), whose, 'allowedAloneMs'),
    withhold: (noun) => withheld.add(noun),
    noteUsed: (noun, asOf) => sources.set(noun, earlier(sources.get(noun) ?? asOf, asOf)),
  };
};

/**
 * The copies at this moment. While the store is unreachable there are none, and the vendor is called as without a
 * mirror.
 */
export const openCopies = async (mirror: Mirror | null, demand: Demand): Promise<Copies> => {
  if (!mirror || demand.maxAgeMs === 0) return NO_COPIES;
  try {
    return copiesIn({ mirror, view: await mirror.view(), demand });
  } catch (error) {
    if (isGatewayError(error)) return { ...NO_COPIES, away: error };
    throw error;
  }
};

const LONGEST_SECONDS = 7 * 24 * 3_600;

/**
 * Reads `extensions.maxAgeSeconds` of a request. Throws BAD_USER_INPUT unless it is a whole number of seconds, at most
 * a week.
 */
export const demandIn = (extensions: Readonly<Record<string, unknown>> | null | undefined): Demand => {
  const seconds = extensions?.maxAgeSeconds;
  if (seconds === undefined || seconds === null) return { maxAgeMs: null };
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_SECONDS)
    return { maxAgeMs: seconds * 1000 };
  const limit = `a whole number from 0 to ${LONGEST_SECONDS}`;
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'extensions.maxAgeSeconds', limit } });
};

/** Creates the error NOT_READY with the progress of the copy; null: no copy may be used. */
export const notReady = (noun: NounName, state: Freshness | null): GatewayError =>
  new GatewayError('NOT_READY', {
    hints: {
      noun,
      progress: state?.progress ?? 0,
      ...(state?.etaSeconds ? { etaSeconds: state.etaSeconds } : {}),
      ...(state?.asOf ? { asOf: state.asOf } : {}),
    },
  });

/** Throws NOT_READY with the progress of the copy, MIRROR_OFF when no copy is kept, or the error of the store. */
export const refuseWithoutCopy = (
  { copies, partner }: Pick<RequestContext, 'copies' | 'partner'>,
  noun: NounName,
  resellerId: string | null,
): never => {
  if (!partner.mirror) throw new GatewayError('MIRROR_OFF', { hints: { noun } });
  if (copies.away) throw copies.away;
  throw notReady(noun, copies.state(noun, resellerId));
};

/**
 * `extensions.freshness` of an answer: the oldest time of all copies that were used, and the time of each; null when
 * none was used.
 */
export const freshnessOf = ({
  copies: { sources },
}: {
  readonly copies: Pick<Copies, 'sources'>;
}): { readonly freshness: { readonly asOf: string | null; readonly sources: Readonly<Record<string, string>> } } => ({
  freshness: { asOf: [...sources.values()].sort()[0] ?? null, sources: Object.fromEntries(sources) },
});

/**
 * The mirrored rows that a viewer may read, in the scope that is asked for: the counterpart of what `withinScope` lets
 * through to the vendor. NOT_FOUND for another reseller than the viewer's, as for one that does not exist.
 */
export const readScope = (viewer: Viewer, asked: Scope): ReadScope => {
  const own = viewerScope(viewer);
  const named = resellerIn(asked);
  const isLimited = own.kind !== 'partner';
  if (isLimited && named !== null && named !== resellerIn(own)) throw new GatewayError('NOT_FOUND');
  return {
    resellerId: isLimited ? resellerIn(own) : named,
    manager: managerLimit(viewer),
    customerId: own.kind === 'customer' ? own.customerId : null,
  };
};

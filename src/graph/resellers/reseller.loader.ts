import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import { scopeOf } from '../../upstream/index.ts';
import { Reseller } from './reseller.type.ts';

const OPERATION = 'ListIndirectPartners';
const PAGE = 100;

const sweepCalls = ({ api }: RequestContext): number | undefined => {
  const total = api.totals.knownTotal(OPERATION);
  return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
};

const sweepIsCheaper = (ids: number, context: RequestContext): boolean => {
  const calls = sweepCalls(context);
  return ids > 1 && calls !== undefined && calls <= ids;
};

/**
 * All resellers, or those with a part of the login name: one sweep, ceil(resellers / 100) calls, kept for a minute by
 * the contract's policy.
 */
export const allResellers = (
  { api }: RequestContext,
  input: { readonly accountName?: string } = {},
): Promise<readonly Reseller[]> =>
  sweep<Reseller>({
    limit: PAGE,
    ask: (offset, limit) => api.ask(OPERATION, { ...input, offset, limit }),
    rows: (answer) => answer.many(Reseller),
    idOf: ({ id }) => id,
  });

/** Calls that `allResellers` needs; one where their number is unknown. */
export const allResellersCost = (context: RequestContext): number => sweepCalls(context) ?? 1;

/**
 * A reseller by id; null for an unknown and for a foreign one. The vendor filters by one id only, so from
 * ceil(resellers / 100) ids on they are swept instead.
 */
export const resellerById = defineLoader<string, Reseller | null>({
  name: 'resellerById',
  operations: [OPERATION],
  cost: (parents, _args, context) => (sweepIsCheaper(parents, context) ? allResellersCost(context) : parents),
  batch: async (ids, context) => {
    if (sweepIsCheaper(ids.length, context)) {
      const known = new Map((await allResellers(context)).map((reseller) => [reseller.id, reseller]));
      return ids.map((id) => known.get(id) ?? null);
    }
    return Promise.all(ids.map((id) => fetchOne(id, context)));
  },
});

/** NOT_FOUND for a foreign one as for one that does not exist. */
export const requireReseller = async (context: RequestContext, id: string): Promise<Reseller> => {
  const reseller = await context.load(resellerById, id);
  if (!reseller) throw new GatewayError('NOT_FOUND', { hints: { type: 'Reseller' } });
  return reseller;
};

const fetchOne = (id: string, { api }: RequestContext): Promise<Reseller | Error | null> =>
  api.ask(OPERATION, { limit: 1 }, { scope: scopeOf(id) }).then(
    (answer) => answer.many(Reseller).find((row) => row.id === id) ?? null,
    (error: Error) => error,
  );

import { badInput, GatewayError } from '../../errors/index.ts';
import {
  isByMonth,
  isCopiedForResellers,
  isLogged,
  isOnSite,
  type Mirror,
  NOUN_NAMES,
  type NounName,
  operationOf,
  type ReadScope,
} from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { notReady, readScope } from '../../request/copies/copies.ts';
import { scopeOf } from '../../upstream/index.ts';
import { requireChannel } from '../customers/index.ts';
import { wordOf } from './mirror.type.ts';

/** A viewer who may not read the list of resellers sees no changes of their customers. */
const RESELLERS = 'ListIndirectPartners';

/** The log of changes, and a condition for those that the viewer may see. Throws FORBIDDEN or MIRROR_OFF. */
export const requireChanges = (
  context: RequestContext,
  resellerId: string | null | undefined,
): { readonly mirror: Mirror; readonly scope: ReadScope } => {
  requireChannel(context, resellerId);
  if (resellerId !== null && resellerId !== undefined && !context.mayCall(RESELLERS))
    throw context.forbidden({ operation: RESELLERS });
  const { mirror } = context.partner;
  if (!mirror) throw new GatewayError('MIRROR_OFF', { hints: { argument: 'changes' } });
  return { mirror, scope: readScope(context.requireViewer(), scopeOf(resellerId)) };
};

/**
 * The lists that the viewer may read, whose changes it may see. Throws FORBIDDEN for a requested list that it may not.
 */
export const readableLists = (
  context: RequestContext,
  asked: readonly NounName[] | null | undefined,
): readonly NounName[] => {
  const forbidden = asked?.find((noun) => !context.mayCall(operationOf(noun)));
  if (forbidden) throw context.forbidden({ operation: operationOf(forbidden) });
  return asked ?? NOUN_NAMES.filter((noun) => context.mayCall(operationOf(noun)));
};

const unlogged = NOUN_NAMES.filter((list) => !isLogged(list)).map(wordOf);

/**
 * Refuses a list whose changes never get into the log, for which a reader would wait in vain: BAD_USER_INPUT on every
 * site, UNSUPPORTED_ON_SITE on this one, MIRROR_OFF for a list that is copied for no reseller.
 */
const requireLogged = ({ partner: { upstream } }: RequestContext, list: NounName, resellerId: string | null): void => {
  if (!isLogged(list)) throw badInput('lists', `lists other than ${unlogged.join()}, whose changes are not kept`);
  if (!isOnSite(upstream, list))
    throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation: operationOf(list), site: upstream.site } });
  if (resellerId !== null && !isCopiedForResellers(upstream, list))
    throw new GatewayError('MIRROR_OFF', { hints: { noun: list } });
};

/**
 * Refuses lists whose changes never get into the log, and throws NOT_READY until the others were read to their end
 * once: before, a change cannot be told from a row that is read for the first time, and the customers of a viewer are
 * not known. Without names that is asked of the customers. Copies of any age count, also where the caller demands a
 * younger one.
 */
export const requireFollowable = async (
  context: RequestContext,
  lists: readonly NounName[] | null | undefined,
  asked: string | null | undefined,
): Promise<void> => {
  const { mirror, scope } = requireChanges(context, asked);
  for (const list of lists ?? []) requireLogged(context, list, scope.resellerId);
  const view = await mirror.view();
  for (const list of ['customers', ...(lists ?? [])] as const) {
    const state = view.freshness(list, { resellerId: scope.resellerId });
    if (!isByMonth(list) && state.asOf === null) throw notReady(list, state);
  }
};

import { GatewayError } from '../../errors/index.ts';
import { viewerScope } from '../../identity/index.ts';
import { isByMonth, type Mirror, NOUN_NAMES, type NounName, operationOf, type ReadScope } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { readScope, refuseWithoutCopy } from '../../request/copies/copies.ts';
import { scopeOf, takesReseller } from '../../upstream/index.ts';
import { requireChannel } from '../customers/index.ts';

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

/** Whether a list is copied for the partner itself, or for a reseller. */
const isCopied = ({ partner: { upstream } }: RequestContext, noun: NounName, resellerId: string | null): boolean => {
  const operation = upstream.contract.operations.get(operationOf(noun));
  return operation !== undefined && (resellerId === null || takesReseller(operation));
};

/**
 * NOT_READY until these lists were read to their end once: before, a change cannot be told from a row that is read for the first time,
 * and the customers of a viewer are not known. Without names that is asked of the customers. MIRROR_OFF for a list
 * that is not copied for the reseller whom a member of the partner asks about.
 */
export const requireFirstReading = (
  context: RequestContext,
  lists: readonly NounName[] | null | undefined,
  asked: string | null | undefined,
): void => {
  const { resellerId } = requireChanges(context, asked).scope;
  const needed: readonly NounName[] = ['customers', ...(lists ?? [])];
  const copied = needed.filter((noun) => isCopied(context, noun, resellerId));
  const isOwn = viewerScope(context.requireViewer()).kind !== 'partner';
  const missing = asked && !isOwn ? needed.find((noun) => !copied.includes(noun)) : undefined;
  if (missing) throw new GatewayError('MIRROR_OFF', { hints: { noun: missing } });
  const unread = copied.find((noun) => !isByMonth(noun) && context.copies.state(noun, resellerId)?.asOf === null);
  if (unread) refuseWithoutCopy(context, unread, resellerId);
};

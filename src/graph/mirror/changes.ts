import { GatewayError } from '../../errors/index.ts';
import { type Mirror, NOUN_NAMES, type NounName, operationOf, type ReadScope } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { readScope } from '../../request/copies/copies.ts';
import { scopeOf } from '../../upstream/index.ts';
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

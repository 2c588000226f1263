import { GatewayError } from '../../errors/index.ts';
import { managerLimit, type Viewer, viewerScope } from '../../identity/index.ts';
import type { ReadScope } from '../../mirror/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';

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

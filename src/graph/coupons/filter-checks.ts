import { GatewayError } from '../../errors/index.ts';
import { refuse } from '../../request/schema/windows.ts';
import { PARTNER, type Scope, scopeOf, takesReseller } from '../../upstream/index.ts';
import type { Api } from '../../vendor/api.ts';

/** The scope of the named reseller. Throws UNSUPPORTED_ON_SITE where the site's operation accepts no reseller. */
export const throughReseller = (api: Api, operation: string, resellerId: string | null | undefined): Scope => {
  if (resellerId === null || resellerId === undefined) return PARTNER;
  if (resellerId.trim() === '') return refuse('resellerId', 'not empty');
  if (!takesReseller(api.operation(operation)))
    throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation, argument: 'resellerId' } });
  return scopeOf(resellerId);
};

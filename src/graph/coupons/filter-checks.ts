import { GatewayError } from '../../errors/index.ts';
import { refuse } from '../../request/schema/windows.ts';
import type { Api, Input } from '../../vendor/api.ts';

/** Another one's scope, where the site's operation knows resellers; UNSUPPORTED_ON_SITE else. */
export const throughReseller = (api: Api, operation: string, resellerId: string | null | undefined): Input => {
  if (resellerId === null || resellerId === undefined) return {};
  if (resellerId.trim() === '') return refuse('resellerId', 'not empty');
  const { parameters, body } = api.operation(operation);
  const known =
    parameters.some(({ name }) => name === 'indirect_partner_id') || 'indirect_partner_id' in (body?.properties ?? {});
  if (!known) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation, argument: 'resellerId' } });
  return { indirectPartnerId: resellerId };
};

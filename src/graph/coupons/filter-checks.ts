import { GatewayError } from '../../errors/index.ts';
import type { Api, Input } from '../../request/api.ts';
import { refuse } from '../../request/windows.ts';

/** BAD_USER_INPUT for an empty list, one that is too long, or one with a blank. */
export const checkIds = (ids: readonly string[] | null | undefined, max: number, argument: string): void => {
  if (ids && (ids.length < 1 || ids.length > max || ids.some((id) => id.trim() === '')))
    refuse(argument, `1 to ${max} ids`);
};

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

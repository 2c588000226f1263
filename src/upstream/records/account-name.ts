import { isObject } from '../../text.ts';
import { wireReseller } from '../scope.ts';
import type { CallOptions, Upstream } from '../types.ts';

interface CustomerAccountKey {
  readonly customerId: string;
  readonly resellerId: string | null;
}

/** Login name of a customer's account; null when the partner has no such customer. Throws GatewayError. */
export const accountNameOf = async (
  upstream: Upstream,
  { customerId, resellerId }: CustomerAccountKey,
  options: CallOptions,
): Promise<string | null> => {
  const { customer_infos: infos } = await upstream.call(
    'ListSubCustomers',
    { ...wireReseller(resellerId), customer_id: customerId, limit: 1 },
    options,
  );
  const rows = Array.isArray(infos) ? infos.filter(isObject) : [];
  const name = rows.find(({ customer_id: id }) => id === customerId)?.account_name;
  return typeof name === 'string' && name !== '' ? name : null;
};

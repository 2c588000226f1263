import type { Sandbox } from '../../src/sandbox/index.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { THIS_MONTH } from '../support/clock.ts';
import { call, ORDERS } from './client.ts';
import { knownOf, type World } from './reads.ts';

const RESOURCES = '/v2/orders/suscriptions/resources/query';
const PACKAGES = '/v3/payments/free-resources/query';
const MEMBERS = '/v2/enterprises/multi-accounts/sub-customers';
const MONTHS = 3;
const ROUNDS = 6;

type Rows<T> = readonly T[];

/** The objects of one customer, to ask about. */
const holdingsOf = async (
  sandbox: Sandbox,
  { partner }: World,
  { id, token }: { readonly id: string; readonly token: string },
) => {
  const as = { partner, token };
  const list = { customer_id: id, limit: '100' };
  const { json: ordered } = await call(sandbox, { partner, path: ORDERS, query: list });
  const { json: rented } = await call(sandbox, {
    ...as,
    path: RESOURCES,
    method: 'POST',
    body: { only_main_resource: 1 },
  });
  const { json: bought } = await call(sandbox, { ...as, path: PACKAGES, method: 'POST', body: {} });
  const { json: below } = await call(sandbox, { ...as, path: MEMBERS });
  const orders: Rows<{ order_id: string; order_type: number; status: number }> = ordered.order_infos;
  const resources: Rows<{ resource_id: string }> = rented.data ?? [];
  const packages: Rows<{ free_resources: Rows<{ free_resource_id: string }> }> = bought.free_resource_packages ?? [];
  const members: Rows<{ id: string }> = below.sub_customer_infos ?? [];
  return {
    // Orders that wait for payment come first: only they can have coupons and discounts.
    orderIds: orders.toSorted((a, b) => Number(b.status === 6) - Number(a.status === 6)).map((row) => row.order_id),
    refund: orders.find(({ order_type: type }) => type === 4)?.order_id,
    resourceIds: resources.map((row) => row.resource_id),
    itemIds: packages.flatMap((row) => row.free_resources.map((item) => item.free_resource_id)),
    memberIds: members.map((row) => row.id),
  };
};

/** The same questions about every customer in whose name the partner may ask, in several months and ways. */
export const variantsOf = async function* (sandbox: Sandbox, world: World): AsyncGenerator<World> {
  yield world;
  const granting = sandbox
    .partner(world.partner.id)
    .customers()
    .filter(({ grants_agency }) => grants_agency);
  for (const customer of granting) {
    const known = await knownOf(sandbox, world.partner, customer);
    const { orderIds, refund, resourceIds, itemIds, memberIds } = await holdingsOf(sandbox, world, known);
    for (let n = 0; n < ROUNDS; n++) {
      const month = monthsBefore(THIS_MONTH, 1 + (n % MONTHS));
      yield {
        ...world,
        funded: known,
        ...(customer.association_type === '1' ? { referred: known } : {}),
        ...(customer.is_master ? { master: known } : {}),
        values: {
          ...world.values,
          customer_id: known.id,
          bill_cycle: month,
          cycle: month,
          shared_month: month,
          order_id: orderIds[n] ?? world.values.order_id,
          resource_ids: resourceIds.slice(n, n + 1),
          free_resource_ids: itemIds.slice(0, 100),
          sub_customer_id: memberIds[n] ?? world.values.sub_customer_id,
          balance_type: n % 2 === 0 ? 'BALANCE_TYPE_DEBIT' : 'BALANCE_TYPE_CREDIT',
          charge_mode: ['1', '3', '10'][n % MONTHS],
          refund: refund ? { order_id: refund, customer_id: known.id } : world.values.refund,
          ...(n % 2 === 1 ? { search_type: 'mobile', search_value: '0086-13800000000' } : {}),
        },
      };
    }
  }
};

import { GatewayError } from '../../errors/index.ts';
import type { CallOptions, Upstream } from '../types.ts';
import { accountNameOf } from './account-name.ts';
import type { OrderOwner } from './orders.ts';
import { allRows, textOf } from './pages.ts';

/** A yearly/monthly resource's current state, with the vendor's codes. */
export interface ResourceRecord {
  readonly id: string;
  readonly status: string | null;
  readonly expiryPolicy: string | null;
  readonly productId: string | null;
  /** The vendor's text. */
  readonly expiresAt: string | null;
}

/** Resources by id, or those of an order. */
type Which = { readonly ids: readonly string[] } | { readonly orderId: string };

/** The vendor's name says pay-per-use; the rows are yearly/monthly. */
const OPERATION = 'ListPayPerUseCustomerResources';
const MOST_IDS = 50;

/**
 * The list has no input for a reseller, so the resources of a reseller's customer are read with the customer's
 * credential.
 */
const credentialOf = async (upstream: Upstream, owner: OrderOwner): Promise<CallOptions['credential']> => {
  if (owner.resellerId === null) return undefined;
  const accountName = await accountNameOf(upstream, owner, {});
  if (accountName === null) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return { kind: 'customer', accountName };
};

/** A customer's yearly/monthly resources, main and dependent ones, without released ones. Throws GatewayError. */
export const resourcesOf = async (
  upstream: Upstream,
  owner: OrderOwner,
  which: Which,
): Promise<readonly ResourceRecord[]> => {
  const credential = await credentialOf(upstream, owner);
  const all: ResourceRecord[] = [];
  for (const filter of filtersOf(which)) {
    const input = { customer_id: owner.customerId, only_main_resource: 0, ...filter };
    for (const row of await allRows(upstream, { operation: OPERATION, rows: 'data', input, credential })) {
      const id = textOf(row.resource_id);
      if (id === null) continue;
      all.push({
        id,
        status: textOf(row.status),
        expiryPolicy: textOf(row.expire_policy),
        productId: textOf(row.product_id),
        expiresAt: textOf(row.expire_time),
      });
    }
  }
  return all;
};

const filtersOf = (which: Which) =>
  'orderId' in which
    ? [{ order_id: which.orderId }]
    : Array.from({ length: Math.ceil(which.ids.length / MOST_IDS) }, (_, n) => ({
        resource_ids: which.ids.slice(n * MOST_IDS, (n + 1) * MOST_IDS),
      }));

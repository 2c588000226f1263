import { ordersOf, type ResourceRecord, resourcesOf, type Upstream } from '../../../upstream/index.ts';
import { orderStatus, orderType } from '../../../upstream/mapping/codes/orders.ts';
import { expiryPolicy, resourceStatus } from '../../../upstream/mapping/codes/resources.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Proof, type WriteKind } from './kind.ts';
import { ownerIn, rowIdsIn, rowsOfOrder } from './order-rows.ts';

const CLOSED = resourceStatus.encode('CLOSED');
const AUTO_RENEW = expiryPolicy.encode('AUTO_RENEW');
const TO_PAY_PER_USE = expiryPolicy.encode('TO_PAY_PER_USE');
const UNPAID: readonly (string | null)[] = [orderStatus.encode('PENDING_PAYMENT'), orderStatus.encode('CANCELLED')];

type Standing = ReadonlyMap<string, ResourceRecord>;

const standingOf = async (upstream: Upstream, operation: LedgerEntry): Promise<Standing> => {
  const { targetId, input } = operation;
  const ids = Array.isArray(input.rowIds) ? rowIdsIn(operation) : [targetId];
  const resources = await resourcesOf(upstream, ownerIn(operation), { ids });
  return new Map(resources.map((resource) => [resource.id, resource]));
};

/**
 * Proof by the state of resources; one call covers all resources of an operation. A missing resource may have been
 * released, or may not be listed yet, so it proves nothing.
 */
const byResource = (isSet: (resource: ResourceRecord, operation: LedgerEntry) => boolean): Proof => {
  const asked = new WeakMap<LedgerEntry, Promise<Standing>>();
  return {
    by: 'target',
    isReached: async (upstream, operation, rowId) => {
      const standing = asked.get(operation) ?? standingOf(upstream, operation);
      asked.set(operation, standing);
      const resource = (await standing).get(rowId ?? operation.targetId);
      return resource ? isSet(resource, operation) : null;
    },
  };
};

/** Proof by the orders of one type that a write has created for its resources. */
const byOrders = (type: Parameters<typeof orderType.encode>[0]): Proof => ({
  by: 'records',
  alike: ({ input }) => [input.unit, input.count, input.autoPay],
  candidates: async (upstream, operation, span) => {
    const orders = await ordersOf(upstream, { ...ownerIn(operation), type: orderType.encode(type), ...span });
    const { autoPay } = operation.input;
    const fitting = orders.filter(({ status }) => autoPay !== true || !UNPAID.includes(status));
    const found = [];
    for (const { orderId, at } of fitting) {
      for (const rowId of await rowsOfOrder(upstream, operation, orderId))
        found.push({ upstreamId: orderId, at, rowId });
    }
    return found;
  },
});

/** Domains of the contract with the money and the states that these writes change. */
const TOUCHED = ['resources', 'orders', 'accounts', 'budgets', 'pricing'] as const;
const SEEN = 'ListPayPerUseCustomerResources';

/**
 * The vendor names no permission item for these writes: a member who may see the resources may write, within the
 * limits of its roles.
 */
export const RESOURCE_WRITES = {
  RENEW_RESOURCES: {
    description: 'Renewal of yearly/monthly resources.',
    operations: ['RenewalResources', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: TOUCHED,
    proof: byOrders('RENEWAL'),
  },
  SET_AUTO_RENEWAL: {
    description: 'Automatic renewal of a resource switched on or off.',
    operations: ['AutoRenewalResources', 'CancelAutoRenewalResources', SEEN],
    wholePartner: false,
    target: 'resource',
    touches: ['resources'],
    sets: 'expiry-policy',
    proof: byResource((resource, { input }) => (resource.expiryPolicy === AUTO_RENEW) === input.enabled),
  },
  UNIFY_EXPIRY: {
    description: "The day set on which a customer's renewals are charged, or its renewed resources end.",
    operations: ['SetResourcesRenewConfig', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: ['resources'],
    proof: { by: 'nothing' },
  },
  UNSUBSCRIBE_RESOURCES: {
    description: 'Yearly/monthly resources unsubscribed.',
    operations: ['CancelResourcesSubscription', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: TOUCHED,
    sets: 'subscription',
    proof: byResource((resource) => resource.status === CLOSED),
  },
  UNSUBSCRIBE_RENEWED_PERIODS: {
    description: 'Renewed periods of resources unsubscribed.',
    operations: ['CancelResourcesSubscription', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: TOUCHED,
    proof: byOrders('UNSUBSCRIPTION'),
  },
  SWITCH_AT_EXPIRY: {
    description: 'Change of resources to pay-per-use when they expire, or its cancellation.',
    operations: ['UpdatePeriodToOnDemand', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: ['resources'],
    sets: 'expiry-policy',
    proof: byResource((resource, { input }) => (resource.expiryPolicy === TO_PAY_PER_USE) === (input.cancel !== true)),
  },
  SWITCH_AT_ONCE: {
    description: 'Immediate change of resources to pay-per-use.',
    operations: ['UpdatePeriodToOnDemandInstantly', SEEN],
    wholePartner: false,
    target: 'customer',
    touches: TOUCHED,
    sets: 'subscription',
    proof: byOrders('TO_PAY_PER_USE'),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;

import { SERVICES } from '../data/catalog.ts';
import type { Effect, MadeLine, Refund } from '../data/made-orders.ts';
import type { Order } from '../data/order.ts';
import type { Resource } from '../data/resources.ts';
import { statusOf } from '../data/resources.ts';
import { termsAhead, type UsedTerm, usedTerms } from '../data/terms.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import type { Behaviors, Call } from './behavior.ts';
import { familyOf, IN_USE, isOpen, orderAround } from './renewal-quote.ts';
import { type Failure, failedResource, failureRows } from './resource-failures.ts';
import { actingCustomer, charge } from './settlement.ts';

const UNSUBSCRIPTION = 4;
const TO_ON_DEMAND = 10;
const COMPLETED = 5;
const PENDING_APPROVAL = 1;
const RENEWED_ONLY = 2;
/** Source of orders that the vendor's staff placed under a contract. */
const BY_CONTRACT = 3;

interface RefundedResource {
  readonly resource: Resource;
  readonly terms: readonly UsedTerm[];
}

const refundsOf = (given: readonly RefundedResource[]): Refund[] =>
  given.flatMap(({ resource, terms }) =>
    terms.map(({ term, used }) => ({ type: resource.type, orderId: term.order.id, paid: -term.paid, used })),
  );

const lineOf =
  (now: number) =>
  ({ resource, terms }: RefundedResource): MadeLine => ({
    line: { ...resource.line, quantity: 1 },
    resourceId: resource.id,
    type: resource.type,
    official: terms.reduce((sum, { term, used }) => sum + used - term.paid, 0n),
    discount: 0n,
    from: Math.floor(now),
    until: resource.expiresAt,
  });

interface Plan {
  readonly type: number;
  readonly status: number;
  readonly effect: Effect;
}

/** Creates the order of an unsubscription. If it is completed at once, its amount goes back to the customer. */
const giveBack = (call: Call, given: readonly RefundedResource[], { type, status, effect }: Plan): Order => {
  const [main] = given;
  if (!main) throw new Error('an unsubscription needs at least one resource');
  const at = Math.floor(call.now);
  const lines = given.map(lineOf(call.now));
  const { order: bought } = main.resource;
  const order = call.scope.orders.make({
    customer: bought.customer,
    createdAt: at,
    paidAt: status === COMPLETED ? at : null,
    status,
    type,
    service: SERVICES.find(({ code }) => code === main.resource.type.serviceCode) ?? bought.service,
    official: lines.reduce((sum, { official }) => sum + official, 0n),
    discount: 0n,
    discountType: 'none',
    made: { effect, lines, refunds: refundsOf(given) },
  });
  if (status === COMPLETED) charge(call.scope, order, order.official, at);
  return order;
};

const wholly = (family: readonly Resource[], now: number): RefundedResource[] =>
  family.map((resource) => ({ resource, terms: usedTerms(resource.terms(), now) }));

/** Null when there is no renewed period that can be given back. */
const giveBackRenewals = (family: readonly Resource[], now: number): RefundedResource[] | null => {
  const given = family.map((resource) => ({ resource, ahead: termsAhead(resource.terms(), now) }));
  if (!given[0]?.ahead) return null;
  return given.flatMap(({ resource, ahead }) =>
    ahead ? [{ resource, terms: ahead.map((term) => ({ term, used: 0n })) }] : [],
  );
};

const failureOf = (call: Call, orders: readonly Order[], all: readonly Resource[], id: string): Failure | null => {
  const resource = all.find((candidate) => candidate.id === id);
  if (!resource) return ['CBC.99003012', 'The resource does not exist.'];
  if (!isOpen(resource, call.now)) return ['CBC.30000067', 'The resource has been deleted.'];
  if (resource.main !== null) return ['CBC.99003185', 'The service must be given back as a whole.'];
  const trouble = orderAround(orders, id);
  if (trouble === 'UNPAID') return ['CBC.99003100', 'The resource is in an order that waits for payment.'];
  return trouble ? ['CBC.99003651', 'A trade with the resource is in progress.'] : null;
};

const idsOf = (input: Input): readonly string[] => {
  const ids = input.resource_ids as readonly string[];
  if (new Set(ids).size < ids.length) throw refuse(400, 'CBC.0100', 'The same resource is listed twice.');
  return ids;
};

interface Holdings {
  readonly orders: readonly Order[];
  readonly resources: readonly Resource[];
}

const holdingsOf = ({ scope, now }: Call, customer: number): Holdings => {
  scope.orders.settle(now);
  return { orders: scope.orders.ofCustomer(customer), resources: scope.resources.ofCustomer(customer) };
};

const openFamily = (call: Call, { resources }: Holdings, id: string): Resource[] =>
  familyOf(resources, id).filter((resource) => isOpen(resource, call.now));

const cancelSubscription = (call: Call, input: Input) => {
  const held = holdingsOf(call, actingCustomer(call));
  const renewed = input.unsubscribe_type === RENEWED_ONLY;
  const results = idsOf(input).map((id) => {
    const failure = failureOf(call, held.orders, held.resources, id);
    if (failure) return failedResource(id, failure);
    const family = openFamily(call, held, id);
    const given = renewed ? giveBackRenewals(family, call.now) : wholly(family, call.now);
    if (!given) return failedResource(id, ['CBC.99003128', 'There is no renewed period that has not begun.']);
    const effect: Effect = renewed ? 'SHORTEN' : 'GIVE_BACK';
    return giveBack(call, given, { type: UNSUBSCRIPTION, status: COMPLETED, effect });
  });
  const failed = results.flatMap((result) => (Array.isArray(result) ? result : []));
  const orders = results.flatMap((result) => ('id' in result ? [result.id] : []));
  return { body: { order_ids: orders, fail_resource_infos: failureRows(failed) } };
};

const toOnDemand = (call: Call, input: Input) => {
  const held = holdingsOf(call, actingCustomer(call));
  const rows = idsOf(input).map((id) => {
    const resource = held.resources.find((candidate) => candidate.id === id);
    const expired = resource && isOpen(resource, call.now) && statusOf(resource, call.now) !== IN_USE;
    const failure: Failure | null = expired
      ? ['CBC.99003610', 'An expired resource cannot become pay-per-use.']
      : failureOf(call, held.orders, held.resources, id);
    if (failure || !resource)
      return { resource_id: id, result: 'FAIL', error_code: failure?.[0], error_msg: failure?.[1] };
    const audited = resource.order.source === BY_CONTRACT;
    const status = audited ? PENDING_APPROVAL : COMPLETED;
    const given = wholly(openFamily(call, held, id), call.now);
    const order = giveBack(call, given, { type: TO_ON_DEMAND, status, effect: 'TO_ON_DEMAND' });
    return { resource_id: id, result: audited ? 'AUDIT' : 'SUCCESS', order_id: order.id };
  });
  return { body: { to_ondemand_service_results: rows } };
};

export const unsubscriptionBehaviors: Behaviors = {
  CancelResourcesSubscription: cancelSubscription,
  UpdatePeriodToOnDemandInstantly: toOnDemand,
};

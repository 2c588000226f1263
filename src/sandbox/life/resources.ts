import { below } from '../data/hash.ts';
import { payable } from '../data/order.ts';
import { type Resource, statusOf } from '../data/resources.ts';
import { type Actor, anyOf } from './actor.ts';
import type { LifeEffect } from './event.ts';
import { effectOf } from './orders.ts';

const IN_USE = 2;
const RENEW = 3;
const WHOLE = 1;
const MONTHS = 2;

const mainsInUse = ({ scope, index, now }: Actor): Resource[] =>
  scope.resources.ofCustomer(index).filter((resource) => resource.main === null && statusOf(resource, now) === IN_USE);

export const orderRenewal = (actor: Actor): LifeEffect | null => {
  const { scope, index, draw } = actor;
  const resource = anyOf(mainsInUse(actor), draw(1));
  if (!resource) return null;
  const input = { resource_ids: [resource.id], period_type: MONTHS, period_num: 1 + below(draw(2), 3), is_auto_pay: 0 };
  const [id] = (actor.asCustomer('RenewalResources', input)?.order_ids ?? []) as readonly string[];
  const order = scope.orders.ofCustomer(index).find((candidate) => candidate.id === id);
  return order ? { ...effectOf(actor, order, payable(order)), resource_ids: [resource.id] } : null;
};

export const returnResource = (actor: Actor): LifeEffect | null => {
  const resource = anyOf(mainsInUse(actor), actor.draw(1));
  if (!resource) return null;
  const input = { resource_ids: [resource.id], unsubscribe_type: WHOLE };
  const [id] = (actor.asCustomer('CancelResourcesSubscription', input)?.order_ids ?? []) as readonly string[];
  const order = actor.scope.orders.ofCustomer(actor.index).find((candidate) => candidate.id === id);
  if (!order) return null;
  return { ...effectOf(actor, order, payable(order)), resource_ids: [resource.id] };
};

/** Whether the purchase is the only term of the resource, so that no later order depends on its end. */
const isPlain = (resource: Resource, trades: ReadonlySet<string>): boolean =>
  resource.terms().length === 1 && !trades.has(resource.id);

export const expireResource = (actor: Actor): LifeEffect | null => {
  const { scope, index, now, draw } = actor;
  const all = scope.resources.ofCustomer(index);
  const trades = new Set(
    scope.orders
      .ofCustomer(index)
      .flatMap(({ made }) => made?.lines ?? [])
      .map((line) => line.resourceId),
  );
  const resource = anyOf(
    mainsInUse(actor).filter((each) => each.effectiveAt < Math.floor(now) && isPlain(each, trades)),
    draw(1),
  );
  if (!resource) return null;
  scope.orders.endLine(resource.order.key, resource.lineNumber, Math.floor(now) - resource.effectiveAt);
  const family = all.filter(({ id, main }) => id === resource.id || main === resource.id).map(({ id }) => id);
  return { customer_id: actor.row.customer_id, order_id: resource.order.id, resource_ids: family };
};

export const switchRenewal = (actor: Actor): LifeEffect | null => {
  const resource = anyOf(mainsInUse(actor), actor.draw(1));
  if (!resource) return null;
  const operation = resource.policy === RENEW ? 'CancelAutoRenewalResources' : 'AutoRenewalResources';
  return actor.asCustomer(operation, { resource_id: resource.id })
    ? { customer_id: actor.row.customer_id, resource_ids: [resource.id] }
    : null;
};

import { type Resource, statusOf } from '../data/resources.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import type { Behaviors, Call } from './behavior.ts';
import { familyOf, IN_USE, isOpen, orderAround } from './renewal-quote.ts';
import { errorDetails, type Failure, failedResource } from './resource-failures.ts';
import { actingCustomer } from './settlement.ts';

const GRACE = 0;
const TO_ON_DEMAND = 1;
const RENEW = 3;

/** A resource's main resource with all its dependents, found by the id of any of them; empty when the id is unknown. */
const wholeFamily = (all: readonly Resource[], id: string): Resource[] => {
  const named = all.find((resource) => resource.id === id);
  return named ? familyOf(all, named.main ?? named.id) : [];
};

const findFamily = (call: Call, input: Input): [Resource, ...Resource[]] => {
  const customer = actingCustomer(call);
  call.scope.orders.settle(call.now);
  const [first, ...others] = wholeFamily(call.scope.resources.ofCustomer(customer), String(input.resource_id));
  if (!first || !isOpen(first, call.now)) throw refuse(400, 'CBC.99003012', 'The resource does not exist.');
  return [first, ...others];
};

const setPolicy = (call: Call, family: readonly Resource[], policy: number): void =>
  call.scope.resources.setPolicy(family, policy, Math.floor(call.now));

const atExpiryFailure = (call: Call, all: readonly Resource[], id: string): Failure | null => {
  const resource = all.find((candidate) => candidate.id === id);
  if (!resource || !isOpen(resource, call.now)) return ['CBC.99003012', 'The resource does not exist.'];
  if (resource.main !== null) return ['CBC.30050007', 'The resource is not a main resource.'];
  if (statusOf(resource, call.now) !== IN_USE)
    return ['CBC.99003610', 'An expired resource cannot become pay-per-use.'];
  const trouble = orderAround(call.scope.orders.ofCustomer(resource.order.customer), id);
  return trouble ? ['CBC.99003623', 'Another trade with the resource is in progress.'] : null;
};

/** Number of days before the end on which renewal may be paid. */
const DEDUCTION_DAYS = /^[2-7]$/;
/** Day of the month on which renewed resources end; -1 is its last day. */
const EXPIRY_DAYS = /^(-1|[1-9]|1\d|2[0-8])$/;

export const expiryBehaviors: Behaviors = {
  AutoRenewalResources: (call, input) => {
    const family = findFamily(call, input);
    if (statusOf(family[0], call.now) !== IN_USE)
      throw refuse(400, 'CBC.99003602', 'An expired or frozen resource cannot be renewed automatically.');
    setPolicy(call, family, RENEW);
    return { status: 204 };
  },

  CancelAutoRenewalResources: (call, input) => {
    const family = findFamily(call, input);
    if (family[0].policy !== RENEW) throw refuse(400, 'CBC.99003605', 'Automatic renewal is off already.');
    setPolicy(call, family, GRACE);
    return { status: 204 };
  },

  SetResourcesRenewConfig: (call, { config_name: name, config_value: value }) => {
    actingCustomer(call);
    const allowed = name === 'DEDUCTION_DATE' ? DEDUCTION_DAYS : EXPIRY_DAYS;
    if (!allowed.test(String(value))) throw invalid('config_value is not acceptable.');
    return { body: {} };
  },

  UpdatePeriodToOnDemand: (call, input) => {
    const customer = actingCustomer(call);
    call.scope.orders.settle(call.now);
    const all = call.scope.resources.ofCustomer(customer);
    const ids = [...new Set(input.resource_ids as readonly string[])];
    const failed = ids.flatMap((id) => failedResource(id, atExpiryFailure(call, all, id)));
    const refused = new Set(failed.map(({ id }) => id));
    for (const id of ids.filter((each) => !refused.has(each))) {
      const family = familyOf(all, id);
      if (input.operation === 'SET_UP') setPolicy(call, family, TO_ON_DEMAND);
      else if (family[0]?.policy === TO_ON_DEMAND) setPolicy(call, family, GRACE);
    }
    return { body: { error_details: errorDetails(failed) } };
  },
};

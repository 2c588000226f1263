import { bestOf } from '../data/prices.ts';
import type { Resource } from '../data/resources.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf } from './behavior.ts';
import { discounts, off, ownIndex, price, sum } from './prices.ts';
import { familyOf, isOpen, LONGEST, orderAround, quoteOf } from './renewal-quote.ts';

type Failure = readonly [code: string, text: string];

const ENTANGLED: Readonly<Record<'UNPAID' | 'IN_PROGRESS', Failure>> = {
  UNPAID: ['CBC.30050010', 'The resource is in an unpaid order.'],
  IN_PROGRESS: ['CBC.30050011', 'The resource is being changed.'],
};

const failureOf = (resource: Resource | undefined, now: number): Failure | null => {
  if (!resource) return ['CBC.30050009', 'The resource does not exist.'];
  if (resource.main !== null) return ['CBC.30050007', 'The resource is not a main resource.'];
  return isOpen(resource, now) ? null : ['CBC.30050013', 'The resource cannot be renewed.'];
};

const checkRenewal = ({ period_type: type, period_num: number, resource_ids: ids }: Input): void => {
  if (Number(number) < 1 || Number(number) > (LONGEST[Number(type)] ?? 0))
    throw refuse(200, 'CBC.30050008', 'The period does not match.');
  if (new Set(ids as readonly string[]).size < (ids as readonly string[]).length) {
    throw refuse(200, 'CBC.30050012', 'The same resource is listed twice.');
  }
};

const renewal = (call: Call, input: Input) => {
  checkRenewal(input);
  const { scope, now } = call;
  const [orders, all] = [scope.orders.ofCustomer(ownIndex(call)), scope.resources.ofCustomer(ownIndex(call))];
  const ids = input.resource_ids as readonly string[];
  const failures = ids.flatMap((id) => {
    const trouble = orderAround(orders, id);
    const resource = all.find((candidate) => candidate.id === id);
    const failure = failureOf(resource, now) ?? (trouble ? ENTANGLED[trouble] : null);
    return failure ? [{ resource_id: id, error_code: failure[0], error_msg: failure[1] }] : [];
  });
  const failed = new Set(failures.map(({ resource_id: id }) => id));
  const period = { type: Number(input.period_type), number: Number(input.period_num) };
  const rated = ids
    .filter((id) => !failed.has(id))
    .flatMap((id) => {
      const [main, ...others] = familyOf(all, id);
      if (!main) return [];
      const quote = quoteOf(call, [main, ...(input.include_relative_resources === true ? others : [])], period);
      return [{ id, list: quote.list }];
    });
  const offered = discounts(call);
  const best = bestOf(offered);
  const total = sum(rated.map(({ list }) => list));
  return {
    body: {
      currency: currencyOf(call),
      renew_inquiry_results: rated
        .toReversed()
        .map(({ id, list }) => ({ resource_id: id, amount: price(list - (best ? off(list, best, 2) : 0n)) })),
      official_website_rating_result: { official_website_amount: price(total) },
      optional_discount_rating_results: offered.map((discount) => {
        const saving = sum(rated.map(({ list }) => off(list, discount, 2)));
        return {
          discount_id: discount.id,
          amount: price(total - saving),
          official_website_amount: price(total),
          discount_amount: price(saving),
          discount_type: discount.type,
          discount_name: discount.name,
          best_offer: discount === best ? 1 : 0,
        };
      }),
      fail_resource_infos: failures,
    },
  };
};

export const renewalPriceBehaviors: Behaviors = { ListRenewRateOnPeriod: renewal };

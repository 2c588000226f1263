import { bestOf, hourPrice, periodPrice } from '../data/prices.ts';
import { REGIONS } from '../data/regions.ts';
import { type Resource, statusOf } from '../data/resources.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviours, type Call, currencyOf, partnerOf } from './behaviour.ts';
import { discounts, off, ownIndex, price, sum } from './prices.ts';

const CLOSED = 3;
const MONTHS = 2;
const YEARS = 3;

const failureOf = (resource: Resource | undefined, now: number): readonly [code: string, text: string] | null => {
  if (!resource) return ['CBC.30050009', 'The resource does not exist.'];
  if (resource.main !== null) return ['CBC.30050007', 'The resource is not a main resource.'];
  return statusOf(resource, now) === CLOSED ? ['CBC.30050013', 'The resource cannot be renewed.'] : null;
};

const checkRenewal = ({ period_type: type, period_num: number, resource_ids: ids }: Input): void => {
  const longest = type === MONTHS ? 11 : type === YEARS ? 3 : 0;
  if (Number(number) < 1 || Number(number) > longest) throw refuse(200, 'CBC.30050008', 'The period does not match.');
  if (new Set(ids as readonly string[]).size < (ids as readonly string[]).length) {
    throw refuse(200, 'CBC.30050012', 'The same resource stands twice.');
  }
};

const renewal = (call: Call, input: Input) => {
  checkRenewal(input);
  const all = call.scope.resources.ofCustomer(ownIndex(call));
  const byId = new Map(all.map((resource) => [resource.id, resource]));
  const ids = input.resource_ids as readonly string[];
  const failures = ids.flatMap((id) => {
    const failure = failureOf(byId.get(id), call.now);
    return failure ? [{ resource_id: id, error_code: failure[0], error_msg: failure[1] }] : [];
  });
  const failed = new Set(failures.map(({ resource_id: id }) => id));
  const listOf = ({ type, line, size }: Resource): bigint => {
    const region = REGIONS[partnerOf(call).site][0];
    const priced = { service: type.serviceCode, resource: type.code, specification: line.specification, region };
    const hour = hourPrice(call.caller.world.seed, { ...priced, size: size?.amount ?? 1 });
    return (periodPrice(hour, Number(input.period_type)) ?? 0n) * BigInt(Number(input.period_num));
  };
  const rated = ids
    .filter((id) => !failed.has(id))
    .map((id) => {
      const related = all.filter(
        (resource) => resource.id === id || (input.include_relative_resources === true && resource.main === id),
      );
      return { id, list: sum(related.map(listOf)) };
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

export const renewalPriceBehaviours: Behaviours = { ListRenewRateOnPeriod: renewal };

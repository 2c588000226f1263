import { SERVICES, serviceName } from '../data/catalog.ts';
import { hashText, mix, pick, repeatByWeight } from '../data/hash.ts';
import { rowsOf } from '../data/rows.ts';
import { invalid } from '../http/refusal.ts';
import { type Behaviors, equals, textOf } from './behavior.ts';

const POLICIES = repeatByWeight(['0', 14], ['1', 5], ['2', 3], ['13', 4]);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A service keeps its policy for a calendar year. Support plans earn neither performance nor rebate. */
const policyOf = (seed: number, code: string, month: string): string =>
  code === 'hws.service.type.support'
    ? '2'
    : pick(POLICIES, mix(mix(seed ^ 0x1ce, hashText(code)), Number(month.slice(0, 4))));

export const incentiveBehaviors: Behaviors = {
  ListIncentiveDiscountPolicies: ({ caller, language }, input) => {
    const month = String(input.time);
    if (!MONTH.test(month)) throw invalid('time is not a month.');
    const code = textOf(input, 'service_type_code');
    return {
      rows: rowsOf(
        SERVICES.filter((service) => equals(code, service.code)).map((service) => {
          const policy = policyOf(caller.world.seed, service.code, month);
          return {
            service_type_code: service.code,
            service_type_name: serviceName(service, language),
            incentive_policy: policy,
            allow_discount: policy === '2' ? 'NO' : 'YES',
          };
        }),
      ),
    };
  },
};

import { dayAt, lastDayOf, monthAt, monthsBefore } from '../../../src/time/index.ts';
import { testNow } from '../../support/clock.ts';

/** Objects in the sandbox that arguments can name; the foreign ones belong to another partner. */
export interface Facts {
  readonly customer: string;
  readonly order: string;
  readonly reseller: string;
  readonly foreign: Readonly<Record<Kind, string>>;
}
export type Kind = 'customer' | 'order' | 'reseller';

export interface Bad {
  readonly value: unknown;
  /** The valid value that the hint must name. */
  readonly limit: string | RegExp;
  /** The name in the hint, where it differs from the argument. */
  readonly argument?: string;
  /** Other arguments that are given with this one. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

export interface Rule {
  /** For an argument that is required, or that the test always gives. */
  readonly valid?: unknown | ((facts: Facts) => unknown);
  /** Given with every other argument of the field: optional, but not in this place. */
  readonly always?: boolean;
  /** Bad values beyond what the type says; BAD_USER_INPUT without a call. */
  readonly bad?: readonly Bad[];
  /** Result for a missing object: an empty page where the argument narrows a list, or a code; left out: not tried. */
  readonly unknown?: 'empty' | 'null' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'NOT_READY';
  /** The argument takes global ids of every type. */
  readonly anyType?: boolean;
  /** Whether another partner's object is tried as well. */
  readonly foreign?: Kind;
}

export const MONTH = monthsBefore(monthAt(testNow()), 2);
export const DAY_MS = 86_400_000;
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const TOMORROW = daysFrom(dayAt(testNow()), 1);
export const NEXT_MONTH = monthsBefore(monthAt(testNow()), -1);

export const many = (count: number, word?: string): string[] =>
  Array.from({ length: count }, (_, index) => word ?? `${index}`);
export const atMost = (max: number, limit: string, word?: string): Rule => ({
  bad: [{ value: many(max + 1, word), limit }],
});
export const outside = (limit: string | RegExp, ...values: readonly unknown[]): readonly Bad[] =>
  values.map((value) => ({ value, limit }));

/** Any text may be valid; the type refuses a blank one. */
export const TEXT: Rule = {};
/** Any words of the enumeration may be valid. */
export const WORDS: Rule = {};
export const CONDITION: Rule = { unknown: 'empty' };
/** A code of the vendor's, known or unknown. */
export const valid = (value: unknown): Rule => ({ valid: value });
/** How many months back the vendor answers. */
export const HISTORY: Rule = { valid: MONTH, bad: [{ value: '2001-01', limit: /^\d{4}-\d\d or later/ }] };

export const SPEC = {
  serviceTypeCode: 'hws.service.type.ec2',
  resourceTypeCode: 'hws.resource.type.vm',
  specificationCode: 's6.large.2.linux',
  region: 'cn-north-1',
};
export const LONG_AGO = `${Number(MONTH.slice(0, 4)) - 2}-01-01`;
export const oneYear = (name: string): Readonly<Record<string, Rule>> => {
  const rule: Rule = {
    bad: [
      {
        value: `${TOMORROW}T00:00:00Z`,
        limit: `within one year of filter.${name}From`,
        beside: { [`${name}From`]: `${LONG_AGO}T00:00:00Z` },
      },
    ],
  };
  return { [`OrderFilter.${name}Until`]: rule, [`CustomerOrderFilter.${name}Until`]: rule };
};

/** Days that must be given together and lie in the month. */
export const daysOfMonth = (type: string): Readonly<Record<string, Rule>> => ({
  [`${type}.from`]: {
    bad: [
      { value: `${MONTH}-01`, limit: 'together with filter.from', argument: 'filter.until' },
      { value: '2001-01-01', limit: `within ${MONTH}`, beside: { until: `${MONTH}-02` } },
    ],
  },
  [`${type}.until`]: {
    bad: [
      { value: `${MONTH}-02`, limit: 'together with filter.until', argument: 'filter.from' },
      { value: `${NEXT_MONTH}-02`, limit: `within ${MONTH}`, beside: { from: `${MONTH}-01` } },
    ],
  },
  [`${type}.memberId`]: { bad: [{ value: '1', limit: 'only together with filter.owner MEMBERS' }] },
});

export const ledgerDays = (type: string): Readonly<Record<string, Rule>> => ({
  [`${type}.from`]: { bad: outside(`not after ${dayAt(testNow())}`, TOMORROW) },
  [`${type}.until`]: {
    bad: [{ value: dayAt(testNow()), limit: 'within 366 days of filter.from', beside: { from: LONG_AGO } }],
  },
});

export const PACKAGE_DAYS = {
  from: `${MONTH}-01`,
  until: {
    valid: lastDayOf(MONTH),
    bad: [{ value: daysFrom(`${MONTH}-01`, 91), limit: 'within 90 days of from' }],
  },
};

export const PERIOD: Rule = { valid: { months: 1 } };

export function productRules(type: string): Readonly<Record<string, Rule>> {
  return {
    [`${type}.reference`]: TEXT,
    [`${type}.serviceTypeCode`]: valid(SPEC.serviceTypeCode),
    [`${type}.resourceTypeCode`]: valid(SPEC.resourceTypeCode),
    [`${type}.specificationCode`]: valid(SPEC.specificationCode),
    [`${type}.region`]: valid(SPEC.region),
    [`${type}.availabilityZone`]: TEXT,
    [`${type}.size`]: {
      bad: [
        { value: 10, limit: 'together with sizeUnitId' },
        ...outside('at least 1', 0).map((bad) => ({ ...bad, beside: { sizeUnitId: 17 } })),
      ],
    },
    [`${type}.sizeUnitId`]: {
      bad: [
        { value: 17, limit: 'together with sizeUnitId', argument: 'products.0.size' },
        { value: 0, limit: 'at least 1', beside: { size: 10 } },
      ],
    },
    [`${type}.quantity`]: { bad: outside('at least 1', 0, -1) },
  };
}

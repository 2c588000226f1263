import { dayAt, lastDayOf, monthAt, monthsBefore } from '../../../src/time/index.ts';
import { testNow } from '../../support/clock.ts';

/** What the sandbox holds that arguments can name; the foreign ones are another partner's. */
export interface Facts {
  readonly customer: string;
  readonly order: string;
  readonly reseller: string;
  readonly foreign: Readonly<Record<Kind, string>>;
}
export type Kind = 'customer' | 'order' | 'reseller';

export interface Bad {
  readonly value: unknown;
  /** What the hint says that would be right. */
  readonly limit: string | RegExp;
  /** What the hint calls it, where that is not the argument itself. */
  readonly argument?: string;
  /** What else is given with it. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

export interface Rule {
  /** For an argument that must be given, or is always given here. */
  readonly valid?: unknown | ((facts: Facts) => unknown);
  /** Given with every other argument of the field: it could be left out, but not in this place. */
  readonly always?: boolean;
  /** Beyond what its type says; BAD_USER_INPUT without a call. */
  readonly bad?: readonly Bad[];
  /** What naming something that is not there gives: an empty page where it narrows one, or a code; left out: not tried. */
  readonly unknown?: 'empty' | 'null' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'NOT_READY';
  /** Takes the global ids of all types. */
  readonly anyType?: boolean;
  /** Tried with another partner's as well. */
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

/** Any text may be right; blank is bad by its type. */
export const TEXT: Rule = {};
/** Any words of the list may be right. */
export const WORDS: Rule = {};
export const CONDITION: Rule = { unknown: 'empty' };
/** A code of the vendor's, which it may or may not know. */
export const valid = (value: unknown): Rule => ({ valid: value });
/** How far back the vendor answers. */
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

/** Days that must both be given and be of the month. */
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
  [`${type}.memberId`]: { bad: [{ value: '1', limit: 'only with filter.owner MEMBERS' }] },
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

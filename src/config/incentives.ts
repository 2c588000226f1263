import { z } from 'zod';
import { isDay } from '../time/index.ts';

/** Text that completes «expected …»; never repeats a value. */
const decimal = (expected: string) => z.string({ error: expected }).regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, expected);
const text = (expected: string) => z.string({ error: expected }).min(1, expected);
const listOf = <T extends z.ZodType>(item: T, expected: string) => z.array(item, { error: expected });

const RATE = 'a rate from "0" to "1" as text, such as "0.12"';
const DAY = 'a day such as "2026-10-31"';
const NAMES = 'a list of column titles, any of which names the column';

const titles = (...defaults: string[]) => listOf(text('a column title'), NAMES).default(defaults);

/** Titles of the columns of an exported statement; the first one that exists counts. */
const columns = z.strictObject({
  customerId: titles('Customer ID', '客户ID', '客户账号ID'),
  performance: titles('Performance', '业绩金额'),
  serviceTypeCode: titles('Service Type Code', '云服务类型编码'),
  incentive: titles('Incentive', '激励金额'),
  month: titles('Billing Month', '账期', '对账期次'),
});

const assignment = z.strictObject({
  customerId: text('the id of a customer'),
  /** Login name; null: no manager any more. */
  manager: text('the login name of a member').nullable(),
  /** Day of the assignment, UTC+8: it counts from the day after. */
  on: z.string({ error: DAY }).refine(isDay, DAY),
});

/** Facts about one partner's incentives that no operation of the vendor returns. */
export const incentivesSchema = z.strictObject({
  /** Rebate by class of policy; a class without a rate has no estimate. */
  rates: z.strictObject({ ORDINARY: decimal(RATE).optional(), SPECIAL: decimal(RATE).optional() }).prefault({}),
  /** Codes of services whose purchase does not count as the cloud's consumption. */
  services: z
    .strictObject({
      storedValueCards: listOf(text('a service code'), 'a list of service codes').default([]),
      marketplace: listOf(text('a service code'), 'a list of service codes').default([]),
    })
    .prefault({}),
  /** Whether what is paid with flexi-purchase coupons counts; the vendor agrees it with each partner. */
  flexiCashCouponsCount: z.boolean({ error: 'true or false' }).default(false),
  /**
   * The account manager of a customer, with the first day; customers that are not listed count for their manager of
   * today.
   */
  assignments: listOf(assignment, 'a list of assignments').default([]),
  statement: z
    .strictObject({
      /** Name of the sheet; the first one where left out. */
      sheet: text('the name of a sheet').optional(),
      columns: columns.prefault({}),
    })
    .prefault({}),
});

export type IncentiveSettings = Readonly<z.infer<typeof incentivesSchema>>;

/** Settings of a partner for whom nothing is configured. */
export const DEFAULT_INCENTIVES: IncentiveSettings = incentivesSchema.parse({});

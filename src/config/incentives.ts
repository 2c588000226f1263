import { z } from 'zod';
import { isDay } from '../time/index.ts';

/** `expected` completes the sentence «expected …» and never repeats the value. */
const decimal = (expected: string) => z.string({ error: expected }).regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, expected);
const text = (expected: string) => z.string({ error: expected }).min(1, expected);
const listOf = <T extends z.ZodType>(item: T, expected: string) => z.array(item, { error: expected });

const RATE = 'a rate from "0" to "1" as text, such as "0.12"';
const DAY = 'a day such as "2026-10-31"';
const NAMES = 'a list of column titles, any of which names the column';

const titles = (...defaults: string[]) => listOf(text('a column title'), NAMES).default(defaults);

const ONE_COLUMN = 'titles that name no other column';

/** Titles of the columns of the vendor's exported statement. The first title that the file has is used. */
const columns = z
  .strictObject({
    customerId: titles('Customer ID', '客户ID', '客户账号ID'),
    performance: titles('Performance', '业绩金额'),
    serviceTypeCode: titles('Service Type Code', '云服务类型编码'),
    orderId: titles('Order ID', '订单号', '订单ID'),
    incentive: titles('Incentive', '激励金额'),
    month: titles('Billing Month', '账期', '对账期次'),
  })
  .superRefine((named, { addIssue }) => {
    const seen = new Set<string>();
    for (const [column, names] of Object.entries(named)) {
      if (names.some((name) => seen.has(name))) addIssue({ code: 'custom', path: [column], message: ONE_COLUMN });
      for (const name of names) seen.add(name);
    }
  });

const assignment = z.strictObject({
  customerId: text('the id of a customer'),
  /** Login name; null: from then on the customer has no manager. */
  manager: text('the login name of a member').nullable(),
  /** Day of the assignment, UTC+8. The customer counts for the manager from the next day. */
  on: z.string({ error: DAY }).refine(isDay, DAY),
});

/** Facts about one partner's incentives that the vendor's API does not return. */
export const incentivesSchema = z.strictObject({
  /** Rebate rates by class of policy. Without a rate the gateway estimates no rebate of that class. */
  rates: z.strictObject({ ORDINARY: decimal(RATE).optional(), SPECIAL: decimal(RATE).optional() }).prefault({}),
  /** Codes of services that do not count as consumption of the vendor's cloud. */
  services: z
    .strictObject({
      storedValueCards: listOf(text('a service code'), 'a list of service codes').default([]),
      marketplace: listOf(text('a service code'), 'a list of service codes').default([]),
    })
    .prefault({}),
  /** Whether consumption paid with flexi-purchase coupons counts. The vendor agrees this with each partner. */
  flexiCashCouponsCount: z.boolean({ error: 'true or false' }).default(false),
  /**
   * Changes of account managers, for partners whose managers the vendor assigns: the vendor returns only present
   * managers. For a customer that is not listed, the changes that the copy noticed count.
   */
  assignments: listOf(assignment, 'a list of assignments').default([]),
  statement: z
    .strictObject({
      /** Name of the sheet. Default: the first sheet. */
      sheet: text('the name of a sheet').optional(),
      columns: columns.prefault({}),
    })
    .prefault({}),
});

export type IncentiveSettings = Readonly<z.infer<typeof incentivesSchema>>;

/** Settings of a partner that the configuration does not list. */
export const DEFAULT_INCENTIVES: IncentiveSettings = incentivesSchema.parse({});

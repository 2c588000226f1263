import type { DemoPartner } from '../../../src/config/demo.ts';
import type { Sandbox } from '../../../src/sandbox/index.ts';
import { monthsBefore } from '../../../src/time/index.ts';
import { rowsNamed } from '../../sandbox/answer-fields.ts';
import { assumeRole, CN, CUSTOMERS, call, EU, INTL, ORDERS } from '../../sandbox/client.ts';
import { THIS_MONTH } from '../../support/clock.ts';

/** A customer and all its data at the vendor. */
export interface Somebody {
  readonly id: string;
  readonly partnerId: string;
  /** Null: the partner's own customer. */
  readonly resellerId: string | null;
  readonly accountName: string;
  /** Texts that identify a person, as far as the vendor has them. */
  readonly secrets: readonly string[];
  readonly label: string | null;
  /** The vendor's word. */
  readonly manager: string | null;
  /** The partner, or the reseller, funds it. */
  readonly isFunded: boolean;
  readonly grantsAgency: boolean;
  readonly orders: readonly { readonly id: string; readonly status: number }[];
  readonly coupons: readonly string[];
  /** Rows of the last whole month's pay-per-use bills. */
  readonly bills: number;
  /** Funds that it was given or gave back. */
  readonly adjustments: number;
}

export interface Reseller {
  readonly id: string;
  readonly accountName: string;
  readonly secrets: readonly string[];
}

/** All data of one partner at the vendor. */
export interface Population {
  readonly partner: DemoPartner;
  readonly resellers: readonly Reseller[];
  readonly customers: readonly Somebody[];
}

export const PARTNERS = [CN, INTL, EU] as const;

/** The last whole month in UTC+8, in which bills are counted. */
export const LAST_MONTH = monthsBefore(THIS_MONTH, 1);

type Row = Readonly<Record<string, unknown>>;
type Source = Pick<Sandbox, 'url'>;

const PAGE = 100;
const COUPONS = '/v2/promotions/benefits/partner-coupons';
const RESELLERS = '/v2/partners/indirect-partners/query';
const BILLS = '/v2/bills/partner-bills/subcustomer-bills/monthly-sum';
const BALANCES = '/v2/accounts/customer-accounts/balances/batch-query';
const ADJUSTMENTS = '/v3/accounts/partner-accounts/adjust-records';
const PAY_PER_USE = '3';

interface List {
  readonly path: string;
  readonly rows: string;
  readonly method: 'GET' | 'POST';
  readonly input?: Readonly<Record<string, string>>;
}

/** All rows of a list, page by page, as the vendor answers this partner. */
const everyRow = async (sandbox: Source, partner: DemoPartner, { path, rows, method, input }: List): Promise<Row[]> => {
  const found: Row[] = [];
  for (;;) {
    const page = { ...input, offset: found.length, limit: PAGE };
    const { status, json, text } = await call(sandbox, {
      path,
      partner,
      ...(method === 'GET' ? { query: page } : { body: page }),
    });
    if (status !== 200) throw new Error(`${path}: ${text}`);
    const more: readonly Row[] = rowsNamed(json, rows);
    found.push(...more);
    if (more.length < PAGE) return found;
  }
};

const at = (resellerId: string | null): Readonly<Record<string, string>> =>
  resellerId ? { indirect_partner_id: resellerId } : {};

const texts = (...values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.length > 0);

/** Customers of the partner, or of one of its resellers. */
const readPlace = async (sandbox: Sandbox, partner: DemoPartner, resellerId: string | null): Promise<Somebody[]> => {
  const china = partner === CN;
  const input = at(resellerId);
  const lists = async (list: List) => Map.groupBy(await everyRow(sandbox, partner, list), (row) => row.customer_id);
  const [customers, orders, coupons, bills, adjustments] = await Promise.all([
    everyRow(sandbox, partner, { path: CUSTOMERS, rows: 'customer_infos', method: 'POST', input }),
    lists({ path: ORDERS, rows: 'order_infos', method: 'GET', input }),
    china ? lists({ path: COUPONS, rows: 'user_coupons', method: 'GET', input }) : new Map<unknown, Row[]>(),
    china
      ? lists({
          path: BILLS,
          rows: 'bill_sums',
          method: 'GET',
          input: { ...input, cycle: LAST_MONTH, charge_mode: PAY_PER_USE },
        })
      : new Map<unknown, Row[]>(),
    china ? everyRow(sandbox, partner, { path: ADJUSTMENTS, rows: 'records', method: 'GET', input }) : [],
  ]);
  const moved = Map.groupBy(
    adjustments.flatMap((row) => Object.values(row)),
    (value) => value,
  );
  return Promise.all(
    customers.map(async (row): Promise<Somebody> => {
      const id = String(row.customer_id);
      const accountName = String(row.account_name);
      const [manager] = (row.account_managers ?? []) as readonly { readonly account_name: string }[];
      // A company's name is no personal data.
      const name = row.customer_type === 0 ? texts(row.customer) : [];
      return {
        id,
        partnerId: partner.id,
        resellerId,
        accountName,
        secrets: [...name, ...texts(row.telephone, row.email)],
        label: (row.label ?? null) as string | null,
        manager: manager?.account_name ?? null,
        isFunded: row.association_type === '2',
        grantsAgency: (await assumeRole(sandbox, accountName, { partner })).status < 300,
        orders: (orders.get(id) ?? []).map((order) => ({ id: String(order.order_id), status: Number(order.status) })),
        coupons: (coupons.get(id) ?? []).map((coupon) => String(coupon.coupon_id)),
        bills: (bills.get(id) ?? []).length,
        adjustments: moved.get(id)?.length ?? 0,
      };
    }),
  );
};

/** Asks the vendor by its own protocol, without the gateway. */
export const readPopulation = async (sandbox: Sandbox, partner: DemoPartner): Promise<Population> => {
  const rows = await everyRow(sandbox, partner, { path: RESELLERS, rows: 'indirect_partners', method: 'POST' });
  const resellers = rows.map(
    (row): Reseller => ({
      id: String(row.indirect_partner_id),
      accountName: String(row.account_name),
      secrets: texts(row.mobile_phone, row.email),
    }),
  );
  const places = await Promise.all(
    [null, ...resellers.map(({ id }) => id)].map((id) => readPlace(sandbox, partner, id)),
  );
  return { partner, resellers, customers: places.flat() };
};

/** Balance of each customer at the vendor, in hundredths. */
export const readBalances = async (
  sandbox: Sandbox,
  { partner, customers, resellers }: Population,
): Promise<ReadonlyMap<string, bigint>> => {
  if (partner !== CN) return new Map();
  const own = sandbox.partner(partner.id).customers();
  const found = new Map(own.map(({ customer_id, balance }) => [customer_id, balance]));
  for (const { id: reseller } of resellers) {
    const infos = customers
      .filter(({ resellerId, isFunded }) => resellerId === reseller && isFunded)
      .map(({ id }) => ({ customer_id: id }));
    if (infos.length === 0) continue;
    const { text } = await call(sandbox, {
      path: BALANCES,
      partner,
      body: { customer_infos: infos, indirect_partner_id: reseller },
    });
    // Read as text: some balances have more digits than a double.
    for (const [row] of text.matchAll(/\{[^{}]*"customer_id"[^{}]*\}/g)) {
      const id = /"customer_id":"(\w+)"/.exec(row)?.[1];
      const amount = /"amount":(-?[\d.]+)/.exec(row)?.[1];
      if (id && amount) found.set(id, hundredths(amount));
    }
  }
  return found;
};

/** Exact, from a text such as `12.5`. */
export const hundredths = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
};

import { globalIds } from './product.ts';
import type { Row } from './vendor.ts';

const { encodeGlobalId } = await globalIds();

/** The rows of the screens, with the graph's field names. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface Customer {
  readonly partnerId: string;
  readonly id: string;
  readonly customerId: string;
  readonly name: string | null;
  readonly accountName: string;
  readonly kind: string | null;
  readonly level: string | null;
  readonly verification: string | null;
  readonly associationModel: string | null;
  readonly associatedAt: string | null;
  readonly frozen: string | null;
  readonly label: string | null;
  readonly accountManager: { readonly accountName: string | null } | null;
}

export interface Balance {
  readonly available: Money | null;
  readonly debt: Money | null;
}

export interface Order {
  readonly id: string;
  readonly orderId: string;
  readonly type: string | null;
  readonly status: string | null;
  readonly serviceType: { readonly code: string; readonly name: string | null } | null;
  readonly amount: Money | null;
  readonly createdAt: string | null;
  readonly paidAt: string | null;
}

type Words = Readonly<Record<string, string>>;

const KINDS: Words = { '-1': 'UNSET', 0: 'PERSON', 1: 'COMPANY' };
const LEVELS: Words = { V0: 'V0', V1: 'V1', V2: 'V2', V3: 'V3', V4: 'V4', V5: 'V5' };
const VERIFICATIONS: Words = { '-1': 'NOT_VERIFIED', 0: 'IN_REVIEW', 1: 'REJECTED', 2: 'VERIFIED', 3: 'FAILED' };
const MODELS: Words = { 1: 'REFERRAL', 2: 'RESALE', 3: 'RESELLER' };
const FROZEN: Words = { 0: 'ACTIVE', 1: 'ACCOUNT_FROZEN', 2: 'ACCOUNT_AND_RESOURCES_FROZEN' };
const ORDER_TYPES: Words = {
  1: 'NEW',
  2: 'RENEWAL',
  3: 'CHANGE',
  4: 'UNSUBSCRIPTION',
  10: 'TO_PAY_PER_USE',
  11: 'TO_YEARLY_MONTHLY',
  13: 'TRIAL',
  14: 'TRIAL_TO_COMMERCIAL',
  15: 'FEE_ADJUSTMENT',
};
const ORDER_STATUSES: Words = {
  1: 'PENDING_APPROVAL',
  2: 'PENDING_REFUND',
  3: 'PROCESSING',
  4: 'CANCELLED',
  5: 'COMPLETED',
  6: 'PENDING_PAYMENT',
  9: 'PENDING_CONFIRMATION',
  10: 'PENDING_SHIPMENT',
  11: 'PENDING_RECEIPT',
  12: 'PENDING_PICKUP',
  13: 'EXCHANGING',
};

const text = (value: unknown): string | null =>
  value === undefined || value === null || value === '' ? null : String(value);

const word = (words: Words, code: unknown): string | null => {
  const key = text(code);
  return key === null ? null : (words[key] ?? 'UNRECOGNIZED');
};

const SCIENTIFIC = /e/i;

const money = (amount: unknown, { currency }: Row): Money | null => {
  const digits = text(amount);
  if (digits === null) return null;
  if (SCIENTIFIC.test(digits)) throw new Error('an amount must be a plain decimal');
  return { amount: digits, currency: text(currency) ?? 'CNY' };
};

/** Masks a person's name after the first character, like the product does without `reveal`. */
const shownName = (name: string | null, kind: string | null): string | null =>
  name === null || kind === 'COMPANY' ? name : `${[...name][0]}**`;

export const toCustomer = (row: Row, partnerId: string): Customer => {
  const customerId = String(row.customer_id);
  const kind = word(KINDS, row.customer_type);
  const [manager] = (row.account_managers ?? []) as readonly Row[];
  return {
    partnerId,
    id: encodeGlobalId({ type: 'Customer', parts: [customerId] }),
    customerId,
    name: shownName(text(row.customer), kind),
    accountName: String(row.account_name),
    kind,
    level: word(LEVELS, row.customer_level),
    verification: word(VERIFICATIONS, row.verified_status),
    associationModel: word(MODELS, row.association_type),
    associatedAt: text(row.associated_on),
    frozen: word(FROZEN, row.is_frozen),
    label: text(row.label),
    accountManager: manager ? { accountName: text(manager.account_name) } : null,
  };
};

export const toBalance = (row: Row): Balance => ({
  available: money(row.amount, row),
  debt: money(row.debt_amount, row),
});

export const toOrder = (row: Row): Order => {
  const orderId = String(row.order_id);
  const code = text(row.service_type_code);
  return {
    id: encodeGlobalId({ type: 'Order', parts: [orderId] }),
    orderId,
    type: word(ORDER_TYPES, row.order_type),
    status: word(ORDER_STATUSES, row.status),
    serviceType: code === null ? null : { code, name: text(row.service_type_name) },
    amount: money(row.amount_after_discount, row),
    createdAt: text(row.create_time),
    paidAt: text(row.payment_time),
  };
};

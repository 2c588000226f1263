import type { WireRow } from '../../../src/mirror/noun.ts';

export const customer = (id: string, fields: WireRow = {}): WireRow => ({
  customer_id: id,
  customer: `Company ${id}`,
  account_name: `acc_${id}`,
  customer_type: 1,
  associated_on: '2026-01-01T00:00:00Z',
  account_managers: null,
  ...fields,
});

export const CUSTOMERS: readonly WireRow[] = [
  customer('c1', { customer: '张三', customer_type: 0, account_managers: [{ account_name: 'wang' }] }),
  customer('c2', { customer: '阿里云', customer_level: 'V3', account_managers: [{ account_name: 'li' }] }),
  customer('c3', { customer: 'Zeta 10', customer_level: 'V1', account_managers: [{ account_name: 'wang' }] }),
  customer('c4', { customer: 'Zeta 9', customer_level: 'V5', label: '100%_sure' }),
  customer('c5', { customer: null }),
];

export const order = (id: string, customerId: string, fields: WireRow = {}): WireRow => ({
  order_id: id,
  customer_id: customerId,
  status: 5,
  amount_after_discount: 10,
  create_time: '2026-02-01T00:00:00Z',
  ...fields,
});

export const ORDERS: readonly WireRow[] = [
  order('o1', 'c1', { amount_after_discount: '900000000000000.25', status: 6 }),
  order('o2', 'c2', { amount_after_discount: 99.5, create_time: '2026-02-03T00:00:00Z' }),
  order('o3', 'c3', { amount_after_discount: 100, create_time: '2026-02-02T00:00:00.500Z' }),
  order('o4', 'c4', { amount_after_discount: null }),
  order('o5', 'c1', { amount_after_discount: 99.5, create_time: '2026-02-02T00:00:00Z' }),
];

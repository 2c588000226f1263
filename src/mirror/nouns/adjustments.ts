import { number, text, time, wireText } from '../columns.ts';
import { defineNoun, type WireRow } from '../noun.ts';

const transaction = wireText('trans_id');

/** Fields that identify a record without a transaction id. */
const IDENTITY = ['customer_id', 'operation_type', 'operation_time', 'amount', 'apply_scene'] as const;

const hasMadeId = (row: WireRow): boolean => transaction(row) === null;

const idOf = (row: WireRow): string => transaction(row) ?? JSON.stringify(IDENTITY.map((name) => wireText(name)(row)));

/** Finds a record without a transaction id by its customer, kind and second. */
const byId = (id: string): WireRow => {
  if (!id.startsWith('[')) return { trans_id: id, limit: 1 };
  const [customer_id, operation_type, at] = JSON.parse(id) as readonly (string | null)[];
  return { customer_id, operation_type, operation_time_begin: at, operation_time_end: at };
};

/** China: funds that the partner allocated to customers or reclaimed. A record never changes. */
export const adjustments = defineNoun({
  name: 'adjustments',
  table: 'mirror_adjustment',
  operation: 'ListPartnerAdjustRecords',
  idOf,
  hasMadeId,
  customerOf: wireText('customer_id'),
  goesWithCustomer: false,
  kept: {
    customer_id: true,
    operation_type: true,
    amount: true,
    currency: true,
    apply_scene: true,
    operation_time: true,
    measure_id: true,
    trans_id: true,
  },
  columns: { type: text('operation_type'), amount: number('amount'), operated_at: time('operation_time') },
  searched: [],
  ageSeconds: 60,
  source: {
    kind: 'list',
    slowestSeconds: 300,
    input: {},
    byId,
    windows: [{ from: 'operation_time_begin', until: 'operation_time_end', column: 'operated_at' }],
  },
});

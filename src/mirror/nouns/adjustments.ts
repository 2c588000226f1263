import { number, text, time, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/** China: what the partner gave customers, and took back. A record never changes. */
export const adjustments = defineNoun({
  name: 'adjustments',
  table: 'mirror_adjustment',
  operation: 'ListPartnerAdjustRecords',
  idOf: wireText('trans_id'),
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
    input: {},
    byId: (id) => ({ trans_id: id }),
    windows: [{ from: 'operation_time_begin', until: 'operation_time_end', column: 'operated_at' }],
  },
});

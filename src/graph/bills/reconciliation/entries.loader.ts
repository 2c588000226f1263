import { defineLoader } from '../../../request/fetch/loader.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import type { Scope } from '../../../upstream/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import { ConsumptionRecord } from '../monthly/bill.type.ts';

const RECORDS = 'ListSubCustomerBillDetail';
const PAGE = 100;

interface EntriesKey {
  readonly customerId: string;
  readonly month: string;
  readonly scope: Scope;
}

/** All entries of a customer's month, those twice on the list twice: that they are doubled is what is looked for. */
export const entriesOfMonth = defineLoader<EntriesKey, readonly ConsumptionRecord[]>({
  name: 'entriesOfMonth',
  operations: ['ListSubCustomerBillDetail'],
  reduceKey: ({ customerId, month, scope }) => ({ customerId, month, scope }),
  batch: (keys, context) =>
    sweepTogether(
      keys.map(({ customerId, month, scope }) => ({
        limit: PAGE,
        ask: (offset: number, limit: number) =>
          context.api.ask(RECORDS, { customerId, billCycle: month, offset, limit }, { scope }),
        rows: (answer: Answer) => answer.many(ConsumptionRecord),
        idOf: () => null,
      })),
      (calls) => context.requireCalls(calls),
    ),
});

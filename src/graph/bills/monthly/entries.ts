import type { LoaderDefinition } from '../../../request/context.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import type { Scope } from '../../../upstream/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import { ConsumptionRecord } from './bill.type.ts';

export const CONSUMPTION_RECORDS = 'ListSubCustomerBillDetail';
const PAGE = 100;

interface EntriesKey {
  readonly customerId: string;
  readonly month: string;
  readonly scope: Scope;
}

interface EntriesDefinition {
  readonly name: string;
  /** Inputs besides the customer and the month. */
  readonly input?: { readonly associationType?: string };
  /** Id by which an entry that appears on two pages is recognized; null: each entry counts. */
  idOf(record: ConsumptionRecord): string | null;
}

/** Defines a loader of all entries of a customer's month. Only the first page shows how many there are. */
export const defineEntriesLoader = ({
  name,
  input = {},
  idOf,
}: EntriesDefinition): LoaderDefinition<EntriesKey, readonly ConsumptionRecord[]> =>
  defineLoader<EntriesKey, readonly ConsumptionRecord[]>({
    name,
    operations: [CONSUMPTION_RECORDS],
    reduceKey: ({ customerId, month, scope }) => ({ customerId, month, scope }),
    batch: (keys, context) =>
      sweepTogether(
        keys.map(({ customerId, month, scope }) => ({
          limit: PAGE,
          ask: (offset: number, limit: number) =>
            context.api.ask(CONSUMPTION_RECORDS, { customerId, billCycle: month, ...input, offset, limit }, { scope }),
          rows: (answer: Answer) => answer.many(ConsumptionRecord),
          idOf,
        })),
        (calls) => context.requireCalls(calls),
      ),
  });

import { GatewayError } from '../../../errors/index.ts';
import type { Question, RequestContext } from '../../../request/context.ts';
import { defineEachLoader } from '../../../request/fetch/loader.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { readSentTable, type SentTable } from '../../../uploads/index.ts';
import type { ReferralCustomers } from '../../bills/index.ts';
import { customersInCopy } from '../../customers/index.ts';
import { checkReconciled, reconciled, reconcileInScope } from '../performance/performance.access.ts';
import { findOrders } from './find-orders.ts';
import { reconcile } from './reconciliation.ts';
import type { Reconciliation } from './reconciliation.type.ts';
import { readRows, type Statement } from './statement-rows.ts';

/** A comparison of a statement with the consumption of a month. */
export interface ReconciliationQuestion {
  readonly month: string;
  readonly file: SentTable;
  readonly tolerance: string;
  readonly accountManager?: string | null | undefined;
  readonly referral: ReferralCustomers;
  readonly byOrder: boolean;
}

/** Ids of customers in the statement that the copy does not have for this viewer; empty where no copy answers. */
const foreignIn = async (context: RequestContext, { rows }: Statement): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(rows.map(({ customerId }) => customerId))];
  const seen = await customersInCopy(context, ids);
  return new Set(seen ? ids.filter((id) => !seen.has(id)) : []);
};

const compare = async (context: RequestContext, question: ReconciliationQuestion): Promise<Reconciliation> => {
  const { month, file, tolerance, accountManager, referral, byOrder } = question;
  checkReconciled(context, { month, accountManager, byOrder });
  if (tolerance.startsWith('-'))
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'tolerance', limit: 'not negative' } });
  const { sheet, columns } = context.partner.config.incentives.statement;
  const table = await readSentTable(file, { argument: 'file', sheet });
  const statement = await readRows(table, { columns, month, byOrder });
  const byEntry = statement.customersByOrder;
  const { parts, reach, rules } = await reconcileInScope(context, { month, accountManager, referral, byEntry });
  const elsewhere = await findOrders(context, { month, accountManager, statement, parts });
  const foreign = await foreignIn(context, statement);
  const viewer = context.requireViewer();
  const asked = [month, file, tolerance, accountManager, referral, byOrder];
  const list = listMark('reconciliation', viewer.partnerId, viewer.customers, ...asked);
  return {
    ...reach,
    ...(await reconcile({ month, statement, parts, rules, tolerance, foreign, elsewhere })),
    list,
  };
};

/** Makes the same comparison once for all fields of a request, because a statement may have 20,000 rows. */
const comparisons = defineEachLoader<ReconciliationQuestion, Reconciliation>({
  name: 'reconciliations',
  operations: reconciled.operations,
  reduceKey: ({ month, file: { csv, base64 }, tolerance, accountManager, referral, byOrder }) => ({
    month,
    file: { csv: csv ?? undefined, base64: base64 ?? undefined },
    tolerance,
    accountManager: accountManager ?? undefined,
    referral,
    byOrder,
  }),
  fetch: (question, context) => compare(context, question),
});

export const reconciliations: Question<ReconciliationQuestion, Reconciliation> = {
  ...reconciled,
  ask: (context, question) => context.load(comparisons, question),
};

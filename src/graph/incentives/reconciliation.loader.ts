import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineEachLoader } from '../../request/each.ts';
import { listMark } from '../../request/paging.ts';
import { reachOf } from '../../request/windows.ts';
import { checkReconciled, reconciledInScope } from './performance.access.ts';
import { reconcile } from './reconciliation.ts';
import type { Reconciliation } from './reconciliation.type.ts';
import { readStatement, type StatementFile } from './statement.ts';
import { readRows } from './statement-rows.ts';

/** One comparison: which statement, against whose consumption of which month. */
export interface ReconciliationQuestion {
  readonly month: string;
  readonly file: StatementFile;
  readonly tolerance: string;
  readonly accountManager?: string | null | undefined;
}

const compare = async (context: RequestContext, question: ReconciliationQuestion): Promise<Reconciliation> => {
  const { month, file, tolerance, accountManager } = question;
  checkReconciled(context, { month, accountManager });
  if (tolerance.startsWith('-'))
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'tolerance', limit: 'not negative' } });
  const { sheet, columns } = context.partner.config.incentives.statement;
  const statement = readRows(await readStatement(file, sheet), columns, month);
  const { parts, rules } = await reconciledInScope(context, { month, accountManager });
  const viewer = context.requireViewer();
  const list = listMark('reconciliation', viewer.partnerId, viewer.customers, month, file, tolerance, accountManager);
  return {
    ...reachOf(month, context.now),
    ...(await reconcile({ statement, parts, rules, tolerance })),
    list,
  };
};

/** The same comparison is made once a request, however many fields ask for it: a statement may have 20,000 rows. */
export const reconciliations = defineEachLoader<ReconciliationQuestion, Reconciliation>({
  name: 'reconciliations',
  keyOf: ({ month, file: { csv, base64 }, tolerance, accountManager }) =>
    JSON.stringify([month, csv ?? null, base64 ?? null, tolerance, accountManager ?? null]),
  fetch: (question, context) => compare(context, question),
});

import { GatewayError } from '../../errors/index.ts';
import { type BadCell, importNameOf, type RecordKind, readExported } from '../../records/index.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { readSentTable } from '../../uploads/index.ts';
import { customersInScope, directoryCost } from '../customers/index.ts';
import { type ImportRecordsInput, MOST_BAD_CELLS, type RecordImport } from './import.type.ts';
import { scopeCost } from './record.access.ts';
import { readAsked } from './record.asked.ts';

/** Cost of reading and storing a file, which takes the gateway about as long as this number of calls. */
const FILE_COST = 10;

const namesCustomers = ({ customer }: RecordKind): boolean => customer !== 'none';

/** Calls for the scope, for the customers that rows may name, and for the work on the file. */
export const importCost =
  (kind: RecordKind): CostOf =>
  (parents, args, context) =>
    scopeCost(parents, args, context) + (namesCustomers(kind) ? directoryCost(context) : 0) + FILE_COST;

const refuseFile = (bad: readonly BadCell[], { line, column, limit }: BadCell): never => {
  throw new GatewayError('BAD_USER_INPUT', {
    hints: { argument: 'input.file', limit, line, column, badCells: bad.length },
  });
};

/** Imports the rows of a file as records of a kind. Where one row is refused, none is imported. */
export const importRecords = async (
  context: RequestContext,
  kind: RecordKind,
  input: ImportRecordsInput,
): Promise<RecordImport> => {
  const { file: sent, sheet, dryRun } = input;
  const { records } = context.partner;
  const asked = { ...(await readAsked(context, importNameOf(kind), input)), source: 'IMPORTED' } as const;
  const table = await readSentTable(sent, { argument: 'input.file', sheet: sheet ?? undefined });
  const file = readExported(kind, table, records.currency);
  const customers = namesCustomers(kind) ? await customersInScope(context) : [];
  const result = await records.importFile({
    kind,
    asked,
    file,
    customers: new Set(customers.map(({ id }) => id)),
    dryRun,
  });
  const [first] = result.bad;
  if (first && !dryRun) refuseFile(result.bad, first);
  const { bad, ...counts } = result;
  return {
    ...counts,
    written: !dryRun,
    badCellCount: bad.length,
    badCells: bad.slice(0, MOST_BAD_CELLS).map(({ code, ...cell }) => ({ ...cell, refusal: code })),
    ignoredColumns: file.ignored.slice(0, MOST_BAD_CELLS),
  };
};

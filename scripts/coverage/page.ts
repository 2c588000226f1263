import { type FieldRow, fieldTotals } from './fields.ts';
import { type Row, totals } from './measure.ts';
import { type Statements, statementsSection } from './statements.ts';
import { UNSERVED_KINDS } from './unserved.ts';

const SITES: Readonly<Record<string, string>> = {
  bss: 'China',
  bssintl: 'International and Europe',
  osm: 'Tickets, all sites',
};

export const siteOf = (contract: string): string => SITES[contract] ?? contract;

const describeService = ({ fields, superseded }: Row): string => {
  if (superseded) return `${superseded.by ? `superseded by ${superseded.by}` : 'by no field'}: ${superseded.reason}`;
  return fields.length > 0 ? fields.map((field) => `\`${field}\``).join(', ') : 'not yet';
};

type FieldsOf = ReadonlyMap<string, FieldRow>;

const fieldsServed = (row: FieldRow | undefined): string => (row ? `${row.all - row.unserved.length}/${row.all}` : '');

const table = (domain: string, rows: readonly Row[], fields: FieldsOf): string =>
  [
    `### ${domain}: ${totals(rows)}`,
    '',
    '| operation | kind | served by | fields of its answer |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.operation} | ${row.kind} | ${describeService(row)} | ${fieldsServed(fields.get(row.operation))} |`,
    ),
  ].join('\n');

/** Fields of one kind and reason in one row. */
const unservedTable = (rows: readonly FieldRow[]): string => {
  const all = rows.flatMap(({ operation, unserved }) => unserved.map((field) => ({ operation, ...field })));
  const groups = Map.groupBy(
    all,
    ({ kind, reason }) => `${kind ? `${UNSERVED_KINDS[kind]}: ` : ''}${reason ?? 'not yet'}`,
  );
  const printFields = (fields: typeof all): string =>
    fields.map(({ operation, path }) => `${operation} \`${path}\``).join(', ');
  return [
    '### Fields that are not served',
    '',
    '| why | fields |',
    '| --- | --- |',
    ...[...groups].map(([why, fields]) => `| ${why} | ${printFields(fields)} |`),
  ].join('\n');
};

/** `docs/coverage.md`, from the contracts, the built schema and the reasons alone. */
export const coveragePage = (
  coverage: ReadonlyMap<string, readonly Row[]>,
  fields: ReadonlyMap<string, readonly FieldRow[]>,
  statements: Statements,
): string => {
  const sections = [...coverage].map(([contract, rows]) => {
    const own = fields.get(contract) ?? [];
    const byOperation = new Map(own.map((row) => [row.operation, row]));
    return [
      `## ${siteOf(contract)}: ${totals(rows)}, ${fieldTotals(own)}`,
      ...[...Map.groupBy(rows, ({ domain }) => domain)].map(([domain, each]) => table(domain, each, byOperation)),
      unservedTable(own),
    ].join('\n\n');
  });
  return `${[
    '# Coverage',
    'Which field of the graph each operation of the vendor serves, and how many fields of its answer. Written by ' +
      '`npm run coverage:write` from the contract (`schema/upstream/`), the built schema and the models; ' +
      '`npm run coverage:check` fails when it is out of date, and when a field of an answer is neither served nor has a reason.',
    ...sections,
    statementsSection(statements),
  ].join('\n\n')}\n`;
};

import { type Row, totals } from './measure.ts';

const SITES: Readonly<Record<string, string>> = { bss: 'China', bssintl: 'International and Europe' };

export const siteOf = (contract: string): string => SITES[contract] ?? contract;

const servedBy = ({ fields, superseded }: Row): string => {
  if (superseded) return `superseded by ${superseded.by}: ${superseded.reason}`;
  return fields.length > 0 ? fields.map((field) => `\`${field}\``).join(', ') : 'not yet';
};

const table = (domain: string, rows: readonly Row[]): string =>
  [
    `### ${domain}: ${totals(rows)}`,
    '',
    '| operation | kind | served by |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.operation} | ${row.kind} | ${servedBy(row)} |`),
  ].join('\n');

/** `docs/coverage.md`, from the contracts and the built schema alone. */
export const coveragePage = (coverage: ReadonlyMap<string, readonly Row[]>): string => {
  const sections = [...coverage].map(([contract, rows]) =>
    [
      `## ${siteOf(contract)}: ${totals(rows)}`,
      ...[...Map.groupBy(rows, ({ domain }) => domain)].map(([domain, own]) => table(domain, own)),
    ].join('\n\n'),
  );
  return `${[
    '# Coverage',
    'Which field of the graph each operation of the vendor serves. Written by `npm run coverage:write` from the contract ' +
      '(`schema/upstream/`) and the built schema; `npm run coverage:check` fails when it is out of date.',
    ...sections,
  ].join('\n\n')}\n`;
};

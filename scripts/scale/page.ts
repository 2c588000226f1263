import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { ROUNDS, TIMES_A_ROUND, WARM_UP } from './turns.ts';

const PAGE = new URL('../../docs/performance.md', import.meta.url);
const HEADING = '## How reads of the copy grow';

const sectionOf = (table: string, seconds: number): string =>
  `${HEADING}

Written by \`npm run bench:scale -- --write <customers> …\`. ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown processor'}), Node ${process.versions.node}, PostgreSQL on the
same machine, ${seconds.toFixed(0)} s. A page of fifty rows from the copy of so many customers, some five orders each. Each question is
asked ${TIMES_A_ROUND} times in each of ${ROUNDS.short} rounds over all sizes (the last one of ${ROUNDS.long}), after ${WARM_UP} turns in each round that are not counted, for caches and compiled code. The resident size is read after the questions: twice a
second in a minute of upkeep at the pace of the vendor's quotas, median and largest, where the copy was filled without reading.

${table}

The number of rows with a part of a text grows with the copy, since each row is looked at that may have it: all of them where
many have it, else those that the index of texts finds ([decision 143](decisions/0143-how-common-a-text-is.md)). It is asked for with \`totalCount\`
alone; a page of such rows does not wait for it. Where the database needs longer than \`DATABASE_TIMEOUT_MS\`, \`totalCount\` is null with the error
\`STORE_UNAVAILABLE\`, beside the rows: never a number that is not true.
`;

/** Writes a section of docs/performance.md: replaces the section of that title, or adds it at the end. */
export const putSection = async (heading: string, section: string): Promise<void> => {
  const page = await readFile(PAGE, 'utf8');
  const from = page.indexOf(heading);
  const next = from < 0 ? -1 : page.indexOf('\n## ', from + heading.length);
  const before = from < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, from);
  await writeFile(PAGE, `${before}${section}${next < 0 ? '' : page.slice(next)}`);
};

export const writeScaleSection = (table: string, seconds: number): Promise<void> =>
  putSection(HEADING, sectionOf(table, seconds));

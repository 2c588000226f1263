import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';

const PAGE = new URL('../../docs/performance.md', import.meta.url);
const HEADING = '## How reads of the copy grow';

const sectionOf = (table: string, seconds: number): string =>
  `${HEADING}

Written by \`npm run bench:scale -- --write <customers> …\`. ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown processor'}), Node ${process.versions.node}, PostgreSQL on the
same machine, ${seconds.toFixed(0)} s. A page of fifty rows from the copy of so many customers, some five orders each; the vendor's quotas are off.

${table}
`;

/** Puts the table into docs/performance.md, in place of the one before or at its end. */
export const writeScaleSection = async (table: string, seconds: number): Promise<void> => {
  const page = await readFile(PAGE, 'utf8');
  const section = sectionOf(table, seconds);
  const from = page.indexOf(HEADING);
  const next = from < 0 ? -1 : page.indexOf('\n## ', from + HEADING.length);
  const before = from < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, from);
  await writeFile(PAGE, `${before}${section}${next < 0 ? '' : page.slice(next)}`);
};

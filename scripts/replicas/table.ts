import type { Phase } from './book.ts';

const COLUMNS = ['', 'answers', 'writes', 'no answer', 'errors', 'slowest', 'recovered after'] as const;

const codesOf = ({ codes }: Phase): string =>
  [...codes]
    .filter(([code]) => code !== 'NOT_FOUND')
    .map(([code, count]) => `${code} ${count}`)
    .join(', ') || 'none';

const secondsOf = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A table in Markdown; refusals of queries for other partners' rows, which are sent on purpose, are left out. */
export const tableOf = (phases: readonly Phase[]): string => {
  const rows = phases.map((phase) => [
    phase.name,
    `${phase.answers}`,
    `${phase.writes}`,
    `${phase.noAnswer}`,
    codesOf(phase),
    secondsOf(phase.slowestMs),
    phase.recoverySeconds === null ? '' : `${phase.recoverySeconds.toFixed(1)} s`,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...rows.map(line)].join('\n');
};

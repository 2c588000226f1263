import 'reflect-metadata';
import process from 'node:process';
import { type Judgment, judge, judgeStatement } from './reconcile/judge.ts';
import { BY_ORDER } from './reconcile/orders-of-statement.ts';
import { plantExceptions } from './reconcile/planted.ts';
import { plantStatement } from './reconcile/statement.ts';

const lines = Number(process.env.RECONCILE_LINES ?? 100_000);
const exceptions = Number(process.env.RECONCILE_EXCEPTIONS ?? 200);
/** A statement has at most 20,000 rows, with its exceptions spread over them; some orders have two rows. */
const statementLines = Math.min(19_000, Math.floor(lines / 5));
const orderLines = Math.min(15_000, Math.floor(lines / 5));
const statementExceptions = Math.floor(exceptions / 4);

const print = (name: string, { missed, wrong, byReason, ...figures }: Judgment, seconds: number): void => {
  process.stdout.write(
    `${name}: ${figures.lines} lines, ${figures.matchedLines} matched; ${figures.planted} exceptions planted, ${figures.found} found, ${wrong.length} false, in ${seconds.toFixed(1)} s\n`,
  );
  for (const [reason, count] of Object.entries(byReason)) process.stdout.write(`  ${reason}: ${count}\n`);
  for (const each of missed) process.stdout.write(`missed: ${each}\n`);
  for (const each of wrong) process.stdout.write(`false: ${each}\n`);
  if (missed.length > 0 || wrong.length > 0) process.exitCode = 1;
};

const time = async (name: string, compare: () => Judgment | Promise<Judgment>): Promise<void> => {
  const before = performance.now();
  print(name, await compare(), (performance.now() - before) / 1_000);
};

await time('bill, order and ledger', () =>
  judge(
    plantExceptions({
      lines: lines - statementLines - orderLines,
      exceptions: exceptions - 2 * statementExceptions,
    }),
  ),
);
await time('incentive statement by service', () =>
  judgeStatement(plantStatement({ lines: statementLines, exceptions: statementExceptions })),
);
await time('incentive statement by order', () =>
  judgeStatement(plantStatement({ lines: orderLines, exceptions: statementExceptions }, BY_ORDER)),
);

import 'reflect-metadata';
import process from 'node:process';
import { judge } from './reconcile/judge.ts';
import { plantExceptions } from './reconcile/planted.ts';

const lines = Number(process.env.RECONCILE_LINES ?? 100_000);
const exceptions = Number(process.env.RECONCILE_EXCEPTIONS ?? 200);

const before = performance.now();
const { missed, wrong, byReason, ...figures } = judge(plantExceptions({ lines, exceptions }));
const seconds = ((performance.now() - before) / 1_000).toFixed(1);

process.stdout.write(
  `${figures.lines} lines, ${figures.matchedLines} matched; ${figures.planted} exceptions planted, ${figures.found} found, ${wrong.length} false, in ${seconds} s\n`,
);
for (const [reason, count] of Object.entries(byReason)) process.stdout.write(`  ${reason}: ${count}\n`);
for (const orderId of missed) process.stdout.write(`missed: ${orderId}\n`);
for (const each of wrong) process.stdout.write(`false: ${each}\n`);
if (missed.length > 0 || wrong.length > 0) process.exitCode = 1;

// Loaded by a gateway before its program: its clock is ahead of the machine's by the milliseconds in a file, which is read
// repeatedly, so that a run can put the time of all gateways forward together, that of a frozen one too.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** Longest age of the value that was read from the file. */
const READ_MS = 5;

const { REPLICAS_AHEAD_FILE: file = '', REPLICAS_SKEW_MS: skewMs = '0' } = process.env;
const RealDate = Date;
const realNow = RealDate.now;
let aheadMs = 0;
let readAt = Number.NEGATIVE_INFINITY;

const now = (): number => {
  if (performance.now() - readAt > READ_MS) {
    readAt = performance.now();
    aheadMs = Number(readFileSync(file, 'utf8')) + Number(skewMs);
  }
  return realNow() + aheadMs;
};

RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
});

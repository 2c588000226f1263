import { readingsSoFar } from './readings.ts';

/**
 * Runs before each test file. Where WALL_CLOCK or a project of `npm run test:dates` names an instant, the machine's
 * time begins there, so that a test that depends on today's date fails.
 */
const { WALL_CLOCK } = globalThis as { readonly WALL_CLOCK?: string };
const wanted = WALL_CLOCK ?? process.env.WALL_CLOCK;
/** Offset from the machine's time for processes that a test starts: the test's own offset. */
const given = process.env.WALL_SHIFT_MS;

if (wanted || given) {
  const RealDate = Date;
  const realNow = RealDate.now;
  const shift = given ? Number(given) : RealDate.parse(wanted ?? '') - realNow();
  if (Number.isNaN(shift)) throw new Error(`WALL_CLOCK is no instant: ${wanted}`);
  Object.assign(globalThis, { WALL_SHIFT_MS: shift });
  // A property that a test may replace, like the real one.
  RealDate.now = () => realNow() + shift + readingsSoFar();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now()], newTarget),
    apply: () => new RealDate(RealDate.now()).toString(),
  });
}

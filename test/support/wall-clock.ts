/**
 * Runs before each test file. Where WALL_CLOCK or a project of `npm run test:dates` names an instant, the machine's time
 * begins there, so that a test that depends on the day on which it is run fails on purpose.
 */
const { WALL_CLOCK } = globalThis as { readonly WALL_CLOCK?: string };
const wanted = WALL_CLOCK ?? process.env.WALL_CLOCK;
/** How far a process that a test has started shall be from the machine's time: as far as the test. */
const given = process.env.WALL_SHIFT_MS;

if (wanted || given) {
  const RealDate = Date;
  const realNow = RealDate.now;
  const shift = given ? Number(given) : RealDate.parse(wanted ?? '') - realNow();
  if (Number.isNaN(shift)) throw new Error(`WALL_CLOCK is no instant: ${wanted}`);
  Object.assign(globalThis, { WALL_SHIFT_MS: shift });
  // A property that a test may replace, as the real one is.
  RealDate.now = () => realNow() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now()], newTarget),
    apply: () => new RealDate(RealDate.now()).toString(),
  });
}

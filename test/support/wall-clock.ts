/**
 * Runs before each test file. Where WALL_CLOCK or a project of `npm run test:dates` names an instant, the machine's time
 * begins there, so that a test that depends on the day on which it is run fails on purpose.
 */
const wanted = (globalThis as { readonly WALL_CLOCK?: string }).WALL_CLOCK ?? process.env.WALL_CLOCK;

if (wanted) {
  const RealDate = Date;
  const realNow = RealDate.now;
  const shift = RealDate.parse(wanted) - realNow();
  if (Number.isNaN(shift)) throw new Error(`WALL_CLOCK is no instant: ${wanted}`);
  // A property that a test may replace, as the real one is.
  RealDate.now = () => realNow() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now()], newTarget),
    apply: () => new RealDate(RealDate.now()).toString(),
  });
}

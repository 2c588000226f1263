import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';

/** A gateway in its own process that reports how long its event loop was blocked; the sandbox runs elsewhere. */
const [vendor = ''] = process.argv.slice(2);
const say = (message: unknown): void => void process.send?.(message);

const PROBE_MS = 5;

/** CPU time of this thread alone: other processes of the machine slow down the wall clock only. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const CHARACTERS = 1_700_000;

/** CPU time that this machine needs at the moment to look at each character of the longest text once. */
const paceMs = (): number => {
  const text = 'Did you mean '.repeat(CHARACTERS / 'Did you mean '.length);
  const before = cpuMs();
  Array.from(text, (character) => character.charCodeAt(0));
  return cpuMs() - before;
};

let worst = 0;
let last = { wall: performance.now(), cpu: cpuMs() };
setInterval(() => {
  const now = { wall: performance.now(), cpu: cpuMs() };
  worst = Math.max(worst, Math.min(now.wall - last.wall, now.cpu - last.cpu));
  last = now;
}, PROBE_MS).unref();

const config = atSandbox(
  loadConfig({
    PORT: '0',
    SANDBOX_QUOTAS: 'off',
    INTROSPECTION: 'off',
    RATE_OPERATIONS_PER_SECOND: '0',
    RATE_UPSTREAM_CALLS_PER_MINUTE: '0',
  }),
  vendor,
);
const { parts, release } = await composeGateway({ clock: testClock, config, logger: createLogger('silent') });
const gateway = await startGateway(parts);

process.on('message', async (message) => {
  if (message === 'pace') {
    say({ pace: Math.min(paceMs(), paceMs(), paceMs()) });
    return;
  }
  if (message === 'held') {
    // After the probe's next turn, so that a block that has just ended is counted.
    setTimeout(() => {
      say({ held: worst });
      worst = 0;
    }, PROBE_MS * 2);
    return;
  }
  await gateway.close();
  await release();
  process.disconnect();
});
say({ url: gateway.url });

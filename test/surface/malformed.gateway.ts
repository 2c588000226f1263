import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';
import { SEEDED } from './malformed.vendor.ts';

/**
 * A gateway in a process of its own, so that a crash and its memory are seen from outside. Everything that it logs goes
 * into the file that the first argument names.
 */
const ERROR = 50;
const say = (message: unknown): void => void process.send?.(message);

const file = createWriteStream(process.argv[2] ?? '/dev/null');
/** Internal errors, each kind once. */
const alarms = new Set<string>();
const log = new Writable({
  write: (line: Buffer, _, done) => {
    const { level, code, path, cause, details } = JSON.parse(String(line)) as Record<string, unknown>;
    const alarm = JSON.stringify({ code, path: String(path).replace(/\d+/g, 'n'), cause, details });
    // The gateway has no copies yet, so NOT_READY is the right answer where only copies can answer.
    if (Number(level) >= ERROR && code !== 'NOT_READY' && !alarms.has(alarm)) {
      alarms.add(alarm);
      say({ alarm });
    }
    // Waits for the disk, so that memory holds only the gateway's own data.
    file.write(line, () => done());
  },
});

const sandbox = await startSandbox({ clock: testClock, port: 0, ...SEEDED });
const config = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', REQUEST_TIMEOUT_MS: '10000' }), sandbox.url);
const { parts, release } = await composeGateway({ clock: testClock, config, logger: createLogger('trace', log) });
const gateway = await startGateway(parts);

process.on('message', async (message) => {
  if (message === 'heap') {
    // Twice: finalizers free some objects only at the next collection.
    globalThis.gc?.();
    globalThis.gc?.();
    say({ heap: process.memoryUsage().heapUsed });
    return;
  }
  await gateway.close();
  await release();
  await sandbox.close();
  file.end(() => process.disconnect());
});
say({ url: gateway.url });

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/server/logger.ts';

const logged = (line: object): Record<string, unknown> => {
  let text = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  createLogger('info', stream).info(line, 'event');
  return JSON.parse(text);
};

describe('the log', () => {
  it('blanks secrets down to the third level and does not change its input', () => {
    const line = { token: 't1', at: { password: 'p2', deeper: { email: 'e3@example.com', kept: 1 } }, codes: ['A'] };
    const before = structuredClone(line);
    const written = logged(line);
    expect(written).toMatchObject({
      token: '[redacted]',
      at: { password: '[redacted]', deeper: { email: '[redacted]', kept: 1 } },
      codes: ['A'],
      msg: 'event',
    });
    expect(line).toEqual(before);
  });

  it('keeps other values', () => {
    expect(logged({ code: 'NOT_FOUND', path: 'customer.token', details: null })).toMatchObject({
      code: 'NOT_FOUND',
      path: 'customer.token',
      details: null,
    });
  });
});

const OPTIONS = ['--no-warnings', '--import', './scripts/register.mjs'];

const sourceOf = (code: string): readonly string[] => [
  ...OPTIONS,
  '--input-type=module',
  '--eval',
  `import { createLogger } from './src/server/logger.ts'; const logger = createLogger('info'); ${code}`,
];

/** Starts a process that has a logger to standard output and runs this code. */
const logging = (code: string) => {
  const child = spawn(process.execPath, sourceOf(code), { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdout.setEncoding('utf8');
  return child;
};

/** Runs a program whose standard output is on a full disk; what it wrote on stderr, and its exit status. */
const onFullDisk = async (args: readonly string[]): Promise<readonly unknown[]> => {
  const full = await open('/dev/full', 'w');
  const child = spawn(process.execPath, args, { stdio: ['ignore', full.fd, 'pipe'] });
  const ended = once(child, 'exit');
  const said = (await child.stderr?.toArray())?.join('');
  await full.close();
  return [(await ended)[0], said];
};

const linesOf = (text: string): { readonly msg: string; readonly n: number; readonly dropped?: number }[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('the log on standard output', () => {
  it.each([
    ['returns', ''],
    ['receives a signal to exit', 'process.exit(0);'],
    ['throws', "throw new Error('unexpected');"],
    ['throws later', "setImmediate(() => { throw new Error('unexpected'); });"],
    ['leaves a promise alone', "void Promise.reject(new Error('unexpected'));"],
  ])('is whole when the process %s', async (_, end) => {
    const { stdout } = logging(`for (let n = 0; n < 100; n++) logger.info({ n }, 'line'); ${end}`);
    const lines = linesOf((await stdout.toArray()).join(''));
    expect(lines.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (__, n) => n));
  });

  it('is written together, and at once when there is a warning', async () => {
    const child = logging(`
      logger.info('first'); logger.info('second'); logger.warn('third');
      // Blocks the event loop: only lines that the logger wrote at once arrive.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`);
    const [text] = await once(child.stdout, 'data');
    child.kill('SIGKILL');
    expect(linesOf(text).map(({ msg }) => msg)).toEqual(['first', 'second', 'third']);
  });

  it('does not keep a process from exiting whose reader has ended', async () => {
    const child = logging(`
      logger.warn('first');
      process.stdin.once('data', () => { logger.info('second'); process.exit(3); });`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child.stdout, 'close');
    child.stdin.write('go on');
    expect(await once(child, 'exit')).toEqual([3, null]);
  });

  it('neither stops a process nor keeps it from exiting where the disk is full', async () => {
    const code = "logger.warn('first'); setImmediate(() => { logger.info('second'); process.exitCode = 4; });";
    expect(await onFullDisk(sourceOf(code))).toEqual([4, '']);
  });

  it('says how many lines it dropped while more waited than it keeps', async () => {
    const { stdout } = logging(`
      for (let n = 0; n < 20_000; n++) logger.info({ n, text: 'x'.repeat(100) }, 'line');
      process.once('beforeExit', () => logger.info('last'));`);
    const lines = linesOf((await stdout.toArray()).join(''));
    const dropped = lines.reduce((sum, line) => sum + (line.dropped ?? 0), 0);
    expect(dropped).toBeGreaterThan(0);
    expect(lines.filter(({ msg }) => msg === 'line').length + dropped).toBe(20_000);
    expect(lines.at(-1)?.msg).toBe('last');
  });
});

describe('a command whose output cannot be written', () => {
  it('ends with status 1 and says why', async () => {
    expect(await onFullDisk([...OPTIONS, 'src/main.ts', '--help'])).toEqual([
      1,
      'Standard output cannot be written: ENOSPC: no space left on device, write\n',
    ]);
  });
});

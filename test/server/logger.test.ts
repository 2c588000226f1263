import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** Starts a process that has a logger to standard output and runs this code. */
const logging = (code: string) => {
  const source = `import { createLogger } from './src/server/logger.ts'; const logger = createLogger('info'); ${code}`;
  const options = ['--no-warnings', '--import', './scripts/register.mjs', '--input-type=module', '--eval', source];
  const child = spawn(process.execPath, options, { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.setEncoding('utf8');
  return child;
};

const linesOf = (text: string): { readonly msg: string; readonly n: number }[] =>
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
});

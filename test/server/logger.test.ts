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
  it('blanks secrets down to the third level and changes nothing of what it was given', () => {
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

  it('keeps what is no secret', () => {
    expect(logged({ code: 'NOT_FOUND', path: 'customer.token', details: null })).toMatchObject({
      code: 'NOT_FOUND',
      path: 'customer.token',
      details: null,
    });
  });
});

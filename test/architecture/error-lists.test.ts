import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES, faultOf, isRetryable } from '../../src/errors/index.ts';
import { errorLists } from './error-lists.ts';

/** The sandbox imports none of the gateway's tables; some states of the vendor are spelled like error codes. */
const files = globSync('src/**/*.ts').filter(
  (path) => !/^src\/(errors|sandbox)\/|^src\/contract\/generated/.test(path),
);

describe('properties of error codes', () => {
  it('are read from the table: no other file lists codes', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => errorLists(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    "const OURS = new Set(['CANCELLED', 'INTERNAL']);",
    "const isGone = ['NOT_FOUND', 'FORBIDDEN'].includes(code);",
    'const LEVEL = { INTERNAL: 1, CANCELLED: 2 };',
    "const isOutage = code === 'UPSTREAM_TIMEOUT' || code === 'UPSTREAM_UNAVAILABLE';",
    "const isFine = code !== 'UPSTREAM_TIMEOUT' && (known || code !== 'INTERNAL');",
    "type Ours = 'INTERNAL' | 'CANCELLED';",
    "switch (code) { case 'INTERNAL': return 1; case 'CANCELLED': return 2; }",
    "const REFUSED = ['GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT'];",
  ])('are reported as a list: %s', (source) => expect(errorLists('src/x.ts', source)).toHaveLength(1));

  it.each([
    "throw new GatewayError('INTERNAL');",
    "const STATES = ['PAID', 'CANCELLED'];",
    "if (code === 'NOT_FOUND') throw new GatewayError('FORBIDDEN');",
  ])('are accepted: %s', (source) => expect(errorLists('src/x.ts', source)).toEqual([]));

  it('agree: codes to retry after a wait are those of limits, and only errors of the vendor are outages', () => {
    const entries = Object.entries(ERROR_CODES);
    expect(entries.filter(([, { outage, fault }]) => outage && fault !== 'vendor')).toEqual([]);
    expect(entries.filter(([, { retry }]) => retry === 'after-wait').map(([code]) => code)).toEqual([
      'RATE_LIMITED',
      'UPSTREAM_THROTTLED',
    ]);
    expect([isRetryable('UPSTREAM_TIMEOUT'), isRetryable('IDEMPOTENCY_CONFLICT')]).toEqual([true, false]);
    expect(['GRAPHQL_VALIDATION_FAILED', 'WRONG_STATE', 'toString'].map(faultOf)).toEqual([
      'caller',
      'caller',
      'gateway',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from '../../src/server/callers.ts';
import { isAnsweredAsBefore } from '../../src/server/legacy-status.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['zh', 'zh'],
    ['ZH-Hans-CN', 'zh'],
    ['zh, en', 'zh'],
    ['en, zh', 'en'],
    ['en;q=0.5, zh;q=0.5', 'en'],
    ['fr, zh;q=0.1', 'zh'],
    ['zh;q=0, *', 'en'],
    ['en;q=0, *', 'zh'],
    ['zh;q=2', 'zh'],
    ['zh;q=abc, en;q=0.1', 'en'],
    [',;,=;q', 'en'],
  ])('by %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

describe('the status of a refused document', () => {
  const refused = new Set(['GRAPHQL_PARSE_FAILED']);

  it.each([
    [undefined, false],
    ['*/*', false],
    ['application/*', false],
    [JSON_TYPE, true],
    [`${JSON_TYPE}; charset=utf-8`, true],
    [`${JSON_TYPE};charset=UTF-8, text/plain`, true],
    [`${GRAPHQL_TYPE}; charset=utf-8, ${JSON_TYPE}; charset=utf-8`, false],
    ['APPLICATION/JSON', true],
    [GRAPHQL_TYPE, false],
    [`${GRAPHQL_TYPE}, ${JSON_TYPE}`, false],
    [`${GRAPHQL_TYPE};q=0.5, ${JSON_TYPE}`, true],
    [`${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, false],
    [`${JSON_TYPE};q=0, */*`, false],
    [`${JSON_TYPE}, */*;q=0.1`, true],
    ['nonsense', false],
  ])('is that of older clients with Accept %j: %p', (accept, asBefore) => {
    expect(isAnsweredAsBefore(accept, refused)).toBe(asBefore);
  });

  it('is the current one for refusals that are not about the document', () => {
    expect(isAnsweredAsBefore(JSON_TYPE, new Set(['UNAUTHENTICATED']))).toBe(false);
  });
});

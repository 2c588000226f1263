import { describe, expect, it } from '@jest/globals';
import { createEnvelope } from '../../src/execution/index.ts';

const operation = { language: 'en', viewer: 'a', requestId: 'b', startedAt: 0, upstreamCalls: () => 0 } as const;

describe('what Apollo carries', () => {
  it('is the same object for every copy of the envelope', () => {
    const context = { rows: ['a'] };
    const { envelope } = createEnvelope({ operation, context });
    expect({ ...envelope }.open().context).toBe(context);
  });

  it('holds neither context nor answer when the operation is over', () => {
    const { envelope, empty } = createEnvelope({ operation, context: {} });
    const copy = { ...envelope };
    const data = { customers: ['a'], viewer: null };
    copy.keepResult({ data });
    empty();
    expect(() => copy.open()).toThrow('the operation has ended');
    expect(data).toEqual({});
  });

  it('can be emptied when nothing was answered', () => {
    const { envelope, empty } = createEnvelope({ operation, context: {} });
    envelope.keepResult({ data: null });
    empty();
    expect(() => envelope.open()).toThrow('the operation has ended');
  });
});

import { describe, expect, it } from '@jest/globals';
import { createEnvelope } from '../../src/execution/index.ts';

const operation = { language: 'en', viewer: 'a', requestId: 'b', startedAt: 0, upstreamCalls: () => 0 } as const;

describe('the envelope that carries an operation through Apollo', () => {
  it('gives the same context from every copy', () => {
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

  it('can be emptied when there was no answer', () => {
    const { envelope, empty } = createEnvelope({ operation, context: {} });
    envelope.keepResult({ data: null });
    empty();
    expect(() => envelope.open()).toThrow('the operation has ended');
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fromFragment, toFragment } from '../../playground/src/share/link.ts';

describe('a link to a query', () => {
  it('opens any shared query', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        async (document, values) => {
          fc.pre(!('idempotencyKey' in values) && !('__proto__' in values));
          const variables = JSON.stringify(values, null, 2);
          expect(await fromFragment(await toFragment({ document, variables }))).toEqual({ document, variables });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves the idempotency key out', async () => {
    const variables = JSON.stringify({ idempotencyKey: 'mine', orderId: 'CS1' });
    const opened = await fromFragment(await toFragment({ document: 'mutation M { x }', variables }));
    expect(JSON.parse(opened?.variables ?? '')).toEqual({ orderId: 'CS1' });
  });

  it.each(['', '#', '#other'])('treats %j as no link', async (fragment) => {
    expect(await fromFragment(fragment)).toBeNull();
  });

  it.each(['#q=', '#q=AAAA', '#q=!!', '#q=q1YqSS0uUbJSAgA'])('refuses the damaged link %j', async (fragment) => {
    await expect(fromFragment(fragment)).rejects.toThrow();
  });
});

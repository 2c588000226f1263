import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { both } from './both.ts';
import { generateDocument } from './documents.ts';
import { faultySchema } from './faulty.ts';

describe('generated documents', () => {
  it('are answered as graphql-js answers them, also where everything goes wrong', async () => {
    const seen = { data: 0, errors: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat(), async (g, seed) => {
        const { text, variables } = generateDocument(g, faultySchema);
        expect(validate(faultySchema, parse(text))).toEqual([]);
        const { planned, again, reference, interpreted } = await both({
          schema: faultySchema,
          text,
          variables,
          context: () => ({ seed }),
        });
        expect(interpreted).toBeUndefined();
        expect(planned).toEqual(reference);
        expect(again).toEqual(reference);
        if (reference.data === undefined) seen.refused++;
        else if (reference.errors.length) seen.errors++;
        else seen.data++;
      }),
      { numRuns: 3_000, seed: 20_261_120, endOnFailure: true },
    );
    // Otherwise the generator tests nothing.
    expect(Math.min(seen.data, seen.errors, seen.refused)).toBeGreaterThan(100);
  }, 60_000);
});

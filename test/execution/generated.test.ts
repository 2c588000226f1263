import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { both } from './both.ts';
import { generateDocument } from './documents.ts';
import { faultySchema } from './faulty.ts';

/** `npm run test:reference` runs all documents. */
const DOCUMENTS = Number(process.env.REFERENCE_DOCUMENTS ?? 1_000);

describe('generated documents', () => {
  it('are answered as graphql-js answers them, also where every field fails', async () => {
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
      { numRuns: DOCUMENTS, seed: 20_261_120, endOnFailure: true },
    );
    // Without such documents the generator would test nothing.
    expect(Math.min(seen.data, seen.errors, seen.refused)).toBeGreaterThan(DOCUMENTS / 30);
  }, 300_000);

  it.each([
    ['that validation accepts', false],
    ['that validation would refuse', true],
  ])(
    'with @skip and @include %s, whose variables are absent, null or wrong, are answered alike',
    async (_, unvalidated) => {
      const seen = { data: 0, nullSwitches: 0, emptied: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(fc.gen(), fc.nat(), async (g, seed) => {
          const { text, variables } = generateDocument(g, faultySchema, { switched: 40, unvalidated });
          if (!unvalidated) expect(validate(faultySchema, parse(text))).toEqual([]);
          const { planned, again, reference } = await both({
            schema: faultySchema,
            text,
            variables,
            context: () => ({ seed }),
          });
          expect(planned).toEqual(reference);
          expect(again).toEqual(reference);
          if (reference.data === undefined) seen.refused++;
          else if (reference.data === 'null') seen.emptied++;
          else seen.data++;
          if (reference.errors.some((error) => error.includes('Argument \\"if\\"'))) seen.nullSwitches++;
        }),
        { numRuns: DOCUMENTS / 2, seed: 20_261_128, endOnFailure: true },
      );
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(DOCUMENTS / 200);
    },
    300_000,
  );
});

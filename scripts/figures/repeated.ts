import { createRequire } from 'node:module';

// Its build for ES modules imports a file that the package lacks.
const { detectClones } = createRequire(import.meta.url)('jscpd') as typeof import('jscpd');

/** Tokens that two places must share to count as repeated: about seven lines. */
const TOKENS = 50;

export interface Repeated {
  readonly pairs: number;
  /** Lines of the second place of each pair. */
  readonly lines: number;
  /** The largest pairs first: both places and how many lines. */
  readonly largest: readonly string[];
}

/** Pairs of equal code below a folder, without what is generated. */
export const repeatedCode = async (folder: string): Promise<Repeated> => {
  const clones = await detectClones({
    path: [folder],
    format: ['typescript'],
    ignore: ['**/generated/**'],
    minTokens: TOKENS,
    reporters: [],
    silent: true,
    absolute: false,
  });
  const pairs = clones.map(({ duplicationA, duplicationB }) => ({
    lines: duplicationB.end.line - duplicationB.start.line + 1,
    places: [duplicationA, duplicationB].map(({ sourceId, start }) => `${sourceId}:${start.line}`).sort(),
  }));
  return {
    pairs: pairs.length,
    lines: pairs.reduce((sum, { lines }) => sum + lines, 0),
    largest: pairs
      .sort((a, b) => b.lines - a.lines)
      .map(({ lines, places }) => `${String(lines).padStart(5)}  ${places.join('  ')}`),
  };
};

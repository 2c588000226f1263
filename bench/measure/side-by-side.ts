import { openStage } from '../stage/stage.ts';
import { agree } from './agreement.ts';
import type { OperationName } from './operations.ts';
import { checkAnswerable } from './questions.ts';
import { cpu, median, pace, ratios, spread } from './report.ts';
import { FULL, registerPlans, runRounds } from './rounds.ts';
import type { VariantName } from './variants.ts';

interface Options {
  /** The others are compared with the first one. */
  readonly variants: readonly VariantName[];
  readonly operation: OperationName;
  readonly rounds: number;
  /** Number of the member's tokens that are used in turn; undefined: all. */
  readonly tokens: number | undefined;
  readonly otherBuild: URL | undefined;
}

/** Measures a few stacks on one operation, with checked answers; returns one line for each, compared with the first. */
export const sideBySide = async ({ variants, operation, rounds, tokens, otherBuild }: Options): Promise<string> => {
  checkAnswerable(variants, operation);
  const stage = await openStage({ variants, otherBuild });
  try {
    await registerPlans(stage, await agree(stage), tokens);
    const only = { ...FULL, rounds, slowEvery: 1, openRounds: 0 };
    const table = await runRounds({ stage, pace: only, operations: [operation], say: () => undefined });
    const cells = [...(table.get(operation) ?? [])];
    return cells
      .map(([name, cell]) => {
        const [, first = cell] = cells[0] ?? [];
        const micros = median(cell, cpu).toFixed(0).padStart(6);
        const ofFirst = `CPU × ${spread(ratios(cell, first, cpu))}, requests/s × ${spread(ratios(cell, first, pace))}`;
        return `${name.padEnd(16)} ${micros} µs CPU, ${median(cell, pace).toFixed(0)} requests/s; ${ofFirst}`;
      })
      .join('\n');
  } finally {
    await stage.stop();
  }
};

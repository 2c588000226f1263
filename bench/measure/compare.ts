import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { openStage } from '../stage/stage.ts';
import { agree } from './agreement.ts';
import { OPERATION_NAMES } from './operations.ts';
import { withOtherSections } from './page.ts';
import { toMarkdown } from './report.ts';
import { FULL, QUICK, registerPlans, runRounds } from './rounds.ts';
import { COMPARED, type VariantName } from './variants.ts';

interface Options {
  readonly quick: boolean;
  /** File for the report; undefined for none. */
  readonly out: URL | undefined;
  readonly say: (text: string) => void;
}

/**
 * Number of tokens in the runs that repeat tokens: as many clients as a team has, each with one token for many
 * requests.
 */
const TOKENS_SENT_AGAIN = 64;

/** Where the check of the token is a large part of the work. */
const AGAIN = OPERATION_NAMES.filter((name) => name !== 'dashboard');

/** Starts all processes, checks that all variants answer alike, measures, and returns the report. */
export const compare = async ({ quick, out, say }: Options): Promise<string> => {
  const startedAt = performance.now();
  say('starting the sandbox and all stacks');
  const stage = await openStage({ variants: COMPARED });
  try {
    say('comparing the answers');
    const agreement = await agree(stage);
    await registerPlans(stage, agreement);
    const pace = quick ? QUICK : FULL;
    const table = await runRounds({ stage, pace, operations: OPERATION_NAMES, say });
    say('the same tokens again');
    await registerPlans(stage, agreement, TOKENS_SENT_AGAIN);
    const again = { ...pace, warmUpMs: pace.warmUpMs / 10, rounds: Math.ceil(pace.rounds / 2), openRounds: 0 };
    const repeated = await runRounds({ stage, pace: again, operations: AGAIN, say });
    const peakBytes = new Map<VariantName, number>();
    for (const [name, child] of stage.variants) peakBytes.set(name, await child.peakBytes());
    const seconds = (performance.now() - startedAt) / 1_000;
    const report = toMarkdown({ mode: quick ? 'quick' : 'full', pace, table, repeated, peakBytes, seconds });
    if (out) {
      await mkdir(new URL('.', out), { recursive: true });
      await writeFile(out, withOtherSections(report, await readFile(out, 'utf8').catch(() => '')));
    }
    return report;
  } finally {
    await stage.stop();
  }
};

import { ask } from './ask.ts';
import type { Book } from './book.ts';
import type { Person } from './identity.ts';
import type { Stage } from './stage.ts';

/** Comparison of all writes with their effects. */
export interface Verdict {
  readonly keys: number;
  readonly accepted: number;
  readonly effects: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Keys whose outcome contradicts the vendor's effects. */
  readonly untrue: readonly string[];
  readonly moneyDiffers: boolean;
  readonly vendorDiffers: boolean;
}

interface Page {
  readonly nodes: readonly { readonly idempotencyKey: string; readonly outcome: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const pageOf = (after: string | null): string =>
  `{ operations(first: 100${after ? `, after: "${after}"` : ''}) {
    nodes { idempotencyKey outcome } pageInfo { hasNextPage endCursor } } }`;

/** Every operation of one partner, by its key. */
export const outcomesOf = async (url: string, token: string): Promise<ReadonlyMap<string, string>> => {
  const outcomes = new Map<string, string>();
  for (let after: string | null = null; ; ) {
    const answer = await ask(url, token, pageOf(after));
    const page = answer?.data?.operations as Page | null | undefined;
    if (!page) throw new Error(`operations cannot be read: ${JSON.stringify(answer?.errors ?? 'no answer')}`);
    for (const { idempotencyKey, outcome } of page.nodes) outcomes.set(idempotencyKey, outcome);
    if (!page.pageInfo.hasNextPage) return outcomes;
    after = page.pageInfo.endCursor;
  }
};

const DONE = ['SUCCEEDED'];
const NOT_DONE = ['REFUSED', 'NOT_APPLIED'];

/** Compares the answers that clients got, the outcomes in the ledger and the effects at the vendor. */
export const judge = (
  { vendor }: Stage,
  { entries }: Book,
  {
    outcomes,
    moneyBefore,
    moneyAfter,
  }: {
    readonly outcomes: ReadonlyMap<string, string>;
    readonly moneyBefore: bigint;
    readonly moneyAfter: bigint;
  },
): Verdict => {
  const effects = vendor.effects();
  const [lost, doubled, untrue]: [string[], string[], string[]] = [[], [], []];
  for (const { move, told } of entries) {
    const count = effects.get(move.effect) ?? 0;
    const outcome = outcomes.get(move.key) ?? null;
    const said = `${move.key} (told ${told}, now ${outcome}, effects ${count})`;
    if (count > 1) doubled.push(said);
    // Every accepted write must be in the ledger with a final outcome.
    if ((told || count > 0) && (!outcome || ![...DONE, ...NOT_DONE].includes(outcome))) lost.push(said);
    const isWrong = outcome && ((DONE.includes(outcome) && count === 0) || (NOT_DONE.includes(outcome) && count > 0));
    if (isWrong || (told === 'SUCCEEDED' && outcome !== 'SUCCEEDED')) untrue.push(said);
  }
  const sum = [...effects.values()].reduce((total, count) => total + count, 0);
  return {
    keys: entries.length,
    accepted: entries.filter(({ move }) => outcomes.has(move.key)).length,
    effects: sum,
    lost,
    doubled,
    untrue,
    moneyDiffers: moneyBefore !== moneyAfter,
    vendorDiffers: sum !== vendor.countEffects(),
  };
};

export const isOver = (outcomes: ReadonlyMap<string, string>): boolean =>
  [...outcomes.values()].every((outcome) => !['IN_PROGRESS', 'UNKNOWN'].includes(outcome));

/** A viewer who sees every operation of the partner. */
export const administratorOf = (everybody: readonly Person[], partner: string): Person => {
  const found = everybody.find((person) => person.partner === partner && person.roles.includes('ADMINISTRATOR'));
  if (!found) throw new Error(`${partner} has no administrator`);
  return found;
};

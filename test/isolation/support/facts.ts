import type { Checked } from './asked.ts';
import type { Answer } from './house.ts';
import type { Known, Verdict } from './oracle.ts';
import type { Somebody } from './population.ts';

export const collect = () => {
  const findings: string[] = [];
  let checks = 0;
  return {
    is: (what: string, isTrue: boolean, detail: () => unknown = () => ''): void => {
      checks += 1;
      if (!isTrue) findings.push(`${what} ${JSON.stringify(detail())}`);
    },
    done: (): Checked => ({ checks, findings }),
  };
};

export type Facts = ReturnType<typeof collect>;

/** Compares the answer with the expected refusal; true where the viewer is allowed and the data is to be compared. */
export const isOpen = (facts: Facts, { codes, text }: Answer, verdict: Verdict | 'NOT_FOUND'): boolean => {
  const wanted = verdict === 'yes' ? [] : [verdict];
  facts.is(`codes ${verdict}`, codes.join() === wanted.join(), () => text.slice(0, 400));
  return verdict === 'yes' && codes.length === 0;
};

export const idsOf = (known: readonly { readonly id: string }[]): Set<string> => new Set(known.map(({ id }) => id));

export const hasAll = (facts: Facts, what: string, seen: ReadonlySet<string>, must: Iterable<string>): void => {
  const missing = [...must].filter((id) => !seen.has(id));
  facts.is(`${what}: own ones are missing`, missing.length === 0, () => missing.slice(0, 3));
};

export const isWithin = (facts: Facts, what: string, seen: Iterable<string>, may: ReadonlySet<string>): void => {
  const foreign = [...seen].filter((id) => !may.has(id));
  facts.is(`${what}: foreign ones`, foreign.length === 0, () => foreign.slice(0, 3));
};

export const isBetween = (facts: Facts, what: string, count: unknown, least: number, most: number): void =>
  facts.is(`${what}: count`, typeof count === 'number' && least <= count && count <= most, () => [count, least, most]);

export const sum = (customers: readonly Somebody[], of: (customer: Somebody) => number): number =>
  customers.reduce((total, customer) => total + of(customer), 0);

export const at = (data: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data);

export const mayOrNot = ({ must, may }: Known, id: string | undefined): boolean | 'maybe' =>
  must.some((each) => each.id === id) || (may.some((each) => each.id === id) && 'maybe');

interface ById {
  readonly verdict: Verdict;
  readonly visible: boolean | 'maybe';
  readonly answer: Answer;
  /** Codes of fields below the object that do not refuse the object itself. */
  readonly tolerated?: readonly string[];
  readonly look: (facts: Facts) => void;
}

/** An object by its id: found, or NOT_FOUND as an id that does not exist. */
export const byId = ({ verdict, visible, answer, tolerated = [], look }: ById): Checked => {
  const facts = collect();
  const codes = answer.codes.filter((code) => !tolerated.includes(String(code)));
  const found = { ...answer, codes };
  if (verdict !== 'yes') isOpen(facts, found, verdict);
  else if (visible === 'maybe')
    facts.is('codes', codes.length === 0 || codes.join() === 'NOT_FOUND', () => answer.text);
  else if (isOpen(facts, found, visible ? 'yes' : 'NOT_FOUND')) look(facts);
  return facts.done();
};

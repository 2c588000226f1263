import { setImmediate as turn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { type Asked, among, type Truth } from './asked.ts';
import type { Answer, Front, House } from './house.ts';
import { LISTS } from './lists.ts';
import { OBJECTS } from './objects.ts';
import { type ManagersOf, marksOf, mayAsk, toldOf, visibleTo } from './oracle.ts';
import type { Person } from './people.ts';
import { type Population, readBalances, type Somebody } from './population.ts';
import { SUMS } from './sums.ts';
import { allocate, reassign, type Write } from './writes.ts';

/** One operation as it was drawn. */
interface Step {
  readonly who: number;
  readonly what: string;
  readonly pick: number;
  readonly other: number;
  readonly first: number;
  readonly language: 'en' | 'zh';
  /** The client disconnects after this number of turns of the event loop; null: it stays. */
  readonly leaves: number | null;
}

const READS = { ...LISTS, ...OBJECTS, ...SUMS };
const READ_NAMES = Object.keys(READS);

const step = fc.record<Step>({
  who: fc.nat(9_999),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...READ_NAMES) },
    { weight: 1, arbitrary: fc.constantFrom('allocate', 'reassign') },
  ),
  pick: fc.nat(99_999),
  other: fc.nat(99_999),
  first: fc.integer({ min: 7, max: 100 }),
  language: fc.constantFrom('en', 'zh'),
  leaves: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(60) }),
});

export const WAVES = 25;
/** As many concurrent operations as the drawn widths say; together they are one process's life, from its cold start. */
export const session = (operations: number): fc.Arbitrary<Session> =>
  // Drawn uniformly: no customer or member is an edge case worth drawing more often.
  fc.noBias(
    fc.record({
      steps: fc.array(step, { minLength: operations, maxLength: operations }),
      widths: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: WAVES, maxLength: WAVES }),
    }),
  );
export interface Session {
  readonly steps: readonly Step[];
  readonly widths: readonly number[];
}

/** Totals of all sessions. */
export interface Tally {
  operations: number;
  requests: number;
  checks: number;
  foreign: number;
  told: number;
  left: number;
  written: number;
  reassigned: number;
  /** Answers from copies of the vendor's lists. */
  copied: number;
  readonly byKind: Map<string, number>;
  readonly answers: string[];
}

export const newTally = (): Tally => ({
  operations: 0,
  requests: 0,
  checks: 0,
  foreign: 0,
  told: 0,
  left: 0,
  written: 0,
  reassigned: 0,
  copied: 0,
  byKind: new Map(),
  answers: [],
});

interface Settings {
  readonly house: House;
  readonly front: Front;
  readonly tally: Tally;
  /** Whether the gateway assigns account managers, so that a test can change them. */
  readonly canReassign: boolean;
  /** Different from the keys of every other session. */
  readonly name: string;
}

interface Running {
  readonly person: Person;
  readonly step: Step;
  readonly asked: Asked;
  readonly write: Write | null;
  readonly pages: { readonly asked: Asked; readonly answer: Answer }[];
}

const seesPart = ({ manager, resellerId, customerId }: Person): boolean =>
  (manager ?? resellerId ?? customerId) !== undefined;

/**
 * Half of the reads come from viewers who see a part of the data: they are the likeliest to get a wrong answer. Most
 * writes come from viewers who may write, since refused ones change nothing.
 */
const askerOf = (people: readonly Person[], { what, who, other }: Step): Person => {
  const mayWrite = (each: Person): boolean =>
    what === 'allocate' ? mayAsk(each, 'allocate') === 'yes' : each.kind === 'member' && each.items === 'all';
  const isWrite = what === 'allocate' || what === 'reassign';
  const prefers = other % 4 < (isWrite ? 3 : 2);
  return among(prefers ? people.filter(isWrite ? mayWrite : seesPart) : people, who) as Person;
};

const FUNDING = 'UpdateCustomerAccountAmount';

/** Asks page after page; a client that disconnects gets no answer to check. */
const run = async (front: Front, { person, step: { language, leaves }, asked, write, pages }: Running) => {
  const leaving = new AbortController();
  let here = true;
  const departure = async (): Promise<void> => {
    for (let turns = leaves ?? 0; turns > 0 && here; turns--) await turn();
    if (here) leaving.abort();
  };
  if (leaves !== null && !write) void departure();
  try {
    for (let page: Asked | null = asked; page; ) {
      const { query, variables } = page;
      const answer: Answer = await front.ask(person, {
        query,
        language,
        signal: leaving.signal,
        ...(variables ? { variables } : {}),
      });
      pages.push({ asked: page, answer });
      page = answer.codes.length === 0 ? (page.next?.(answer) ?? null) : null;
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    return false;
  } finally {
    here = false;
  }
  return true;
};

/** Runs one session; returns the findings of the first wave that has any. */
export const liveThrough = async (
  { steps, widths }: Session,
  { house, front, tally, canReassign, name }: Settings,
): Promise<readonly string[]> => {
  const { populations, sandbox, people } = house;
  const marks = marksOf(populations);
  // The gateway has assignments of the partner's own customers only.
  const managers = new Map<string, string | null>(
    populations.flatMap(({ customers }) =>
      customers.map(
        ({ id, manager, resellerId }) => [id, canReassign && resellerId !== null ? null : manager] as const,
      ),
    ),
  );
  const balancesNow = async () =>
    new Map((await Promise.all(populations.map((each) => readBalances(sandbox, each)))).flatMap((each) => [...each]));
  let balances: ReadonlyMap<string, bigint> = await balancesNow();
  let funded = sandbox.effects()[FUNDING] ?? 0;
  let at = 0;

  for (let wave = 0; at < steps.length; wave++) {
    const drawn = steps.slice(at, at + (widths[wave % widths.length] ?? 1));
    at += drawn.length;
    const changes = new Map<string, string | null>();
    const managersOf: ManagersOf = ({ id }) => {
      const before = managers.get(id) ?? null;
      return changes.has(id) ? [before, changes.get(id) ?? null] : [before];
    };
    let after = balances;
    const isBalance = (id: string, amount: bigint): boolean => {
      const [least = 0n, most = 0n] = [balances.get(id), after.get(id)];
      return least <= amount && amount <= most;
    };
    const persons = drawn.map((each) => askerOf(people.people, each));
    const truthFor = ({ partnerId }: Person): Truth => {
      const population = populations.find(({ partner }) => partner.id === partnerId) as Population;
      return { population, populations, managersOf, isBalance, written: () => sandbox.effects()[FUNDING] ?? 0 };
    };
    // Writes first: their changes belong to the facts with which the other answers are compared.
    const writes = drawn.map((each, index): Write | null => {
      const person = persons[index] as Person;
      if (each.what === 'allocate') return allocate(person, truthFor(person), each, `${name}-${at}-${index}`);
      if (each.what !== 'reassign' || !canReassign) return null;
      const write = reassign(person, truthFor(person), each);
      if (!write?.reassigns) return write;
      if (changes.has(write.reassigns.customer.id)) return null;
      changes.set(write.reassigns.customer.id, write.reassigns.manager);
      return write;
    });
    const running = drawn.map((each, index): Running => {
      const person = persons[index] as Person;
      const write = writes[index] ?? null;
      const read = READS[each.what] ?? READS.customers;
      if (!read) throw new Error(each.what);
      return { person, step: each, write, asked: write ?? read(person, truthFor(person), each), pages: [] };
    });
    const [stayed] = await Promise.all([Promise.all(running.map((each) => run(front, each))), front.sync()]);
    if (writes.some((write) => write?.isFunding)) after = await balancesNow();

    const findings: string[] = [];
    for (const { person, step: each, pages } of running) {
      tally.operations += 1;
      tally.byKind.set(person.kind, (tally.byKind.get(person.kind) ?? 0) + 1);
      const visible = visibleTo(person, populations, managersOf);
      for (const { asked, answer } of pages) {
        tally.requests += 1;
        if (answer.asOf !== null) tally.copied += 1;
        tally.answers.push(answer.text);
        const told = toldOf(answer.text, marks);
        const foreign = [...told].filter(([owner]) => !visible.has(owner));
        tally.told += told.size;
        tally.foreign += foreign.length;
        const { checks, findings: wrong } = asked.check(answer);
        tally.checks += checks + 1;
        for (const finding of [...wrong, ...foreign.map(([, mark]) => `foreign object ${mark}`)])
          findings.push(`${person.who}: ${each.what}: ${finding}`);
      }
    }
    tally.left += stayed.filter((each) => !each).length;
    for (const [id, manager] of changes) managers.set(id, manager);
    tally.reassigned += changes.size;
    balances = after;
    const before = funded;
    const expected = before + writes.filter((write) => write?.isFunding).length;
    funded = sandbox.effects()[FUNDING] ?? 0;
    tally.written += expected - before;
    if (funded !== expected) findings.push(`${funded} writes took effect, and ${expected} were to`);
    if (findings.length > 0) return findings;
  }
  return [];
};

export const isOwn = ({ resellerId }: Somebody): boolean => resellerId === null;

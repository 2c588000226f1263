import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawStates, withStates } from '../../scripts/pages/states.ts';
import { createAudit } from '../../src/ledger/audit/index.ts';
import { createDraft } from '../../src/ledger/operations/intent.ts';
import type { LedgerEntry, OperationState, SettledBy } from '../../src/ledger/operations/operation.ts';
import { createRepository, type OperationRepository } from '../../src/ledger/operations/repository.ts';
import { NO_RULES } from '../../src/ledger/operations/rules.ts';
import { requireStep, STEPS } from '../../src/ledger/operations/steps.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { START } from '../support/clock.ts';

const OPEN = ['PENDING_APPROVAL', 'ACCEPTED', 'SENT', 'UNKNOWN'] as const;
const OUTCOMES = ['SUCCEEDED', 'PARTLY_SUCCEEDED', 'REFUSED', 'NOT_APPLIED', 'AMBIGUOUS'] as const;
const SETTLED_BY = [null, 'ANSWER', 'RECORDS', 'UNSENT', 'PERSON'] as const;

/** Every state with every way in which an operation can reach it. */
const PLACES = [
  ...OPEN.map((state) => ({ state, settledBy: null })),
  ...OUTCOMES.flatMap((state) => SETTLED_BY.map((settledBy) => ({ state, settledBy }))),
];

const page = readFileSync('docs/writes.md', 'utf8');
const namesIn = (cell: string): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

/** The changes that the page's table allows, as `from (settled by) → to`. */
const tableOf = (text: string): ReadonlySet<string> => {
  const [, table = ''] = text.split('| step | what happens | from | settled before | to |\n');
  const rows = table
    .split('\n\n')[0]
    ?.split('\n')
    .filter((row) => row.startsWith('| `'));
  const changes = (rows ?? []).flatMap((row) => {
    const [, , , from = '', settled = '', to = ''] = row.split('|');
    const ways = namesIn(settled);
    const starts = PLACES.filter(({ state }) => namesIn(from).includes(state)).filter(
      ({ settledBy }) => ways.length === 0 || ways.includes(String(settledBy)),
    );
    return starts.flatMap((place) => namesIn(to).map((state) => changeOf(place, state)));
  });
  return new Set(changes);
};

const changeOf = ({ state, settledBy }: { state: string; settledBy: SettledBy | null }, to: string): string =>
  `${state} (${settledBy ?? '-'}) → ${to}`;

/** Pairs of states that the first drawing connects, without the initial arrows. */
const drawnPairs = (text: string): readonly string[] =>
  [...text.matchAll(/^ {2}(\w+) --> (\w+): /gm)].map(([, from, to]) => `${from} → ${to}`).sort();

/** The same pairs in the small diagram of a comment. */
const headerPairs = (source: string): readonly string[] =>
  [...source.matchAll(/^ \* +(\w+) +→ ([\w |]+)$/gm)]
    .flatMap(([, from, to = '']) => to.split(' | ').map((state) => `${from} → ${state}`))
    .sort();

const actor = actorNamed('ada');
const by = { actor: actorNamed('bob'), requestId: 'request-of-bob' };

/** Every change that the ledger can ask of its repository, for every possible outcome. */
const ACTIONS: readonly ((repository: OperationRepository, operation: LedgerEntry) => Promise<LedgerEntry | null>)[] = [
  (repository, operation) => repository.markSent(operation),
  (repository, operation) => repository.markUnknown(operation, { error: null }),
  ...(['APPROVED', 'REJECTED', null] as const).map(
    (decision) => (repository: OperationRepository, operation: LedgerEntry) => {
      const until = new Date(START + (decision === null ? -1 : 1)).toISOString();
      const approval = { until, decision: null, decidedBy: null, decidedAt: null };
      return repository.decide({ ...operation, approval }, { decision, decidedBy: null, ...by });
    },
  ),
  ...OUTCOMES.flatMap((state) =>
    (['ANSWER', 'RECORDS'] as const).map(
      (way) => (repository: OperationRepository, operation: LedgerEntry) =>
        repository.settle(operation, { state, error: null, upstreamId: null }, way),
    ),
  ),
  (repository, operation) =>
    repository.settle(operation, { state: 'NOT_APPLIED', error: null, upstreamId: null }, 'UNSENT'),
  ...(['SUCCEEDED', 'NOT_APPLIED'] as const).map(
    (found) => (repository: OperationRepository, operation: LedgerEntry) =>
      repository.settleByHand(operation, found, by),
  ),
  // Some of its rows had already taken effect at the vendor.
  (repository, operation) =>
    repository.settleByHand({ ...operation, rows: [row('a', 'SUCCEEDED'), row('b', 'AMBIGUOUS')] }, 'NOT_APPLIED', by),
];

const row = (id: string, state: 'SUCCEEDED' | 'AMBIGUOUS') => ({ id, state, createdId: null, error: null });

describe('the steps of a write', () => {
  let store: Store;
  let repository: OperationRepository;
  let made = 0;
  beforeAll(async () => {
    store = await openStore({ kind: 'memory' });
    const now = () => START;
    repository = createRepository({ store, audit: createAudit({ store, now }), now });
  });
  afterAll(() => store.close());

  const put = async (place: { state: OperationState; settledBy: SettledBy | null }): Promise<LedgerEntry> => {
    made += 1;
    const intent = {
      partnerId: PARTNER,
      key: `step-${made}`,
      kind: 'ALLOCATE_FUNDS',
      targetId: `customer-${made}`,
      input: {},
      actor,
      requestId: `request-${made}`,
    };
    const fresh = createDraft(intent, {
      id: `step-${made}`,
      inputDigest: '-',
      amount: null,
      at: START,
      rules: NO_RULES,
    });
    const stored = await repository.insert(fresh, { about: [fresh.targetId], checkDay: null });
    if (!stored) throw new Error('not stored');
    const change = { state: place.state, settled_by: place.settledBy };
    await store.db.updateTable('operation').set(change).where('id', '=', stored.id).execute();
    return { ...stored, ...place };
  };
  const waiting = async (operation: LedgerEntry, until: number): Promise<void> => {
    const change = { approval_until: new Date(until).toISOString() };
    await store.db.updateTable('operation').set(change).where('id', '=', operation.id).execute();
  };

  it('are exactly the steps of the table for every change that the ledger can ask of its store', async () => {
    const seen = new Set<string>();
    for (const place of PLACES) {
      for (const act of ACTIONS) {
        for (const until of [START - 1, START + 1]) {
          const operation = await put(place);
          await waiting(operation, until);
          // A change into a state that no step reaches throws; a change from a state that the step does not leave has
          // no effect.
          const changed = await act(repository, operation).catch(() => null);
          const kept = await repository.byId(PARTNER, operation.id);
          expect(kept?.state).toBe(changed?.state ?? place.state);
          if (changed) seen.add(changeOf(place, changed.state));
        }
      }
      const lost = await losesRecord(place);
      if (lost) seen.add(changeOf(place, lost));
    }
    expect([...seen].sort()).toEqual([...tableOf(page)].sort());
  });

  /** The answer of another operation names the record that settled this one. */
  const losesRecord = async (place: { state: OperationState; settledBy: SettledBy | null }): Promise<string | null> => {
    const [holder, other] = [await put(place), await put({ state: 'SENT', settledBy: null })];
    const effect = { partner_id: PARTNER, effect_id: `effect-${made}`, operation_id: holder.id };
    await store.db.insertInto('operation_effect').values(effect).execute();
    await repository.settle(other, { state: 'SUCCEEDED', error: null, upstreamId: effect.effect_id }, 'ANSWER');
    const after = await repository.byId(PARTNER, holder.id);
    return after && after.state !== place.state ? after.state : null;
  };

  it('are drawn as the table has them, in the page and where the ledger begins', () => {
    const forward = [...tableOf(page)].filter((change) => change.includes('(-)'));
    const pairs = forward.map((change) => change.replace(' (-)', ''));
    const fromOpen = pairs.filter((pair) => (OPEN as readonly string[]).includes(pair.split(' ')[0] ?? '')).sort();
    expect(drawnPairs(page)).toEqual(fromOpen);
    expect(headerPairs(readFileSync('src/ledger/operations/ledger.ts', 'utf8'))).toEqual(fromOpen);
    expect(withStates(page)).toBe(page);
  });

  it('finds a drawn step that does not exist, and a step that is not drawn', () => {
    const { send, ...others } = STEPS;
    expect(tableOf(drawStates(others))).not.toEqual(tableOf(page));
    expect(drawnPairs(drawStates({ ...others, send: { ...send, to: ['SENT', 'UNKNOWN'] } }))).toContain(
      'ACCEPTED → UNKNOWN',
    );
    expect(headerPairs(' *   SENT     → UNKNOWN | REFUSED\n')).toEqual(['SENT → REFUSED', 'SENT → UNKNOWN']);
    expect(() => requireStep(['answer'], 'AMBIGUOUS')).toThrow('No step answer of an operation leads to AMBIGUOUS');
  });

  it('an operation begins free to be sent, or with the wait for a second member', async () => {
    expect(STEPS.ask.to).toEqual(['PENDING_APPROVAL', 'ACCEPTED']);
    const operation = await put({ state: 'ACCEPTED', settledBy: null });
    const sent = { ...operation, id: 'another', key: 'another', state: 'SENT' } as const;
    await expect(repository.insert(sent, { about: [], checkDay: null })).rejects.toThrow('leads to SENT');
    expect(await repository.byId(PARTNER, 'another')).toBeNull();
  });

  /** Statements that change a state without the table of steps. */
  const past = (source: string): string[] =>
    [...source.matchAll(/updateTable\('operation'\)[^;]*?\.set\(([^;]*?)\)\s*\.where/g)]
      .map(([, change = '']) => change)
      .filter((change) => !/^\{ (look_at|upstream_id): \w+ \}$/.test(change));

  it('no other statement of the sources changes a state', () => {
    const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('ledger/operations/steps.ts'));
    expect(files.flatMap((file) => past(readFileSync(file, 'utf8')).map((change) => `${file}: ${change}`))).toEqual([]);
    expect(past("db.updateTable('operation').set({ state: 'SENT' }).where('id', '=', id)")).toHaveLength(1);
    expect(past("db.updateTable('operation').set(change).where('id', '=', id)")).toHaveLength(1);
  });
});

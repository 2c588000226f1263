import { GatewayError } from '../../src/errors/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import type { SharedDatabase } from './database.ts';
import { openFleet } from './fleet.ts';
import { type Gateway, PARTNER, startGateway } from './gateway.ts';
import { checkEffect, checkEnd, type Told, Violation } from './invariants.ts';
import { watchLeaders } from './leader-order.ts';
import { type Action, BUSY_MS, GATEWAYS, planOf } from './plan.ts';
import { createRandom } from './random.ts';
import type { History, Result } from './scenario.ts';
import { createVendor, type Request, totalOf } from './vendor.ts';
import { createWorld, type Program } from './world.ts';

/** Noon in UTC+8, so that no history crosses the day of the limits. */
const START = Date.parse('2026-11-20T04:00:00Z');
const MINUTE_MS = 60_000;
/** Time after the last action: for a request sent then, the life of its signature, the delay of its effect, and two reconciliations. */
const REST_MS = 60 * MINUTE_MS;
const LOOKS = 4;
/** Largest difference of clocks of ordinary machines: each record is dated within the time of its write. */
const MOST_SKEW_MS = 25_000;
/** Largest error of wrong clocks, ahead or behind: almost as much as the vendor accepts. */
const MOST_WRONG_MS = 14 * MINUTE_MS;

const personOf = (name: string) => ({
  subject: `s:${name}`,
  accountName: name,
  name,
  roles: name === 'bob' ? ['ADMINISTRATOR'] : ['STAFF'],
});

/** Plays one history with the real ledger, and returns the first invariant that it breaks. */
export const play = async (
  database: SharedDatabase,
  { seed, actions, without = new Set(), keepsTrace = false }: History<Action>,
): Promise<Result> => {
  const world = createWorld({ seed, start: START, without, keepsTrace });
  await database.begin(world);
  const { random, strikes, note } = world;
  const ids = createRandom(seed ^ 0x1d);
  const newId = (): string => `${ids.between(0, 0xffffff).toString(16)}-${ids.between(0, 0xffffff).toString(16)}`;
  let violation: Violation | null = null;
  const check = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      violation ??= error;
    }
  };
  const skew = (mostMs = MOST_SKEW_MS): number => (strikes('skew') ? random.between(-mostMs, mostMs) : 0);
  const areWrong = strikes('clocksWrong');
  const restMs = REST_MS + (areWrong ? 2 * MOST_WRONG_MS : 0);
  const vendor = createVendor({
    world,
    skewMs: skew(),
    onEffect: (effect, effects) => check(() => checkEffect(effect, effects)),
  });
  const onLed = watchLeaders(world, check);
  /** When a write was first reported as not applied, by its key. */
  const denied = new Map<string, number>();
  const onOutcome = ({ key, state }: LedgerEntry): void => {
    if (state === 'NOT_APPLIED' && !denied.has(key)) denied.set(key, world.now());
  };
  const start = (name: string): Gateway => {
    const skewMs = skew(areWrong ? MOST_WRONG_MS : MOST_SKEW_MS);
    return startGateway({ world, database, vendor, name, skewMs, newId, onLed, onOutcome });
  };
  const fleet = openFleet({ world, size: GATEWAYS, start });
  const told: Told[] = [];
  /** When each write was sent. */
  const sentAt = new Map<string, number>();

  const tell = (operation: LedgerEntry, amount: string): void => {
    note('asked', `${operation.key} ${operation.state} ${operation.settledBy}`);
    told.push({ key: operation.key, amount, state: operation.state, settledBy: operation.settledBy });
    if (Number(operation.amount) !== Number(amount))
      check(() => {
        throw new Violation('a key answered for another input', `${operation.key} ${amount}`);
      });
  };

  const tolerate = (error: unknown): void => {
    if (!(error instanceof GatewayError)) throw error;
    const { code } = error;
    if (code === 'AMOUNT_LIMIT_EXCEEDED') note('limitRefused');
    else if (code === 'IDEMPOTENCY_CONFLICT') note('conflictRefused');
    else if (code === 'FORBIDDEN') note('ownApprovalRefused');
  };

  const sending = (program: Program, request: Request) => (signBefore?: number) => {
    sentAt.set(request.key, world.now());
    return vendor.send(program, request, signBefore);
  };

  const ask = async ({ program, ledger }: Gateway, action: Action & { do: 'ask' }) => {
    const { kind, key, member, receiverId, rowIds, amount } = action;
    const actor = personOf(member);
    const total = totalOf(action);
    const intent = {
      partnerId: PARTNER,
      key,
      kind,
      targetId: receiverId,
      input: { amount: String(Number(amount)), receiverId, ...(rowIds.length > 0 ? { rowIds } : {}) },
      actor,
      person: actor.subject,
      requestId: key,
    };
    const send = sending(program, { kind, key, member, receiverId, rowIds, amount });
    const entry = await ledger.execute(intent, async () => {
      await world.pause(program, random.between(1, 200), 'prepare');
      return { send, amount: total };
    });
    tell(entry, total);
  };

  const waiting = async ({ ledger }: Gateway, states: readonly LedgerEntry['state'][]) =>
    (await ledger.list(PARTNER, { states }, { offset: 0, first: 10 })).rows;

  const decide = async (gateway: Gateway, { by, approve }: Action & { do: 'decide' }) => {
    for (const operation of await waiting(gateway, ['PENDING_APPROVAL'])) {
      const { key, targetId: receiverId, actor: asker, amount } = operation;
      const kind = operation.kind as Request['kind'];
      const { rowIds = [], amount: each } = operation.input as unknown as Pick<Request, 'rowIds' | 'amount'>;
      const decider = { actor: personOf(by), person: personOf(by).subject, requestId: `decide-${key}` };
      const request = { kind, key, member: asker.accountName, receiverId, rowIds, amount: each };
      const send = sending(gateway.program, request);
      const { ledger } = gateway;
      const done = approve
        ? ledger.approve(operation, decider, async () => ({ send, amount }))
        : ledger.reject(operation, decider);
      await done.then((entry) => tell(entry, amount ?? ''), tolerate);
      note(approve ? 'approved' : 'rejected', key);
    }
  };

  /** The second member reads the true outcome on the vendor's own pages. */
  const settle = async (gateway: Gateway) => {
    for (const operation of await waiting(gateway, ['AMBIGUOUS'])) {
      const { key, rows } = operation;
      const isDone = (rowId: string | null): boolean =>
        vendor.effects.some((effect) => effect.key === key && effect.rowId === rowId);
      const asked = rows.length === 0 ? [null] : rows.flatMap(({ id, state }) => (state === 'AMBIGUOUS' ? [id] : []));
      // The person gives one outcome for all rows, and none where the rows differ.
      if (new Set(asked.map(isDone)).size !== 1) continue;
      const by = { actor: personOf('bob'), person: 's:bob', requestId: 'settle' };
      const found = asked.every(isDone) ? 'SUCCEEDED' : 'NOT_APPLIED';
      await gateway.ledger.settle(operation, found, by).catch(tolerate);
    }
  };

  const perform = (gateway: Gateway, action: Action): Promise<void> => {
    if (action.do === 'ask') return ask(gateway, action);
    if (action.do === 'decide') return decide(gateway, action);
    if (action.do === 'settle') return settle(gateway);
    if (action.do === 'lead') return gateway.leader.takeTurn();
    return gateway.ledger.reconcile();
  };

  const fault = async (error: unknown): Promise<void> => {
    if (error instanceof GatewayError) return tolerate(error);
    check(() => {
      throw new Violation('the ledger failed', String(error));
    });
  };

  const seen = new Map<string, Action & { do: 'ask' }>();
  for (const action of actions ?? planOf(seed, without)) {
    world.after(null, action.at, action.do, async () => {
      if (action.do === 'stopStore') {
        note('storeAway');
        return database.stopUntil(world.now() + action.ms);
      }
      if (action.do === 'crash') return fleet.crash(action.gateway, action.downMs);
      const gateway = fleet.at(action.gateway);
      if (!gateway) return;
      if (action.do === 'freeze') {
        if (action.ms > BUSY_MS / 2) note('freezeForLong', gateway.program.name);
        return fleet.freeze(gateway, action.ms);
      }
      if (action.do === 'ask') {
        const first = seen.get(action.key);
        if (first) note('repeated', action.key);
        if (first && first.at === action.at) note('bothGateways', action.key);
        if (first && first.amount !== action.amount) note('changedInput', action.key);
        if (!first) seen.set(action.key, action);
      }
      void perform(gateway, action).catch(fault);
    });
  }
  await world.runUntil(START + BUSY_MS);
  world.calm();
  // A gateway that is still frozen continues its write when it thaws, so the periods of the write begin then.
  const lastAction = Math.max(world.now(), ...fleet.running().map(({ program }) => program.frozenUntil));
  for (let look = 1; look <= LOOKS; look += 1) {
    await world.runUntil(lastAction + (look * restMs) / LOOKS);
    for (const { ledger } of fleet.running()) void ledger.reconcile();
  }
  await world.runUntil(lastAction + restMs + MINUTE_MS);
  try {
    if (!violation)
      await checkEnd({ store: database.plain, effects: vendor.effects, sentAt, denied, told, areWrong, note });
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error;
  }
  for (const gateway of fleet.running()) await gateway.crash();
  return { digest: world.digest(), counts: world.counts, violation, trace: world.trace };
};

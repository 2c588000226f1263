import { sql } from 'kysely';
import { isGatewayError } from '../../../src/errors/index.ts';
import { createMirror, type Mirror } from '../../../src/mirror/index.ts';
import type { SharedDatabase } from '../database.ts';
import { openFleet } from '../fleet.ts';
import { PARTNER } from '../gateway.ts';
import { Violation } from '../invariants.ts';
import { watchLeaders } from '../leader-order.ts';
import type { History, Result } from '../scenario.ts';
import { createWorld, type Program, type World } from '../world.ts';
import { checkCopies, checkReading, WHOLE } from './invariants.ts';
import { BUSY_MS, GATEWAYS, type MirrorAction, mirrorPlanOf } from './plan.ts';
import { createListingVendor, LISTS, type ListingVendor, type ListName } from './vendor.ts';

const START = Date.parse('2026-11-20T04:00:00Z');
const MINUTE_MS = 60_000;
const VERIFY_MS = 10 * MINUTE_MS;
/** Time after the last change in which each list is read twice as a whole, because one reading may have begun before the change. */
const REST_MS = 3 * VERIFY_MS;
const MOST_SKEW_MS = 25_000;
/** Age of the first rows, further back than a refresh looks. */
const FIRST_AGE_MS = 3 * 24 * 60 * MINUTE_MS;
const FIRST_CUSTOMERS = 9;
const FIRST_ROWS = [
  ...Array.from({ length: FIRST_CUSTOMERS }, () => 'register' as const),
  'order',
  'order',
  'order',
  'order',
  'order',
] as const;
const SHORTEST_PAUSE_MS = 200;

interface CopyingGateway {
  readonly program: Program;
  readonly mirror: Mirror;
  crash(): Promise<void>;
}

interface CopyingGatewayParts {
  readonly world: World;
  readonly database: SharedDatabase;
  readonly vendor: ListingVendor;
  readonly name: string;
  readonly skewMs: number;
}

/** A gateway that keeps the copies: it does due work repeatedly until its program ends. */
const startGateway = ({ world, database, vendor, name, skewMs }: CopyingGatewayParts): CopyingGateway => {
  const program: Program = { name, skewMs, isAlive: true, frozenUntil: 0 };
  const mirror = createMirror({
    partnerId: PARTNER,
    store: database.storeOf(program),
    upstream: vendor.upstreamOf(program),
    clock: world.clockOf(program),
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: VERIFY_MS,
    changesMs: 24 * 60 * MINUTE_MS,
  });
  let led = false;
  const step = async (): Promise<void> => {
    const { leads, waitMs } = await mirror.step().catch((error: unknown) => {
      if (!isGatewayError(error)) throw error;
      return { leads: led, waitMs: 2_000 };
    });
    if (leads && !led) world.note('leaderChanged', name);
    led = leads;
    world.after(program, Math.max(SHORTEST_PAUSE_MS, waitMs), 'step', () => void step());
  };
  world.after(program, 0, 'step', () => void step());
  return {
    program,
    mirror,
    crash: async () => {
      program.isAlive = false;
      await database.abandon(program);
    },
  };
};

/** The number of the last leader in the store; 0 before the first one. */
const leadersNumber = async ({ plain }: SharedDatabase): Promise<number> => {
  const { rows } = await sql<{ fence: number }>`select fence from mirror_lease`.execute(plain.db);
  return Number(rows[0]?.fence ?? 0);
};

/** Plays one history of the copies with the real mirror, and returns the first invariant that it breaks. */
export const playMirror = async (
  database: SharedDatabase,
  { seed, actions, without = new Set(), keepsTrace = false }: History<MirrorAction>,
): Promise<Result> => {
  const world = createWorld({ seed, start: START, without, keepsTrace });
  let violation: Violation | null = null;
  const onLed = watchLeaders(world, (work) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      violation ??= error;
    }
  });
  await database.begin(world, async (program) => onLed(await leadersNumber(database), program));
  const { random, strikes, note } = world;
  const skew = (): number => (strikes('skew') ? random.between(-MOST_SKEW_MS, MOST_SKEW_MS) : 0);
  const vendor = createListingVendor({ world, skewMs: skew() });
  for (const [choice, what] of FIRST_ROWS.entries()) vendor.change(what, choice, FIRST_AGE_MS);
  const start = (name: string): CopyingGateway => startGateway({ world, database, vendor, name, skewMs: skew() });
  const fleet = openFleet({ world, size: GATEWAYS, start });

  const guard = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (isGatewayError(error)) return;
      violation ??= error instanceof Violation ? error : new Violation('the mirror failed', String(error));
    }
  };

  const read = async ({ mirror }: CopyingGateway, list: ListName): Promise<void> => {
    const freshness = (await mirror.view()).freshness(list, { resellerId: null });
    const { isReady, ageMs, allowedMs } = freshness;
    if (!isReady || ageMs === null || ageMs > allowedMs) return note('readRefused', list);
    const rows = await mirror.page(list, { scope: WHOLE, first: 10_000 });
    note('readServed', list);
    checkReading({ list, freshness, rows, vendor, now: world.now() });
  };

  const perform = async (action: MirrorAction): Promise<void> => {
    if (action.do === 'change') return vendor.change(action.what, action.choice);
    if (action.do === 'crash') return fleet.crash(action.gateway, action.downMs);
    if (action.do === 'stopStore') {
      note('storeAway');
      return database.stopUntil(world.now() + action.ms);
    }
    const gateway = fleet.at(action.gateway);
    if (!gateway) return;
    if (action.do === 'freeze') return fleet.freeze(gateway, action.ms);
    for (const list of Object.keys(LISTS) as ListName[]) void guard(() => read(gateway, list));
  };

  for (const action of actions ?? mirrorPlanOf(seed, without))
    world.after(null, action.at, action.do, () => perform(action));
  await world.runUntil(START + BUSY_MS);
  world.calm();
  await world.runUntil(START + BUSY_MS + REST_MS);
  for (const { program } of fleet.running()) program.isAlive = false;
  await database.abandonAll();
  if ((await leadersNumber(database)) > 1) note('leaseTaken');
  if (!violation)
    await guard(() => checkCopies({ store: database.plain, mirror: plainMirror(database, vendor, world), vendor }));
  return { digest: world.digest(), counts: world.counts, violation, trace: world.trace };
};

/** Reads what is stored, without faults and without virtual time. */
const plainMirror = ({ plain }: SharedDatabase, vendor: ListingVendor, world: World): Mirror =>
  createMirror({
    partnerId: PARTNER,
    store: plain,
    upstream: vendor.upstreamOf({ name: 'reader', skewMs: 0, isAlive: true, frozenUntil: 0 }),
    clock: { now: world.now, after: () => () => undefined },
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: VERIFY_MS,
    changesMs: VERIFY_MS,
  });

import { loadContract } from '../../src/contract/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import type { Receipt } from '../../src/ledger/operations/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import type { Program, World } from './world.ts';

/** Writes of all proofs: movements that leave a record, a state that is read back, and rows with a record each. */
const KINDS = ['ALLOCATE_FUNDS', 'RECLAIM_FUNDS', 'SET_BUDGET', 'ISSUE_COUPONS'] as const;

/** A write as the vendor receives it. */
export interface Request {
  readonly kind: (typeof KINDS)[number];
  /** The caller's key; the vendor does not see it, the invariants do. */
  readonly key: string;
  readonly member: string;
  /** Customer, or the quota that coupons come from. */
  readonly receiverId: string;
  /** Customers who receive a coupon each; empty for all other writes. */
  readonly rowIds: readonly string[];
  /** Amount of the write; of each row where it has rows. */
  readonly amount: string;
}

/** Total amount of a write, as the limits count it. */
export const totalOf = ({ amount, rowIds }: Pick<Request, 'amount' | 'rowIds'>): string =>
  rowIds.length === 0 ? amount : String(Number(amount) * rowIds.length);

/** Money that has moved, a budget that was set, or a coupon that was issued. */
export interface Effect extends Omit<Request, 'rowIds'> {
  readonly id: string;
  readonly rowId: string | null;
  readonly happenedAt: number;
  /** Time of the record by the vendor's clock, in whole seconds. */
  readonly recordedAt: number;
  /** Instant from which the records show the effect. */
  readonly visibleAt: number;
}

export interface Vendor {
  readonly effects: readonly Effect[];
  readonly upstreamOf: (program: Program) => Upstream;
  /** `signBefore`: by the program's clock. */
  send(program: Program, request: Request, signBefore?: number): Promise<Receipt>;
}

/** The vendor's words for movements of funds. */
const DIRECTION = {
  ALLOCATE_FUNDS: 'SOURCE_OPERATION_BEADJUST',
  RECLAIM_FUNDS: 'SOURCE_OPERATION_BERETRIEVE',
  SET_BUDGET: null,
  ISSUE_COUPONS: null,
} as const;

const MINUTE_MS = 60_000;
/** Latest time at which an effect becomes visible: five minutes less the duration of the call. */
const LATEST_SHOWN_MS = 4.5 * MINUTE_MS;
/** Largest accepted difference between a signature's time and the vendor's clock. */
const SIGNATURE_LIFE_MS = 15 * MINUTE_MS;
/** The latest arrival of a request; where its gateway's clock is ahead, its signature is valid for longer than 15 minutes. */
const LATEST_MS = 25 * MINUTE_MS;
const TIMEOUT_MS = 30_000;
const LONGEST_TURN_MS = 300;
/** Longest freeze of a call, longer than a write may stay open. */
const LONGEST_FREEZE_MS = 45 * MINUTE_MS;

const failureOf = (
  effect: 'NONE' | 'UNKNOWN' | 'APPLIED',
  code: 'UPSTREAM_TIMEOUT' | 'UPSTREAM_UNAVAILABLE' | 'UPSTREAM_REFUSED',
) => new GatewayError(code, { details: { effect, stage: effect === 'UNKNOWN' ? 'sent' : 'answered' } });

interface VendorSettings {
  readonly world: World;
  /** Milliseconds by which the vendor's clock is ahead. */
  readonly skewMs: number;
  readonly onEffect: (effect: Effect, effects: readonly Effect[]) => void;
}

const china = loadContract('CHINA');
/** The contract of China with the write of budgets, which only the other sites have. */
const contract = {
  ...china,
  operations: new Map([...loadContract('INTERNATIONAL').operations, ...china.operations]),
};

/** A model of the vendor: movements and their records, budgets and coupons, as slow and unreliable as a seed decides. */
export const createVendor = ({ world, skewMs, onEffect }: VendorSettings): Vendor => {
  const { random, strikes } = world;
  const effects: Effect[] = [];

  const applyRow = ({ rowIds: _, ...request }: Request, rowId: string | null): Effect => {
    const delay = strikes('recordLate') ? random.between(MINUTE_MS, LATEST_SHOWN_MS) : random.between(0, 2_000);
    const effect = {
      ...request,
      rowId,
      id: `T${effects.length + 1}`,
      happenedAt: world.now(),
      recordedAt: Math.floor((world.now() + skewMs) / 1_000) * 1_000,
      visibleAt: world.now() + delay,
    };
    effects.push(effect);
    onEffect(effect, effects);
    return effect;
  };

  const apply = (request: Request, signedAt: number): readonly Effect[] => {
    if (Math.abs(world.now() + skewMs - signedAt) > SIGNATURE_LIFE_MS) {
      world.note('signatureExpired', request.key);
      return [];
    }
    if (request.rowIds.length === 0) return [applyRow(request, null)];
    return request.rowIds.filter(() => !strikes('rowRefused')).map((rowId) => applyRow(request, rowId));
  };

  /** A request that was sent arrives even where its sender has ended. */
  const arrive = (request: Request, signedAt: number, ms: number): Promise<readonly Effect[]> =>
    new Promise((resolve) => {
      world.after(null, ms, `${request.kind} ${request.key}`, () => resolve(apply(request, signedAt)));
    });

  /** One row for each id that was sent; where the answer lacks one, the records must decide. */
  const receiptOf = ({ rowIds }: Request, done: readonly Effect[]): Receipt => {
    const [only] = done;
    const rows = rowIds.map((id): Receipt['rows'][number] => {
      if (strikes('rowUnanswered')) return { id, state: 'UNKNOWN', createdId: null, error: null };
      const effect = done.find(({ rowId }) => rowId === id);
      const error = { code: 'UPSTREAM_REFUSED', upstreamCode: null } as const;
      if (!effect) return { id, state: 'REFUSED', createdId: null, error };
      return { id, state: 'SUCCEEDED', createdId: effect.id, error: null };
    });
    return {
      upstreamId: rowIds.length === 0 ? (only?.id ?? null) : null,
      requestId: null,
      incomplete: rows.some(({ state }) => state === 'UNKNOWN'),
      rows,
      createdIds: [],
    };
  };

  const send: Vendor['send'] = async (program, request, signBefore = Number.POSITIVE_INFINITY) => {
    const travel = random.between(5, 400);
    // The call may wait for its turn in the vendor's quota.
    await world.pause(program, random.between(0, LONGEST_TURN_MS), 'turn');
    const signedAt = world.now() + program.skewMs;
    if (signedAt > signBefore) {
      world.note('signedTooLate', request.key);
      throw failureOf('NONE', 'UPSTREAM_TIMEOUT');
    }
    const timeOut = async (): Promise<never> => {
      await world.pause(program, TIMEOUT_MS, 'timeout');
      throw failureOf('UNKNOWN', 'UPSTREAM_TIMEOUT');
    };
    if (strikes('unsent')) throw failureOf('NONE', 'UPSTREAM_UNAVAILABLE');
    if (strikes('requestLost')) return timeOut();
    if (strikes('requestLate')) {
      void arrive(request, signedAt, random.between(TIMEOUT_MS, LATEST_MS));
      return timeOut();
    }
    if (strikes('refused')) {
      await world.pause(program, travel, 'refusal');
      throw failureOf('NONE', 'UPSTREAM_UNAVAILABLE');
    }
    const arriving = arrive(request, signedAt, travel);
    if (strikes('answerLost')) return timeOut();
    const done = await arriving;
    await world.pause(program, strikes('answerSlow') ? random.between(5_000, TIMEOUT_MS) : travel, 'answer');
    if (request.rowIds.length === 0 && strikes('appliedInError')) throw failureOf('APPLIED', 'UPSTREAM_UNAVAILABLE');
    return receiptOf(request, done);
  };

  const list = ({
    customer_id: customer,
    quota_id: quota,
    operation_type: direction = null,
    operation_time_begin: begin,
    operation_time_end: end,
  }: Readonly<Record<string, unknown>>) =>
    effects.filter(
      ({ kind, receiverId, recordedAt, visibleAt }) =>
        (kind === 'ISSUE_COUPONS') === (quota !== undefined) &&
        DIRECTION[kind] === direction &&
        receiverId === (quota ?? customer) &&
        visibleAt <= world.now() &&
        recordedAt >= Date.parse(String(begin)) &&
        recordedAt <= Date.parse(String(end)),
    );

  /** The latest budget among those that are visible to reads. */
  const readBudget = (receiver: unknown) => {
    const shown = effects.findLast(
      ({ kind, receiverId, visibleAt }) => kind === 'SET_BUDGET' && receiverId === receiver && visibleAt <= world.now(),
    );
    return shown ? { budget_amount: shown.amount } : {};
  };

  const read = (operation: string, input: Readonly<Record<string, unknown>>) => {
    if (operation === 'ShowSubCustomerBudget') return readBudget(input.customer_id);
    const found = list(input);
    return {
      total_count: found.length,
      records: found.map(({ id, rowId, amount, recordedAt }) => ({
        ...(rowId === null
          ? { trans_id: id, amount }
          : { coupon_id: id, customer_id: rowId, operation_amount: amount }),
        operation_time: new Date(recordedAt).toISOString(),
      })),
    };
  };

  const reading = (...[operation, input, ms]: [...Parameters<typeof read>, number]): Promise<ReturnType<typeof read>> =>
    new Promise((resolve) => {
      world.after(null, ms, 'records', () => resolve(read(operation, input)));
    });

  const upstreamOf = (program: Program): Upstream => ({
    site: 'CHINA',
    contract,
    replaceKeys: () => undefined,
    clockAheadMs: () => 0,
    supports: () => true,
    close: async () => undefined,
    call: async (operation, input) => {
      // The vendor answers after a delay, so a gateway that is stopped meanwhile gets an old answer.
      const found = await reading(operation, input, random.between(2, 200));
      if (strikes('freezeWhileReading'))
        program.frozenUntil = world.now() + random.between(MINUTE_MS, LONGEST_FREEZE_MS);
      const ms = strikes('readSlow') ? random.between(1_000, TIMEOUT_MS) : random.between(2, 200);
      await world.pause(program, ms, 'read');
      if (strikes('readFails')) throw failureOf('UNKNOWN', 'UPSTREAM_TIMEOUT');
      return found;
    },
  });

  return { effects, upstreamOf, send };
};

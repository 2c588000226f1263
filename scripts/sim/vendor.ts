import { loadContract } from '../../src/contract/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import type { Receipt } from '../../src/ledger/operations/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import type { Program, World } from './world.ts';

/** A transfer of funds as the vendor receives it. */
export interface Transfer {
  /** The caller's key; the vendor does not see it, the invariants do. */
  readonly key: string;
  readonly member: string;
  readonly receiverId: string;
  readonly amount: string;
}

/** Money that has moved. */
export interface Effect extends Transfer {
  readonly id: string;
  /** By the vendor's clock, whole seconds. */
  readonly recordedAt: number;
  /** From this instant on the records show it. */
  readonly visibleAt: number;
}

export interface Vendor {
  readonly effects: readonly Effect[];
  readonly upstreamOf: (program: Program) => Upstream;
  send(program: Program, transfer: Transfer): Promise<Receipt>;
}

const MINUTE_MS = 60_000;
/** The vendor shows an effect within five minutes; a little is left for the call itself. */
const LATEST_SHOWN_MS = 4.5 * MINUTE_MS;
/** A signature holds for 15 minutes. */
const LATEST_ACCEPTED_MS = 14 * MINUTE_MS;
const TIMEOUT_MS = 30_000;

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

const contract = loadContract('CHINA');

/** A model of the vendor: accounts, transfers and their records, as slow and as unreliable as the seed decides. */
export const createVendor = ({ world, skewMs, onEffect }: VendorSettings): Vendor => {
  const { random, strikes } = world;
  const effects: Effect[] = [];

  const apply = (transfer: Transfer): Effect => {
    const delay = strikes('recordLate') ? random.between(MINUTE_MS, LATEST_SHOWN_MS) : random.between(0, 2_000);
    const effect = {
      ...transfer,
      id: `T${effects.length + 1}`,
      recordedAt: Math.floor((world.now() + skewMs) / 1_000) * 1_000,
      visibleAt: world.now() + delay,
    };
    effects.push(effect);
    onEffect(effect, effects);
    return effect;
  };

  /** The request is under way by itself: it arrives even where its sender has ended. */
  const arrive = (transfer: Transfer, ms: number): Promise<Effect> =>
    new Promise((resolve) => {
      world.after(null, ms, `transfer ${transfer.key}`, () => resolve(apply(transfer)));
    });

  const send: Vendor['send'] = async (program, transfer) => {
    const travel = random.between(5, 400);
    const timeOut = async (): Promise<never> => {
      await world.pause(program, TIMEOUT_MS, 'timeout');
      throw failureOf('UNKNOWN', 'UPSTREAM_TIMEOUT');
    };
    if (strikes('unsent')) throw failureOf('NONE', 'UPSTREAM_UNAVAILABLE');
    if (strikes('requestLost')) return timeOut();
    if (strikes('requestLate')) {
      void arrive(transfer, random.between(TIMEOUT_MS, LATEST_ACCEPTED_MS));
      return timeOut();
    }
    if (strikes('refused')) {
      await world.pause(program, travel, 'refusal');
      throw failureOf('NONE', 'UPSTREAM_UNAVAILABLE');
    }
    const arriving = arrive(transfer, travel);
    if (strikes('answerLost')) return timeOut();
    const effect = await arriving;
    await world.pause(program, strikes('answerSlow') ? random.between(5_000, TIMEOUT_MS) : travel, 'answer');
    if (strikes('appliedInError')) throw failureOf('APPLIED', 'UPSTREAM_UNAVAILABLE');
    return { upstreamId: effect.id, requestId: `R-${effect.id}`, incomplete: false, rows: [], createdIds: [] };
  };

  const list = ({
    customer_id: receiver,
    operation_time_begin: begin,
    operation_time_end: end,
  }: Readonly<Record<string, unknown>>) =>
    effects.filter(
      ({ receiverId, recordedAt, visibleAt }) =>
        receiverId === receiver &&
        visibleAt <= world.now() &&
        recordedAt >= Date.parse(String(begin)) &&
        recordedAt <= Date.parse(String(end)),
    );

  const upstreamOf = (program: Program): Upstream => ({
    site: 'CHINA',
    contract,
    replaceKeys: () => undefined,
    clockAheadMs: () => 0,
    supports: () => true,
    close: async () => undefined,
    call: async (_, input) => {
      await world.pause(program, random.between(5, 400), 'records');
      if (strikes('readFails')) throw failureOf('UNKNOWN', 'UPSTREAM_TIMEOUT');
      const found = list(input);
      return {
        total_count: found.length,
        records: found.map(({ id, amount, recordedAt }) => ({
          trans_id: id,
          amount,
          operation_time: new Date(recordedAt).toISOString(),
        })),
      };
    },
  });

  return { effects, upstreamOf, send };
};

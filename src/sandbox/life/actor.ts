import { BEHAVIORS, type Call } from '../behaviors/index.ts';
import type { CustomerRow } from '../data/customers.ts';
import { below, mix } from '../data/hash.ts';
import type { Scope, World } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { Refusal } from '../http/refusal.ts';
import type { SandboxSettings } from '../settings.ts';
import type { TicketAccount } from '../tickets/account.ts';
import { holderOf } from '../tickets/holder.ts';

/** Random numbers of one attempt, which depend only on the seed and the attempt. */
export type Draw = (purpose: number) => number;

/** One customer that an event is about, with the means to act for it. */
export interface Actor {
  readonly world: World;
  readonly scope: Scope;
  readonly index: number;
  readonly row: CustomerRow;
  /** Seconds since 1970. */
  readonly now: number;
  readonly draw: Draw;
  /** Runs an operation with the customer's token; null when the vendor refuses it. */
  asCustomer(operation: string, input: Input): Readonly<Record<string, unknown>> | null;
  /** Runs an operation as the partner, or as the reseller whose customer it is; null when the vendor refuses it. */
  asPartner(operation: string, input: Input): Readonly<Record<string, unknown>> | null;
  /** The account whose tickets an event is about: the customer's, or in one case of three the partner's own. */
  ticketAccount(): TicketAccount;
}

interface ActorOptions {
  readonly worlds: readonly World[];
  readonly settings: SandboxSettings;
  readonly now: number;
  readonly draw: Draw;
}

/** One ticket event in three is about the partner's own tickets. */
const PARTNER_SHARE = 3;

/** One event in five is about a reseller's customer. */
const RESELLER_SHARE = 5;

/**
 * A random customer of these partners; null when the random index is of a customer who left or is not associated yet.
 */
export const drawActor = (among: readonly World[], { worlds, settings, now, draw }: ActorOptions): Actor | null => {
  const world = among[below(draw(1), among.length)];
  const own = world?.scopes[0];
  if (!world || !own) return null;
  const others = world.scopes.slice(1);
  const scope = below(draw(2), RESELLER_SHARE) === 0 ? (others[below(draw(3), others.length)] ?? own) : own;
  const index = below(draw(4), scope.customers.size());
  if (!scope.customers.exists(index, now)) return null;
  const row = scope.customers.row(index);

  const run = (operation: string, input: Input, customer: Call['caller']['customer']) => {
    const call: Call = {
      caller: { world, customer },
      worlds,
      scope,
      now,
      language: 'en_US',
      settings,
      digits: (name) => String(input[name]),
    };
    try {
      const { status = 200, body = {} } = BEHAVIORS[operation]?.(call, input) ?? { status: 500 };
      return status < 300 ? body : null;
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };

  return {
    world,
    scope,
    index,
    row,
    now,
    draw: (purpose) => draw(100 + purpose),
    asCustomer: (operation, input) => run(operation, input, { scope, index }),
    asPartner: (operation, input) => run(operation, input, null),
    ticketAccount: () => {
      const customer = below(draw(5), PARTNER_SHARE) === 0 ? null : { scope, index };
      return world.tickets.at(holderOf({ world, customer }), now, settings);
    },
  };
};

/** The random numbers of one attempt. */
export const drawsOf = (seed: number, attempt: number): Draw => {
  const base = mix(mix(seed, 0x11fe), attempt);
  return (purpose) => mix(base, purpose);
};

/** A random element; undefined when the list is empty. */
export const anyOf = <T>(list: readonly T[], draw: number): T | undefined => list[below(draw, list.length)];

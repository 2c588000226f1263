import { z } from 'zod';
import { below } from '../data/hash.ts';
import { utc } from '../data/time.ts';
import type { World } from '../data/world.ts';
import type { SandboxSettings } from '../settings.ts';
import type { TicketFiles } from '../tickets/files.ts';
import { type Actor, drawActor, drawsOf } from './actor.ts';
import { changeCustomer, endAssociation, moveCustomer, registerCustomer } from './customers.ts';
import {
  LIFE_KINDS,
  LIFE_WEIGHTS,
  type LifeEffect,
  type LifeEvent,
  type LifeKind,
  type LifePlan,
  lifeCommand,
} from './event.ts';
import { allocate, issueCoupon, reclaim } from './money.ts';
import { cancelOrder, payOrder, placeOrder } from './orders.ts';
import { expireResource, orderRenewal, returnResource, switchRenewal } from './resources.ts';
import { moveTicket, type TicketCommand } from './ticket-command.ts';
import { askForAccess, createTicket, giveAccessUp, replyToTicket, ticketEffect, vendorMoves } from './tickets.ts';

/** What each kind of event does. Null when it cannot happen to that customer now. */
const HAPPENINGS: Readonly<Record<LifeKind, (actor: Actor) => LifeEffect | null>> = {
  ORDERED: placeOrder,
  RENEWAL_ORDERED: orderRenewal,
  PAID: payOrder,
  CANCELLED: cancelOrder,
  RETURNED: returnResource,
  EXPIRED: expireResource,
  AUTO_RENEWAL: switchRenewal,
  REGISTERED: registerCustomer,
  MOVED: moveCustomer,
  CHANGED: changeCustomer,
  LEFT: endAssociation,
  ALLOCATED: allocate,
  RECLAIMED: reclaim,
  COUPON_ISSUED: issueCoupon,
  TICKET_CREATED: createTicket,
  TICKET_ACCEPTED: vendorMoves('accept'),
  TICKET_ASKED: vendorMoves('ask'),
  TICKET_ANSWERED: vendorMoves('answer'),
  TICKET_SUSPENDED: vendorMoves('suspend'),
  TICKET_SOLVED: vendorMoves('solve'),
  TICKET_COMPLETED: vendorMoves('complete'),
  TICKET_VOIDED: vendorMoves('invalidate'),
  TICKET_REPLIED: replyToTicket,
  TICKET_ACCESS_ASKED: askForAccess,
  TICKET_ACCESS_WITHDRAWN: giveAccessUp,
};

const KIND_OF_MOVE: Readonly<Record<TicketCommand['move'], LifeKind>> = {
  accept: 'TICKET_ACCEPTED',
  ask: 'TICKET_ASKED',
  answer: 'TICKET_ANSWERED',
  suspend: 'TICKET_SUSPENDED',
  solve: 'TICKET_SOLVED',
  complete: 'TICKET_COMPLETED',
  invalidate: 'TICKET_VOIDED',
  reply: 'TICKET_REPLIED',
  'ask-access': 'TICKET_ACCESS_ASKED',
  'withdraw-access': 'TICKET_ACCESS_WITHDRAWN',
};

interface LifeOptions {
  readonly worlds: readonly World[];
  readonly settings: () => SandboxSettings;
  readonly seed: number;
  readonly files: TicketFiles;
}

interface Happened extends Pick<Actor, 'now' | 'world' | 'scope'> {
  readonly kind: LifeKind;
  readonly effect: LifeEffect;
}

interface Running {
  /** Seconds since 1970. */
  readonly from: number;
  readonly perMinute: number;
  /** Number of events that should have happened so far. */
  due: number;
}

/** Number of customers that are tried before another kind of event is chosen. */
const ATTEMPTS_OF_A_KIND = 16;
const ATTEMPTS = 40 * ATTEMPTS_OF_A_KIND;
/** Number of events that are kept; beyond it the oldest are dropped. */
const KEPT = 200_000;

/** Lets customers act on their own. There is no timer: events that are due happen before the next call or query. */
export const createLife = ({ worlds, settings, seed: defaultSeed, files }: LifeOptions) => {
  const events: LifeEvent[] = [];
  let number = 0;
  let attempt = 0;
  let plan: LifePlan = {};
  let running: Running | null = null;

  const drawKind = (draw: number): LifeKind => {
    const weights: Readonly<Partial<Record<LifeKind, number>>> = plan.kinds ?? LIFE_WEIGHTS;
    const total = LIFE_KINDS.reduce((sum, kind) => sum + (weights[kind] ?? 0), 0);
    let left = below(draw, 1_000_000) * (total / 1_000_000);
    for (const kind of LIFE_KINDS) {
      left -= weights[kind] ?? 0;
      if (left < 0) return kind;
    }
    return LIFE_KINDS[0] ?? 'ORDERED';
  };

  const record = ({ kind, effect, now, world, scope }: Happened): LifeEvent => {
    const reseller = scope.number === 0 ? null : (world.resellers[scope.number - 1]?.indirect_partner_id ?? null);
    const event = { number: ++number, kind, at: utc(Math.floor(now)), partner: world.partner.id };
    const full: LifeEvent = { ...event, indirect_partner_id: reseller, ...effect };
    events.push(full);
    if (events.length > KEPT) events.splice(0, events.length - KEPT);
    return full;
  };

  /**
   * Takes one step of the ticket that a command names. Throws for an unknown ticket, and when its status does not allow
   * the step.
   */
  const happenToTicket = (command: TicketCommand, now: number): LifeEvent => {
    const world = worlds.find(({ tickets }) => tickets.find(command.incident_id));
    const known = world?.tickets.find(command.incident_id);
    const account = known && world?.tickets.at(known.facts, now, settings());
    const ticket = account?.tickets.get(command.incident_id);
    if (!world || !account || !ticket) throw new Error(`unknown ticket ${command.incident_id}`);
    if (!moveTicket({ account, ticket, files, now }, command)) {
      throw new Error(`${command.move}: the ticket has the status ${ticket.status}`);
    }
    const scope = world.findCustomer(account.facts.id, now)?.scope ?? world.scopes[0];
    if (!scope) throw new Error(`unknown partner ${world.partner.id}`);
    return record({ kind: KIND_OF_MOVE[command.move], effect: ticketEffect(account, ticket), now, world, scope });
  };

  /** Lets one event happen at that second; null when none of the requested kinds is possible. */
  const happen = (now: number): LifeEvent | null => {
    const among = worlds.filter(({ partner }) => plan.partners?.includes(partner.id) ?? true);
    for (const world of among) world.advance(now);
    let kind: LifeKind = 'ORDERED';
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const draw = drawsOf(plan.seed ?? defaultSeed, attempt++);
      if (tries % ATTEMPTS_OF_A_KIND === 0) kind = drawKind(draw(0));
      const actor = drawActor(among, { worlds, settings: settings(), now, draw });
      actor?.scope.orders.settle(now);
      const effect = actor && HAPPENINGS[kind](actor);
      if (!actor || !effect) continue;
      return record({ ...actor, kind, effect });
    }
    return null;
  };

  /** Changes the settings that the command names. */
  const setPlan = (next: LifePlan): void => {
    const stranger = next.partners?.find((id) => !worlds.some(({ partner }) => partner.id === id));
    if (stranger !== undefined) throw new Error(`unknown partner ${stranger}`);
    const weights = Object.values(next.kinds ?? LIFE_WEIGHTS);
    if (!weights.some((weight) => weight > 0)) throw new Error('kinds: at least one needs a weight above 0');
    plan = {
      seed: next.seed ?? plan.seed,
      kinds: next.kinds ?? plan.kinds,
      partners: next.partners ?? plan.partners,
    };
  };

  /** Lets all events happen that are due, each at its own second. */
  const advance = (now: number): void => {
    if (!running) return;
    const { from, perMinute } = running;
    const due = Math.floor(((now - from) * perMinute) / 60);
    while (running.due < due) happen(from + (++running.due * 60) / perMinute);
  };

  const step = (count: number, now: number): LifeEvent[] => {
    advance(now);
    return Array.from({ length: count }, () => happen(now)).filter((event) => event !== null);
  };

  return {
    advance,
    /** Lets `count` events happen now; fewer only when no more are possible. */
    step,
    /** Runs a command and returns the events that it caused. Throws when the command is invalid. */
    command(input: unknown, now: number): LifeEvent[] {
      const parsed = lifeCommand.safeParse(input);
      if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
      advance(now);
      if (parsed.data.action === 'stop') {
        running = null;
        return [];
      }
      if (parsed.data.action === 'ticket') return [happenToTicket(parsed.data, now)];
      const { seed, kinds, partners } = parsed.data;
      setPlan({ seed, kinds, partners });
      if (parsed.data.action === 'step') return step(parsed.data.events, now);
      running = { from: now, perMinute: parsed.data.per_minute, due: 0 };
      return [];
    },
    /** Events after the one with this number, oldest first. */
    view: (after = 0) => ({
      running: running !== null,
      per_minute: running?.perMinute ?? null,
      seed: plan.seed ?? defaultSeed,
      count: number,
      events: events.filter((event) => event.number > after),
    }),
  };
};
export type Life = ReturnType<typeof createLife>;
export type LifeView = ReturnType<Life['view']>;

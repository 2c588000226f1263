import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '../time/index.ts';
import type { CustomerRow } from './data/customers.ts';
import { type CustomerChange, upsertCustomer } from './http/control.ts';
import type { FaultRule } from './http/faults.ts';
import { createHandler } from './http/handle.ts';
import { createVendorServer, requestIds } from './http/server.ts';
import { inspect, type PartnerView } from './inspect.ts';
import type { LifeCommand, LifeEvent, LifeView } from './life/index.ts';
import type { SandboxSettings } from './settings.ts';
import { createLogin, type PlatformPlace } from './sign-on/login.ts';
import { createState } from './state.ts';

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Equal seeds give equal data, ids and tokens. */
  readonly seed?: number;
  /** The partner's own customers, per demo partner; each of its resellers has a tenth of that. At most 2,097,152. */
  readonly customers?: number;
  /** Whether calls beyond an operation's quota are refused with HTTP 429. */
  readonly quotas?: boolean;
  /** Whether every fortieth customer has amounts of 18 digits, which no double can hold. */
  readonly largeAmounts?: boolean;
  /** Whether customers have some twenty orders each, three times as many as usual. */
  readonly manyOrders?: boolean;
  /** Default: the machine's. The seeded history ends with the day on which the sandbox starts. */
  readonly clock?: Clock;
  readonly settings?: Partial<SandboxSettings>;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  /** Cuts every connection and stops listening. */
  close(): Promise<void>;
  /** Arrived calls by operation since the start or the last reset; operations without a call are left out. */
  calls(): Readonly<Record<string, number>>;
  /**
   * Writes that took effect, by operation, whatever became of their answers. Those that were refused are left out, and
   * a repetition that was recognised is refused.
   */
  effects(): Readonly<Record<string, number>>;
  /** Back to the beginning: data, counters, faults, quotas, settings. Tokens stay valid. */
  reset(): void;
  /** Replaces the planned faults; throws when a rule is not understood. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Changes settings until the next reset. */
  configure(settings: Partial<SandboxSettings>): void;
  /** Changes a customer, or makes one when no `customer_id` is given. */
  upsertCustomer(change: CustomerChange): CustomerRow;
  /** Lets customers act by themselves, or stops that; gives the events of a step. Throws when it is not understood. */
  live(command: LifeCommand): readonly LifeEvent[];
  /** Events of customers since the last reset, oldest first, after the event of that number. */
  life(after?: number): LifeView;
  /** Lets the vendor's login trust the platform of every demo partner, as if its metadata had been uploaded. */
  trustPlatform(place: PlatformPlace): void;
  /** Looks at a partner's data without a call; throws for an unknown partner. */
  partner(id: string): PartnerView;
}

/** Starts the vendor's side of the contract for the demo partners of all sites on one port. */
export const startSandbox = async ({
  port = 0,
  host = '127.0.0.1',
  seed = 1,
  customers = 200,
  quotas = true,
  largeAmounts = false,
  manyOrders = false,
  clock = systemClock,
  settings = {},
}: SandboxOptions = {}): Promise<Sandbox> => {
  const state = createState({ seed, customers, quotas, largeAmounts, manyOrders, now: clock.now, settings });
  const closing = new AbortController();
  // A call that is being delayed when the sandbox closes has lost its connection and needs no answer.
  const wait = (ms: number) => delay(ms, undefined, { signal: closing.signal }).catch(() => undefined);
  const handle = createHandler({ state, wait });
  const login = createLogin(state, () => `http://${host}:${(server.address() as AddressInfo).port}`);
  const server: Server = createVendorServer({ state, login, handle, nextRequestId: requestIds(seed) });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;

  return {
    url: `http://${host}:${actual}`,
    port: actual,
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      state.files.clear();
    },
    calls: state.calls,
    effects: state.effects,
    reset: state.reset,
    setFaults: (rules) => state.faults.set(rules),
    configure: (changes) => state.configure(changes),
    upsertCustomer: (change) => upsertCustomer(state, change),
    live: (command) => state.life.command(command, clock.now() / 1000),
    life: (after) => {
      state.life.advance(clock.now() / 1000);
      return state.life.view(after);
    },
    trustPlatform: login.trust,
    partner: (id) => inspect(state, id),
  };
};

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
  /** 0 for any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Equal seeds give equal data, ids and tokens. */
  readonly seed?: number;
  /** Number of the own customers of each demo partner; each of its resellers has a tenth of it. At most 2,097,152. */
  readonly customers?: number;
  /** Whether calls beyond an operation's quota are refused with HTTP 429. */
  readonly quotas?: boolean;
  /** Whether every fortieth customer has amounts of 18 digits, which a double cannot hold exactly. */
  readonly largeAmounts?: boolean;
  /** Whether customers have about twenty orders each, three times the usual number. */
  readonly manyOrders?: boolean;
  /**
   * Default: the machine's clock. The seeded history ends at the beginning of the day (UTC) on which the sandbox
   * starts.
   */
  readonly clock?: Clock;
  readonly settings?: Partial<SandboxSettings>;
}

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  /** Closes all connections and stops listening. */
  close(): Promise<void>;
  /** Number of received calls by operation since the start or the last reset. Operations without calls are absent. */
  calls(): Readonly<Record<string, number>>;
  /**
   * Number of writes by operation that took effect, including those whose answers were lost. Refused writes do not
   * count, nor do repetitions that the vendor recognized.
   */
  effects(): Readonly<Record<string, number>>;
  /** Resets data, counters, faults, quotas and settings. Tokens stay valid. */
  reset(): void;
  /** Replaces the planned faults; throws when a rule is invalid. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Changes settings until the next reset. */
  configure(settings: Partial<SandboxSettings>): void;
  /** Changes a customer; without a `customer_id` a new one is created. */
  upsertCustomer(change: CustomerChange): CustomerRow;
  /** Starts, steps or stops events, and returns those that a step caused. Throws when the command is invalid. */
  live(command: LifeCommand): readonly LifeEvent[];
  /** Events since the last reset after the one with this number, oldest first. */
  life(after?: number): LifeView;
  /** Lets the vendor's login trust the platforms of all demo partners, as if their metadata had been uploaded. */
  trustPlatform(place: PlatformPlace): void;
  /** Reads a partner's data without a call to the API; throws for an unknown partner. */
  partner(id: string): PartnerView;
}

/** Starts the vendor's API for the demo partners of all sites on one port. */
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
  // When the sandbox closes, the connections of delayed calls are closed and need no answer.
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

import type { Stage } from './stage.ts';

/** Something that breaks for a while under load. */
export interface Fault {
  readonly name: string;
  /** Codes that clients may be answered meanwhile, and shortly after. */
  readonly allowed: readonly string[];
  readonly losesAnswers: boolean;
  /** Breaks something for this time, then repairs what would repair itself in production. */
  run(stage: Stage, ms: number, wait: (ms: number) => Promise<void>): Promise<void>;
}

const STORE = ['STORE_UNAVAILABLE'];
/** A process that was stopped and goes on: its time-outs and its places in the vendor's quota have expired meanwhile. */
const AFTER_FREEZING = ['UPSTREAM_TIMEOUT', 'UPSTREAM_THROTTLED', ...STORE];

/** The network between gateways and one server, for one of them or for all. */
const cutting = (name: string, server: 'database' | 'redis', which: 'one' | 'all'): Fault => ({
  name,
  allowed: server === 'database' ? STORE : [],
  losesAnswers: false,
  run: async ({ places }, ms, wait) => {
    const links = places.slice(0, which === 'one' ? 1 : places.length).map((place) => place[server]);
    for (const link of links) link.become('cut');
    await wait(ms);
    for (const link of links) link.become('fine');
  },
});

/** Longer than the vendor accepts a copy of a request and takes to show its effect, together. */
export const LAPSE_MS = 45 * 60_000;

/** In this order. A process that ended is started again, as an orchestrator or a supervisor does; nothing else is repaired. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'a gateway is killed',
    // The one that takes its place begins without a warm cache.
    allowed: ['UPSTREAM_TIMEOUT'],
    losesAnswers: true,
    run: async ({ places }, ms, wait) => {
      await places[0]?.gateway.kill();
      await wait(ms);
      await places[0]?.gateway.start();
    },
  },
  {
    name: 'a gateway is frozen',
    allowed: AFTER_FREEZING,
    losesAnswers: true,
    run: async ({ places }, ms, wait) => {
      places[1]?.gateway.signal('SIGSTOP');
      await wait(ms);
      places[1]?.gateway.signal('SIGCONT');
    },
  },
  {
    name: 'every second answer to a write is lost',
    // The gateway stops asking a vendor that answers too rarely, for some seconds.
    allowed: ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT'],
    losesAnswers: false,
    run: async ({ vendor }, ms, wait) => {
      vendor.loseOneIn(2);
      await wait(ms);
      vendor.loseOneIn(0);
    },
  },
  {
    name: 'Redis is restarted',
    allowed: [],
    losesAnswers: false,
    run: ({ redis }, ms) => redis.restart(ms),
  },
  cutting('one gateway cannot reach Redis', 'redis', 'one'),
  cutting('no gateway can reach Redis', 'redis', 'all'),
  {
    name: 'PostgreSQL is restarted',
    allowed: STORE,
    losesAnswers: false,
    run: ({ postgres }, ms) => postgres.restart(ms),
  },
  {
    name: 'PostgreSQL has no room on its disk',
    allowed: STORE,
    losesAnswers: false,
    run: async ({ postgres }, ms, wait) => {
      postgres.fillDisk();
      await wait(ms);
      postgres.emptyDisk();
    },
  },
  cutting('one gateway cannot reach PostgreSQL', 'database', 'one'),
  cutting('no gateway can reach PostgreSQL', 'database', 'all'),
  {
    name: 'a gateway is frozen while three quarters of an hour pass',
    allowed: AFTER_FREEZING,
    losesAnswers: true,
    run: async ({ places, time }, ms, wait) => {
      places[2]?.gateway.signal('SIGSTOP');
      time.pass(LAPSE_MS);
      await wait(ms);
      places[2]?.gateway.signal('SIGCONT');
    },
  },
];

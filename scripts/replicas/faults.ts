import type { Stage } from './stage.ts';

/** A fault of some duration under load. */
export interface Fault {
  readonly name: string;
  /** Error codes that requests may get during the fault and shortly after. */
  readonly allowed: readonly string[];
  readonly losesAnswers: boolean;
  /** Causes the fault for this time, then restores what recovers by itself in production. */
  run(stage: Stage, ms: number, wait: (ms: number) => Promise<void>): Promise<void>;
}

const STORE = ['STORE_UNAVAILABLE'];
/** Codes after a process was stopped and continued: its time-outs and its turns in the vendor's quota have expired. */
const AFTER_FREEZING = ['UPSTREAM_TIMEOUT', 'UPSTREAM_THROTTLED', ...STORE];

/** Faults that cut the network between one or all gateways and one server. */
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

/** Longer than the time in which the vendor accepts a copy of a request and the time until it shows the effect, together. */
export const LAPSE_MS = 45 * 60_000;

/**
 * The faults in the order of the run. An ended process is started again, as an orchestrator or supervisor would; nothing
 * else is repaired.
 */
export const FAULTS: readonly Fault[] = [
  {
    name: 'a gateway is killed',
    // The gateway that replaces it starts with a cold cache.
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
    // The circuit breaker stops calls for some seconds while the vendor fails often.
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

import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { ROOT } from '../generated.ts';
import { type Child, startChild } from '../processes/child.ts';
import { freePort } from '../processes/network.ts';
import { AUDIENCE, CLERK } from './identity.ts';

/** Deadline of one operation. */
export const DEADLINE_MS = 20_000;
const START_MS = 60_000;

export interface Gateway {
  readonly name: string;
  readonly port: number;
  /** Starts the process at the same port; resolves when it listens. */
  start(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
}

interface Settings {
  readonly name: string;
  readonly folder: string;
  /** Address of PostgreSQL as this gateway reaches it; `redisUrl` likewise. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly replicas: number;
  readonly configFile: string;
  /** File from which the gateway reads how far its clock is ahead; `skewMs` is added. */
  readonly aheadFile: string;
  readonly skewMs: number;
}

/** Partners and their identity provider, as an operator configures them. */
export const writeConfig = (folder: string, vendorUrl: string, issuer: string): string => {
  const partners = DEMO_PARTNERS.map(
    ({ members: _members, others: _others, resellerId: _r, customer: _c, ...own }) => ({
      ...own,
      endpoints: { bss: vendorUrl, iam: vendorUrl, osm: vendorUrl },
    }),
  );
  const config = {
    partners,
    identity: [{ issuer, audience: AUDIENCE, jwksUrl: `${issuer}/jwks` }],
    roles: { [CLERK.name]: CLERK.items },
    writes: Object.fromEntries(partners.map(({ id }) => [id, { exclusive: true }])),
  };
  const file = join(folder, 'partnergraph.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
};

const environment = (
  { databaseUrl, redisUrl, replicas, configFile, folder, aheadFile, skewMs }: Settings,
  port: number,
) => ({
  PATH: process.env.PATH,
  PARTNERGRAPH_CONFIG: configFile,
  PORT: `${port}`,
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  REPLICAS: `${replicas}`,
  EXPORTS_DIRECTORY: join(folder, 'exports'),
  REQUEST_TIMEOUT_MS: `${DEADLINE_MS}`,
  DATABASE_TIMEOUT_MS: '2000',
  LEDGER_RECONCILE_SECONDS: '2',
  LEDGER_IN_FLIGHT_SECONDS: '150',
  LEDGER_SETTLE_SECONDS: '60',
  RATE_OPERATIONS_PER_SECOND: '0',
  RATE_UPSTREAM_CALLS_PER_MINUTE: '0',
  SHUTDOWN_DEADLINE_MS: `${DEADLINE_MS}`,
  REPLICAS_AHEAD_FILE: aheadFile,
  REPLICAS_SKEW_MS: `${skewMs}`,
});

/** The built program in a process of its own. Its clock is not the machine's, so that a run can put it forward by half an hour. */
export const createGateway = async (settings: Settings): Promise<Gateway> => {
  const { name, folder } = settings;
  const port = await freePort();
  const log = join(folder, `${name}.log`);
  const imports = ['--import', `${ROOT}scripts/register.mjs`, '--import', `${ROOT}scripts/replicas/ahead.ts`];
  let child: Child | null = null;
  const running = (): Child => {
    if (!child) throw new Error(`${name} does not run`);
    return child;
  };
  return {
    name,
    port,
    start: async () => {
      const { promise: listens, resolve } = Promise.withResolvers<void>();
      const started = await startChild({
        command: [process.execPath, '--no-warnings', ...imports, `${ROOT}dist/main.js`, 'serve'],
        cwd: folder,
        env: environment(settings, port),
        onLine: (line) => {
          appendFileSync(log, `${line}\n`);
          if (line.includes('"msg":"listening"')) resolve();
        },
      });
      child = started;
      const late = AbortSignal.timeout(START_MS);
      await Promise.race([
        listens,
        started.ended.then(() => Promise.reject(new Error(`${name} did not start; see ${log}`))),
        new Promise((_, reject) =>
          late.addEventListener('abort', () => reject(new Error(`${name} starts too slowly`))),
        ),
      ]);
    },
    signal: (signal) => running().signal(signal),
    kill: async () => {
      running().signal('SIGKILL');
      await running().ended;
    },
  };
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoPartners, type Partner } from '../data/product.ts';
import { startChild } from '../stage/child.ts';
import { figure } from './report.ts';
import { spreadOf } from './stats.ts';

interface Options {
  readonly rounds: number;
  /** Folder of another, built checkout; undefined for none. */
  readonly otherBuild: URL | undefined;
}

type Environment = Readonly<Record<string, string>>;

/** One start, from the process to the first 200 of `/health/ready`. */
interface Start {
  readonly cpuMs: number;
  readonly wallMs: number;
}

const HERE = new URL('../../../', import.meta.url);
const TICKS_PER_SECOND = 100;
const LISTENING = /"url":"(http:[^"]+)","mode"/;
const ASK_AGAIN_MS = 5;
/** Far more than a start or a stop needs, so that a gateway that hangs ends the run with an error. */
const MOST_MS = 60_000;

/** User and system time of a process in milliseconds. */
const cpuOf = ({ pid }: ChildProcess): number => {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (((user ?? 0) + (system ?? 0)) * 1_000) / TICKS_PER_SECOND;
};

const urlOf = async (child: ChildProcess): Promise<string> => {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const url = LISTENING.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(`the gateway ended after saying: ${said}`);
};

const waitUntilReady = async (url: string): Promise<void> => {
  const until = performance.now() + MOST_MS;
  for (;;) {
    const { status, body } = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(MOST_MS) });
    await body?.cancel();
    if (status === 200) return;
    if (performance.now() > until) throw new Error(`the gateway is not ready ${MOST_MS} ms after it listens`);
    await wait(ASK_AGAIN_MS);
  }
};

const stop = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(MOST_MS) });
  child.kill('SIGTERM');
  try {
    await ended;
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`the gateway has not stopped ${MOST_MS} ms after SIGTERM`, { cause: error });
  }
};

const start = async (build: URL, env: Environment): Promise<Start> => {
  const data = mkdtempSync(join(tmpdir(), 'partnergraph-start-'));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('dist/main.js', build)), 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', SANDBOX_PORT: '0', PARTNERGRAPH_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await urlOf(child);
    await waitUntilReady(url);
    return { cpuMs: cpuOf(child), wallMs: performance.now() - startedAt };
  } finally {
    await stop(child);
    rmSync(data, { recursive: true });
  }
};

/** Environment of a partner's gateway, whose vendor is a sandbox in a separate process. */
const asPartner = (sandbox: string, { id, name, site, accessKey, secretKey, domainId }: Partner): Environment => ({
  PARTNER_ID: id,
  PARTNER_NAME: name,
  PARTNER_SITE: site,
  PARTNER_ACCESS_KEY: accessKey,
  PARTNER_SECRET_KEY: secretKey,
  PARTNER_DOMAIN_ID: domainId,
  PARTNER_BSS_ENDPOINT: sandbox,
  PARTNER_IAM_ENDPOINT: sandbox,
  PARTNER_OSM_ENDPOINT: sandbox,
  OIDC_ISSUER: 'https://identity.example.com',
  OIDC_AUDIENCE: 'partnergraph',
  OIDC_JWKS_URL: 'https://identity.example.com/keys',
});

const line = (name: string, starts: readonly Start[]): string => {
  const [cpu, wall] = [starts.map(({ cpuMs }) => cpuMs), starts.map(({ wallMs }) => wallMs)].map(spreadOf);
  const text = (spread: typeof cpu): string =>
    spread ? `${figure(spread.median)} ms (${figure(spread.low)}–${figure(spread.high)})` : '–';
  return `${name.padEnd(44)} CPU ${text(cpu)}, wall ${text(wall)}`;
};

/**
 * Starts this build, and alternately another one if it is given. The first start of each is not counted, because it
 * fills the store of compiled code.
 */
export const compareStarts = async ({ rounds, otherBuild }: Options): Promise<string> => {
  const [partner] = await demoPartners();
  if (!partner) throw new Error('the sandbox has no partner');
  const sandbox = await startChild({ module: 'stage/sandbox.js', setting: {} });
  try {
    const builds = [['this build', HERE], ...(otherBuild ? ([['another build', otherBuild]] as const) : [])] as const;
    const settings = [
      ['with a sandbox inside', {}],
      ['with a partner', asPartner(sandbox.url, partner)],
    ] as const;
    const starts = new Map<string, Start[]>();
    for (let round = 0; round <= rounds; round++) {
      for (const [setting, env] of settings) {
        for (const [build, folder] of builds) {
          const name = `${build}, ${setting}`;
          const one = await start(folder, env);
          if (round > 0) starts.set(name, [...(starts.get(name) ?? []), one]);
        }
      }
    }
    return [...starts].map(([name, all]) => line(name, all)).join('\n');
  } finally {
    await sandbox.stop();
  }
};

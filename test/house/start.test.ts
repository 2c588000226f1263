import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DashboardDocument, type DashboardQuery } from '../../packages/client/src/generated/samples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const COMPILED = `${root}dist/.compile-cache`;

interface Member {
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: string;
  readonly roles: readonly string[];
  readonly token: string;
}

const SETTINGS = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_CUSTOMERS: '120', LOG_LEVEL: 'silent' };

const launch = (program: string, args: readonly string[]) =>
  spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...SETTINGS },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });

/** Removes what a failed test left behind; a test that passed leaves nothing. */
const killGroup = ({ pid }: Program): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

type Program = ChildProcessByStdio<null, Readable, null>;

const welcomeOf = async ({ stdout }: Program): Promise<string> => {
  let said = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('/demo/members')) return said;
  }
  throw new Error(`ended after saying: ${said}`);
};

const urlIn = (welcome: string): string => /GraphQL +(http:\S+)\/graphql/.exec(welcome)?.[1] ?? '';

/** Also run on the lowest supported Node, where Jest cannot load the HTTP front into its own process. */
describe('the built gateway, as npm start runs it', () => {
  let gateway: Program;
  let welcome = '';
  let url = '';
  let members: readonly Member[] = [];

  beforeAll(async () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root });
    rmSync(COMPILED, { recursive: true, force: true });
    gateway = launch(process.execPath, ['dist/main.js', 'serve']);
    welcome = await welcomeOf(gateway);
    url = urlIn(welcome);
    members = (await (await fetch(`${url}/demo/members`)).json()) as Member[];
  }, 120_000);

  afterAll(() => killGroup(gateway));

  const dashboardOf = async (accountName: string) => {
    const token = members.find((member) => member.accountName === accountName)?.token;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: DashboardDocument.text }),
    });
    const { data, errors } = (await response.json()) as { data: DashboardQuery; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };

  it('prints its addresses and how to become a demo member', () => {
    expect(welcome).toMatch(/GraphQL +http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(welcome).toMatch(/Playground +http:\/\/127\.0\.0\.1:\d+\//);
    expect(welcome).toContain(`curl -s ${url}/demo/members`);
  });

  it('is ready', async () => {
    expect([(await fetch(`${url}/health/live`)).status, (await fetch(`${url}/health/ready`)).status]).toEqual([
      200, 200,
    ]);
  });

  it('lists members of a partner on each site', () => {
    expect(new Set(members.map(({ site }) => site))).toEqual(new Set(['CHINA', 'INTERNATIONAL', 'EUROPE']));
    expect(new Set(members.map(({ partner }) => partner)).size).toBe(3);
    expect(new Set(members.map(({ token }) => token)).size).toBe(members.length);
  });

  it.each(['chen.xia', 'amara.okafor'])('answers the dashboard of %s with every customer', async (accountName) => {
    const { viewer, customers } = await dashboardOf(accountName);
    expect(viewer?.roles).toEqual(['ADMINISTRATOR']);
    expect([customers?.totalCount, customers?.nodes.length]).toEqual([120, 50]);
    expect(customers?.nodes.some(({ orders }) => orders && orders.nodes.length > 0)).toBe(true);
  });

  it('answers an account manager with own customers', async () => {
    const { customers } = await dashboardOf('wang.fang');
    expect(customers?.totalCount).toBeGreaterThan(0);
    expect(new Set(customers?.nodes.map(({ accountManager }) => accountManager?.accountName))).toEqual(
      new Set(['wang.fang']),
    );
  });

  /** What a thread sends until it says that it is done. */
  const readThread = async (
    name: string,
    workerData: object | string,
    tasks: readonly unknown[],
  ): Promise<unknown[]> => {
    const thread = new Worker(new URL(`../../dist/program/${name}.js`, import.meta.url), { workerData });
    const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
    const sent: unknown[] = [];
    let left = Math.max(1, tasks.length);
    thread.on('error', reject);
    thread.on('message', (message: { readonly isLast?: boolean } | null) => {
      if (message !== null) sent.push(message);
      if (message !== null && !message.isLast) return;
      left -= 1;
      if (left === 0) resolve(sent);
    });
    for (const task of tasks) thread.postMessage(task);
    try {
      return await promise;
    } finally {
      await thread.terminate();
    }
  };

  it('has the threads that it starts: they write a file, read a table, and move the log of a store', async () => {
    const columns = [{ name: 'name', title: { en: 'Name', zh: '名称' }, type: 'text' }];
    const bytes = await readThread('thread-main', { format: 'CSV', columns, language: 'en' }, [[['Ada']], null]);
    expect(Buffer.concat(bytes as Uint8Array[]).toString()).toMatch(/Name\r?\nAda/);
    expect(await readThread('table.worker', { kind: 'csv', text: 'a,b\n1,2\n' }, [])).toEqual([
      {
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        isLast: true,
      },
    ]);
    expect(await readThread('checkpoint.worker', ':memory:', [null])).toEqual([]);
  });

  it('is in ASCII, so that Node keeps one byte a character', () => {
    const files = readdirSync(`${root}dist/program`).filter((name) => name.endsWith('.js'));
    const wide = files.filter((name) => /[^\0-\x7f]/.test(readFileSync(`${root}dist/program/${name}`, 'utf8')));
    expect([files.length > 10, wide]).toEqual([true, []]);
  });

  it('comes with the licenses of the packages whose code it holds', () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const licenses = readFileSync(`${root}dist/program/LICENSES.txt`, 'utf8');
    const headings = [...licenses.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);
    expect(Object.keys(dependencies).filter((name) => !headings.includes(name))).toEqual([]);
  });

  it('exits on a signal', async () => {
    const ended = once(gateway, 'exit');
    gateway.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    // The next start finds its code compiled.
    expect(readdirSync(COMPILED)).toHaveLength(1);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('exits on a signal to npm, and leaves no orphan', async () => {
    const npm = launch('npm', ['start', '--silent', '--ignore-scripts']);
    try {
      const started = urlIn(await welcomeOf(npm));
      const ended = once(npm, 'exit');
      npm.kill('SIGTERM');
      await ended;
      await expect(fetch(`${started}/health/live`)).rejects.toThrow();
    } finally {
      killGroup(npm);
    }
  });
});

// Starts the image that `npm run image` made, as its user and with a root file system that cannot be written, and asks the
// gateway's health and one query: `npm run image:try -- [folder]`. Needs Debian's umoci and bubblewrap.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from './generated.ts';
import { readImageSettings } from './image/settings.ts';

interface OciProcess {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: readonly string[];
  readonly user: { readonly uid: number; readonly gid: number };
}

const START_MS = 60_000;
const PORT = 4747;
const address = `http://127.0.0.1:${PORT}`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const expect = (what: string, met: boolean): void => {
  say(`${met ? 'yes' : 'NO '}  ${what}`);
  if (!met) process.exitCode = 1;
};

const isLive = async (): Promise<boolean> =>
  fetch(`${address}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

const waitUntilLive = async (ended: () => boolean): Promise<void> => {
  const until = performance.now() + START_MS;
  while (!(await isLive())) {
    if (ended() || performance.now() > until) throw new Error('the gateway did not start');
    await wait(100);
  }
};

/**
 * The command that runs the process of an unpacked image: its user, its folder and its environment, nothing of this
 * process's environment.
 */
const confine = (rootfs: string, data: string, { args, cwd, env, user }: OciProcess): readonly string[] => [
  ...['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs'],
  ...[
    'bwrap',
    '--ro-bind',
    rootfs,
    '/',
    '--bind',
    data,
    '/data',
    '--tmpfs',
    '/tmp',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
  ],
  ...['--unshare-pid', '--as-pid-1', '--info-fd', '3', '--die-with-parent', '--clearenv', '--chdir', cwd],
  ...[...env, 'SANDBOX=on', 'SANDBOX_PORT=0', `PORT=${PORT}`].flatMap((setting) => {
    const [name = '', ...value] = setting.split('=');
    return ['--setenv', name, value.join('=')];
  }),
  ...args,
];

const scratch = mkdtempSync(join(tmpdir(), 'partnergraph-try-'));
try {
  const layout = resolve(process.argv[2] ?? `${ROOT}dist-image`);
  execFileSync('umoci', ['unpack', '--image', `${layout}:partnergraph`, `${scratch}/bundle`], { stdio: 'inherit' });
  const bundle = JSON.parse(readFileSync(`${scratch}/bundle/config.json`, 'utf8')) as { readonly process: OciProcess };
  const settings = readImageSettings(readFileSync(`${ROOT}Dockerfile`, 'utf8'));
  expect(
    'its user is that of the Dockerfile',
    `${bundle.process.user.uid}:${bundle.process.user.gid}` === settings.user,
  );

  const data = `${scratch}/data`;
  mkdirSync(data);
  chownSync(data, bundle.process.user.uid, bundle.process.user.gid);
  execFileSync('chmod', ['a+x', scratch, `${scratch}/bundle`]);
  const [command = '', ...options] = confine(`${scratch}/bundle/rootfs`, data, bundle.process);
  const child = spawn(command, options, {
    stdio: ['ignore', 'ignore', 'inherit', openSync(`${scratch}/process.json`, 'w')],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await waitUntilLive(() => child.exitCode !== null);
  expect('/health/ready answers', (await fetch(`${address}/health/ready`)).ok);
  const asked = await fetch(`${address}/graphql?query={__typename}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  const answer = await asked.text();
  expect(`a query is answered: ${answer.trim()}`, answer.includes('"__typename":"Query"'));
  expect(
    'the store is in the volume',
    readdirSync(data).some((name) => name.endsWith('.sqlite')),
  );
  const started = JSON.parse(readFileSync(`${scratch}/process.json`, 'utf8')) as { readonly 'child-pid': number };
  process.kill(started['child-pid'], 'SIGTERM');
  expect('it ends by itself at SIGTERM', (await ended) === 0);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

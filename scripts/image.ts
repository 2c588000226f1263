// Makes an OCI image without a Docker engine: `npm run image -- [folder]`. The Dockerfile says how its process runs; umoci
// writes the layers. The base holds Node and its libraries alone. Needs Debian's umoci, and root for the owner of /data.
import { execFileSync } from 'node:child_process';
import { chownSync, globSync, lutimesSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './generated.ts';
import { makeBase } from './image/base.ts';
import { type ImageSettings, readImageSettings } from './image/settings.ts';

const TAG = 'partnergraph';
/** The time stamp of every file in the image, so that two builds of one revision have the same digest. */
const TIME = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1_000);

const run = (command: string, ...options: readonly string[]): void =>
  void execFileSync(command, options, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });

const setTimes = (folder: string): void => {
  for (const path of ['.', ...globSync('**/*', { cwd: folder })]) lutimesSync(join(folder, path), TIME, TIME);
};

const flags = (name: string, values: readonly string[]): string[] => values.flatMap((value) => [name, value]);

const settingsAsFlags = (settings: ImageSettings): string[] => [
  ...flags('--config.env', ['PATH=/usr/local/bin', ...settings.env]),
  ...flags('--config.entrypoint', settings.entrypoint),
  ...flags('--config.cmd', settings.command),
  ...flags('--config.exposedports', settings.ports),
  ...['--config.user', settings.user, '--config.workingdir', settings.directory],
  ...['--config.stopsignal', settings.stopSignal],
];

const settings = readImageSettings(readFileSync(`${ROOT}Dockerfile`, 'utf8'));
const layout = resolve(process.argv[2] ?? `${ROOT}dist-image`);
const image = `${layout}:${TAG}`;
const scratch = mkdtempSync(join(tmpdir(), 'partnergraph-image-'));
try {
  run('npm', 'run', '--silent', 'build');
  run('npm', 'run', '--silent', 'playground:build');
  run(`${ROOT}scripts/image/assemble.sh`, scratch);
  makeBase(`${scratch}/base`, process.execPath);
  const [user = 0, group = 0] = settings.user.split(':').map(Number);
  chownSync(`${scratch}/data`, user, group);
  setTimes(scratch);

  rmSync(layout, { recursive: true, force: true });
  const created = TIME.toISOString();
  run('umoci', 'init', '--layout', layout);
  run('umoci', 'new', '--image', image);
  for (const [folder, place] of [
    ['base', '/'],
    ['app', '/app'],
    ['data', '/data'],
  ] as const)
    run('umoci', 'insert', '--history.created', created, '--image', image, `${scratch}/${folder}`, place);
  run(
    'umoci',
    'config',
    '--image',
    image,
    '--created',
    created,
    '--history.created',
    created,
    ...settingsAsFlags(settings),
  );
  run('umoci', 'gc', '--layout', layout);
  process.stdout.write(`${image}\n${readFileSync(`${layout}/index.json`, 'utf8')}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { copy, settle } from '../mirror/support.ts';
import { START, testClock } from '../support/clock.ts';
import { ready } from './browser.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PLAYGROUND = `${ROOT}dist/playground`;

export const buildPlayground = (): void => {
  execFileSync(process.execPath, ['playground/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
};

/** Ages of a day, so that no copy is read again during a test. */
const KEPT = ['customers', 'orders', 'resources', 'payPerUse'].map((noun) => `${noun}=86400`).join(',');

/** Builds the playground and starts a gateway that serves it, over a sandbox of its own; `close` stops both. */
export const startPlayground = async (env: Readonly<Record<string, string>> = {}) => {
  buildPlayground();
  const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 200, seed: 1, quotas: false });
  const { parts, mirrors, release } = await composeGateway({
    clock: testClock,
    config: atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', MIRROR_AGES: KEPT, ...env }), sandbox.url),
    playground: PLAYGROUND,
    logger: createLogger('silent'),
  });
  const gateway = await startGateway(parts);
  const close = async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  };
  /** Reads the customers of the Chinese partner into their copy. */
  const copyCustomers = async () => {
    const [mirror] = mirrors;
    if (mirror) await copy(mirror, ['customers']);
  };
  /** Reads every list of every partner into its copy. */
  const copyLists = async () => {
    for (const mirror of mirrors) await settle(mirror);
  };
  return { url: gateway.url, copyCustomers, copyLists, close };
};

export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/** Opens the playground at the time of the fixtures; collects requests to other origins and errors of the page. */
export const openPage = async (
  browser: Browser,
  url: string,
  { path = '/', ...options }: BrowserContextOptions & { readonly path?: string } = {},
) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(START);
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text().slice(0, 300));
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${url}${path}`);
  await ready(page);
  return { page, foreign, complaints, [Symbol.asyncDispose]: () => context.close() };
};

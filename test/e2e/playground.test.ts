import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';
import { browserExpected, browserPresent, execute, launch } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = browserPresent || browserExpected ? describe : describe.skip;
if (!browserPresent && !browserExpected)
  process.stderr.write(
    'SKIPPED: the playground needs Debian’s chromium at /usr/bin/chromium (apt-get install chromium)\n',
  );

run('the playground in a browser', () => {
  let sandbox: Sandbox;
  let gateway: Gateway;
  let release: () => Promise<void>;
  let browser: Browser;

  beforeAll(async () => {
    execFileSync(process.execPath, ['playground/build.mjs'], { cwd: root, stdio: 'inherit' });
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 200, seed: 1, quotas: false });
    const config = atSandbox(loadConfig({ PORT: '0' }), sandbox.url);
    const composed = await composeGateway({
      clock: testClock,
      config,
      playground: `${root}dist/playground`,
      logger: createLogger('silent'),
    });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await release?.();
    await sandbox?.close();
  });

  it('asks for a token in the headers where there are no demo members', async () => {
    const config = loadConfig({
      PORT: '0',
      SANDBOX: 'on',
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_AUDIENCE: 'partnergraph',
      OIDC_JWKS_URL: 'https://id.example.com/keys',
    });
    const composed = await composeGateway({
      clock: testClock,
      config,
      playground: `${root}dist/playground`,
      logger: createLogger('silent'),
    });
    const strict = await startGateway(composed.parts);
    const page = await browser.newPage();
    try {
      await page.goto(strict.url);
      await page.getByText('Put your token into').waitFor();
      await page.locator('.graphiql-editor-tool').getByText('"Bearer "').waitFor();
      expect(await page.getByRole('button', { name: /^Signed in as/ }).count()).toBe(0);
    } finally {
      await page.close();
      await strict.close();
      await composed.release();
    }
  }, 60_000);

  /** A page that keeps what it asked for elsewhere and what it complained about. */
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(gateway.url) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text().slice(0, 300));
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${gateway.url}/`);
    await page.locator('.graphiql-execute-button').waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return { page, foreign, complaints, [Symbol.asyncDispose]: () => context.close() };
  };

  const become = async (page: Page, accountName: string) => {
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.locator(`[data-persona="${accountName}"]`).click();
  };

  const choose = async (page: Page, sample: string) => {
    await page.getByRole('button', { name: 'Sample operations' }).click();
    await page.locator(`[data-sample="${sample}"]`).click();
  };

  it('runs the dashboard as each member sees it, asking nothing of anybody else', async () => {
    await using session = await open();
    const { page } = session;
    await choose(page, 'Dashboard');

    await become(page, 'chen.xia');
    const all = (await execute(page)).answer.data;
    expect(all.viewer).toMatchObject({ name: 'Chen Xia', roles: ['ADMINISTRATOR'] });
    expect(all.customers.totalCount).toBe(200);

    await become(page, 'wang.fang');
    const own = (await execute(page)).answer.data;
    expect(own.viewer).toMatchObject({ name: 'Wang Fang', roles: ['ACCOUNT_MANAGER'] });
    expect(own.customers.totalCount).toBeGreaterThan(0);
    expect(own.customers.totalCount).toBeLessThan(200);
    const managers = own.customers.nodes.map(
      (row: { accountManager: { accountName: string } }) => row.accountManager.accountName,
    );
    expect(new Set(managers)).toEqual(new Set(['wang.fang']));
    await page.locator('.result-window').getByText('Wang Fang').waitFor();

    await become(page, 'amara.okafor');
    const abroad = (await execute(page)).answer.data;
    expect(abroad.viewer.partner).toMatchObject({ site: 'INTERNATIONAL' });

    expect(session.foreign).toEqual([]);
    expect(session.complaints).toEqual([]);
    const screenshot = process.env.SCREENSHOT;
    if (screenshot) await picture(page, screenshot);
  }, 60_000);

  it('sends no token as a stranger, and remembers who one was', async () => {
    await using session = await open();
    const { page } = session;
    await become(page, 'stranger');
    const { asked, answer } = await execute(page);
    expect(asked.headers()).not.toHaveProperty('authorization');
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await become(page, 'mei.tan');
    await page.reload();
    await page.getByRole('button', { name: /^Signed in as Mei Tan, Account manager/ }).waitFor();
  }, 60_000);

  it('fills in an id that the member may see', async () => {
    await using session = await open();
    const { page } = session;
    await become(page, 'li.qiang');
    await choose(page, 'CustomerDetail');
    await page
      .locator('.graphiql-editor-tool')
      .getByText(/[0-9a-f]{32}/)
      .waitFor();
    const { answer } = await execute(page);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.customer.accountManager).toEqual({ accountName: 'li.qiang' });
  }, 60_000);

  const picture = async (page: Page, path: string) => {
    await become(page, 'chen.xia');
    await execute(page);
    await page.locator('.result-window').getByText('Chen Xia').waitFor();
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.locator('[data-persona="wang.fang"]').hover();
    mkdirSync(fileURLToPath(new URL('.', `file://${path}`)), { recursive: true });
    await page.screenshot({ path });
  };
});

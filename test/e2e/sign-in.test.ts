import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { atSandbox, DEMO_PARTNERS, loadConfig } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';
import {
  AUDIENCE,
  type IdentityProvider,
  identityProvider,
  PLAYGROUND,
  signingKey,
} from '../support/identity-provider.ts';
import { browserExpected, browserPresent, execute, launch, ready } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = browserPresent || browserExpected ? describe : describe.skip;

const staff = {
  'chen.xia': { name: 'Chen Xia', preferred_username: 'chen.xia', partner: 'demo-cn', roles: ['ADMINISTRATOR'] },
  'wang.fang': { name: 'Wang Fang', preferred_username: 'wang.fang', partner: 'demo-cn', roles: ['ACCOUNT_MANAGER'] },
};

const shop = {
  'gao.lin': { name: 'Gao Lin', partner: 'demo-cn', customer_id: DEMO_PARTNERS[0]?.customer.id },
};

const issuerOf = ({ issuer }: IdentityProvider, viewers: readonly string[]) => ({
  issuer,
  audience: AUDIENCE,
  viewers,
  playground: { clientId: PLAYGROUND, parameters: { resource: AUDIENCE } },
});

run('signing in to the playground at an identity provider', () => {
  let provider: IdentityProvider;
  let customers: IdentityProvider;
  let sandbox: Sandbox;
  let gateway: Gateway;
  let release: () => Promise<void>;
  let browser: Browser;

  beforeAll(async () => {
    execFileSync(process.execPath, ['playground/build.mjs'], { cwd: root, stdio: 'inherit' });
    provider = await identityProvider();
    customers = await identityProvider();
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 50, seed: 1, quotas: false });
    const file = join(mkdtempSync(join(tmpdir(), 'sign-in-')), 'settings.json');
    const identity = [issuerOf(provider, ['member']), issuerOf(customers, ['customer'])];
    writeFileSync(file, JSON.stringify({ identity }));
    const config = loadConfig({ PORT: '0', SANDBOX: 'on', PARTNERGRAPH_CONFIG: file });
    const composed = await composeGateway({
      clock: testClock,
      config: atSandbox(config, sandbox.url),
      playground: `${root}dist/playground`,
      logger: createLogger('silent'),
    });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    const redirectUris = [`${gateway.url}/`];
    customers.open([await signingKey('k1')], { people: shop, redirectUris });
    provider.open([await signingKey('k1')], { people: staff, redirectUris });
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await release?.();
    await sandbox?.close();
    await provider?.[Symbol.asyncDispose]();
    await customers?.[Symbol.asyncDispose]();
  });

  /** Opens a page in a new browser context without a session; collects the page's errors. */
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text().slice(0, 300));
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${gateway.url}/`);
    await ready(page);
    return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
  };

  const begin = (page: Page, at: IdentityProvider = provider) =>
    page.getByRole('button', { name: `Sign in at ${new URL(at.issuer).host}` }).click();

  const signInAs = async (page: Page, login: string, at: IdentityProvider = provider) => {
    await begin(page, at);
    await page.getByRole('button', { name: login }).click();
  };

  it('runs an operation as the person who signed in, until they sign out', async () => {
    await using session = await open();
    const { page } = session;
    await signInAs(page, 'wang.fang');
    await page.getByRole('button', { name: 'Signed in as Wang Fang' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    const { asked, answer } = await execute(page);
    expect(asked.headers().authorization).toMatch(/^Bearer /);
    expect(answer.data.viewer).toMatchObject({ name: 'Wang Fang', roles: ['ACCOUNT_MANAGER'] });
    await page.locator('.pg-answer').getByText('Wang Fang').first().waitFor();
    const screenshot = process.env.SCREENSHOT;
    if (screenshot) await page.screenshot({ path: screenshot });

    await page.reload();
    await page.getByRole('button', { name: 'Signed in as Wang Fang' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const stranger = await execute(page);
    expect(stranger.asked.headers()).not.toHaveProperty('authorization');
    expect(stranger.answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await page.reload();
    await page
      .getByRole('button', { name: /^Sign in at/ })
      .first()
      .waitFor();

    await signInAs(page, 'chen.xia');
    await page.getByRole('button', { name: 'Signed in as Chen Xia' }).waitFor();
    expect(session.complaints).toEqual([]);
  });

  it('shows a customer of another identity provider its own data', async () => {
    await using session = await open();
    const { page } = session;
    await signInAs(page, 'gao.lin', customers);
    await page.getByRole('button', { name: 'Signed in as Gao Lin' }).waitFor();
    await page
      .locator('.pg-operation .cm-content')
      .fill('query Own { viewer { kind } customers(first: 5) { nodes { id: customerId } } }');
    const { answer } = await execute(page);
    expect(answer).toMatchObject({
      data: { viewer: { kind: 'CUSTOMER' }, customers: { nodes: [{ id: DEMO_PARTNERS[0]?.customer.id }] } },
    });
    expect(session.complaints).toEqual([]);
  });

  it('says why a person is not signed in, and accepts no answer to another request', async () => {
    await using session = await open();
    const { page } = session;
    await page.goto(`${gateway.url}/?code=stolen&state=made-up`);
    await page.getByRole('alert').getByText('not begun in this tab').waitFor();
    expect(page.url()).toBe(`${gateway.url}/`);

    await begin(page);
    await page.getByRole('button', { name: 'wang.fang' }).waitFor();
    await page.goto(`${gateway.url}/?code=stolen&state=made-up&iss=${provider.issuer}`);
    await page.getByRole('alert').getByText('unexpected "state"').waitFor();

    await begin(page);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('alert').getByText('changed their mind').waitFor();
    const { asked } = await execute(page);
    expect(asked.headers()).not.toHaveProperty('authorization');
  });

  it('reports when the gateway no longer accepts the token', async () => {
    await using session = await open();
    const { page } = session;
    await signInAs(page, 'chen.xia');
    await page.getByRole('button', { name: 'Signed in as Chen Xia' }).waitFor();
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('partnergraph:session') ?? '{}');
      sessionStorage.setItem('partnergraph:session', JSON.stringify({ ...kept, token: `${kept.token}x` }));
    });
    await page.reload();
    await page.locator('[data-action="run"]').click();
    await page.getByRole('alert').getByText('not accepted any more').waitFor();
    await page
      .getByRole('button', { name: /^Sign in/ })
      .first()
      .waitFor();
  });
});

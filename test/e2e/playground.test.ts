import { globSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { testNow } from '../support/clock.ts';
import { barriersOn } from './accessibility.ts';
import { become, browserExpected, browserPresent, choose, execute, launch } from './browser.ts';
import { openPage, PLAYGROUND, type Playground, startPlayground } from './open-playground.ts';
import { testOtherSettings } from './other-settings.ts';

const run = browserPresent || browserExpected ? describe : describe.skip;
if (!browserPresent && !browserExpected)
  process.stderr.write(
    'SKIPPED: the playground needs Debian’s chromium at /usr/bin/chromium (apt-get install chromium)\n',
  );

const MOST_PACKED_BYTES = 700_000;

run('the playground in a browser', () => {
  let playground: Playground;
  let browser: Browser;

  beforeAll(async () => {
    playground = await startPlayground();
    browser = await launch();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });

  const open = (options: Parameters<typeof openPage>[2] = {}) => openPage(browser, playground.url, options);
  const isStale = (page: Page) => page.locator('.pg-answer').getAttribute('data-stale');
  const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"] dd`).textContent();

  it('runs the dashboard as each member sees it, without a request to another host', async () => {
    await using session = await open();
    const { page } = session;

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
    await page.locator('.pg-answer').getByText('Wang Fang').waitFor();

    await become(page, 'amara.okafor');
    const abroad = (await execute(page)).answer.data;
    expect(abroad.viewer.partner).toMatchObject({ site: 'INTERNATIONAL' });

    expect(session.foreign).toEqual([]);
    expect(session.complaints).toEqual([]);
  });

  it('sends no token for a caller who is not signed in, and remembers the chosen member', async () => {
    await using session = await open();
    const { page } = session;
    await become(page, 'stranger');
    const { asked, answer } = await execute(page);
    expect(asked.headers()).not.toHaveProperty('authorization');
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await become(page, 'mei.tan');
    await page.reload();
    await page.getByRole('button', { name: /^Signed in as Mei Tan Account manager/ }).waitFor();
  });

  it('fills in an id that the member may see, also after another member was chosen', async () => {
    await using session = await open();
    const { page } = session;
    await choose(page, 'CustomerDetail');
    for (const accountName of ['li.qiang', 'wang.fang']) {
      await become(page, accountName);
      const { answer } = await execute(page);
      expect(answer.errors).toBeUndefined();
      expect(answer.data.customer.accountManager).toEqual({ accountName });
    }
  });

  it('shows status, calls, cost, age of the data, time and size beside the answer', async () => {
    await using session = await open();
    const { page } = session;
    const { answer } = await execute(page);
    const { made, predicted } = answer.extensions.cost;
    await page.locator('[data-figure="status"]').waitFor();
    expect(await figure(page, 'status')).toBe('200 OK');
    expect(await figure(page, 'calls')).toBe(made === 1 ? '1 call' : `${made} calls`);
    expect(await figure(page, 'cost')).toBe(`predicted ${predicted}`);
    expect(await figure(page, 'age')).toBe('live');
    expect(await figure(page, 'time')).toMatch(/^\d+ ms$|^[\d.]+ s$/);
    expect(await figure(page, 'size')).toMatch(/^\d+\.\d kB$/);
    await playground.copyCustomers();
    const { answer: copied } = await execute(page);
    const at = new Date(copied.extensions.freshness.asOf).getTime();
    await page.locator('[data-figure="age"] dd').getByText('as of').waitFor();
    expect(await figure(page, 'age')).toMatch(/^as of \d\d:\d\d:\d\d$/);
    expect(Math.abs(testNow() - at)).toBeLessThan(60_000);
  });

  it.each([
    { colorScheme: 'light', width: 1440, locale: 'en-GB' },
    { colorScheme: 'dark', width: 390, locale: 'zh-CN' },
  ] as const)(
    'has no barriers in $colorScheme colors, $width pixels wide, in $locale',
    async (how) => {
      const { colorScheme, width, locale } = how;
      await using session = await open({ colorScheme, locale, viewport: { width, height: 900 } });
      const { page } = session;
      await execute(page);
      await page.locator('.pg-answer[data-stale="false"] [data-figure]').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
      await become(page, 'wang.fang');
      await page.locator('.pg-answer[data-stale="true"]').waitFor();
      expect(await barriersOn(page)).toEqual([]);
    },
    60_000,
  );

  it('dims the answer out when the member or the sample changes', async () => {
    await using session = await open();
    const { page } = session;
    await execute(page);
    await page.locator('.pg-answer[data-stale="false"] [data-figure]').first().waitFor();
    await become(page, 'mei.tan');
    expect(await isStale(page)).toBe('true');
    await page.locator('.pg-answer').getByText('Answer of Chen Xia to Dashboard').waitFor();
    await execute(page);
    await page.locator('.pg-answer[data-stale="false"]').waitFor();
    await choose(page, 'Catalog');
    expect(await isStale(page)).toBe('true');
  });

  it('marks what the site or the member may not run, and does not run it', async () => {
    await using session = await open();
    const { page } = session;
    await become(page, 'mei.tan');
    await page.locator('[data-sample="PartnerLedger"][data-permission="site"]').waitFor();
    await page.locator('[data-sample="FreezeCustomers"][data-permission="role"]').waitFor();
    for (const [sample, reason] of [
      ['PartnerLedger', 'Not on the site International'],
      ['FreezeCustomers', 'Not for this member: Mutation.freezeCustomers'],
    ] as const) {
      await choose(page, sample);
      await page.locator('[data-notice]').getByText(reason).waitFor();
      expect(await page.locator('[data-action="run"]').isDisabled()).toBe(true);
    }
    await page.getByRole('checkbox', { name: 'Only what I may run' }).check();
    expect(await page.locator('[data-permission="site"], [data-permission="role"]').count()).toBe(0);
  });

  it('finds samples by text, by kind and by site', async () => {
    await using session = await open();
    const { page } = session;
    const names = () => page.locator('[data-sample] strong').allTextContents();
    await page.getByRole('searchbox', { name: 'Search samples' }).fill('coupon');
    await page.getByRole('button', { name: 'Writes' }).click();
    expect((await names()).sort()).toEqual(['ReclaimCouponFromMember', 'TransferCouponToMember']);
    await page.getByRole('combobox', { name: 'Site' }).selectOption('EUROPE');
    await page.getByText('No sample matches.').waitFor();
  });

  it('keeps text that was typed when a sample takes its place', async () => {
    await using session = await open();
    const { page } = session;
    await page.locator('.pg-operation .cm-content').fill('{ viewer { name } }');
    await choose(page, 'Catalog');
    await page.locator('.pg-operation').getByText('Cloud services by name').waitFor();
    await page.locator('[data-action="restore"]').click();
    const { answer } = await execute(page);
    expect(answer.data).toEqual({ viewer: { name: 'Chen Xia' } });
  });

  it('shares the query and its variables in the fragment, without token and idempotency key', async () => {
    await using first = await open();
    await choose(first.page, 'CancelOrder');
    await first.page.locator('.pg-variables').getByText('orderId').waitFor();
    const variables = JSON.parse((await first.page.locator('.pg-variables .cm-line').allTextContents()).join(''));
    await first.page.locator('[data-action="share"]').getByText('Link copied').waitFor({ state: 'detached' });
    await first.page.locator('[data-action="share"]').click();
    await first.page.locator('[data-action="share"]').getByText('Link copied').waitFor();
    const link = new URL(first.page.url());
    expect(await first.page.evaluate('navigator.clipboard.readText()')).toBe(link.href);
    expect(link.hash).toMatch(/^#q=[\w-]+$/);

    await using second = await open({ path: `/${link.hash}` });
    const { asked, answer } = await execute(second.page);
    expect(answer.errors).toBeUndefined();
    const sent = asked.postDataJSON().variables;
    expect(sent.orderId).toBe(variables.orderId);
    expect(sent.idempotencyKey).toMatch(/^playground-/);
    expect(sent.idempotencyKey).not.toBe(variables.idempotencyKey);
    expect(second.complaints).toEqual([]);
  });

  it('reports a damaged link', async () => {
    await using session = await open({ path: '/#q=AAAA' });
    await session.page.locator('[data-notice]').getByText('could not be read').waitFor();
  });

  it('shows one pane at a time on a screen 390 pixels wide', async () => {
    await using session = await open({ viewport: { width: 390, height: 844 } });
    const { page } = session;
    const tab = (name: string) => page.locator(`.pg-tabs [data-pane="${name}"]`).click();
    await tab('samples');
    await choose(page, 'Orders');
    await execute(page);
    const answer = await page.locator('.pg-answer .cm-content').boundingBox();
    expect(answer?.width).toBeGreaterThan(300);
    for (const pane of ['samples', 'query', 'answer', 'docs']) {
      await tab(pane);
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([pane, wide]).toEqual([pane, 0]);
    }
    expect(session.complaints).toEqual([]);
  });

  it('is in Chinese in a Chinese browser, and asks the gateway for Chinese', async () => {
    await using session = await open({ locale: 'zh-CN' });
    const { page } = session;
    await page.getByRole('button', { name: '执行' }).waitFor();
    await choose(page, 'Catalog');
    await page.locator('[data-sample="Catalog"]').getByText('云服务').waitFor();
    const { asked, answer } = await execute(page);
    expect(asked.headers()['accept-language']).toBe('zh');
    const chinese = answer.data.catalog.serviceTypes.nodes.map(({ name }: { name: string }) => name).join('');
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    await page.locator('[data-language="en"]').click();
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('loads in less than 700 kB', async () => {
    const packed = globSync('**/*.br', { cwd: PLAYGROUND }).reduce(
      (sum, path) => sum + statSync(`${PLAYGROUND}/${path}`).size,
      0,
    );
    expect(packed).toBeGreaterThan(100_000);
    expect(packed).toBeLessThan(MOST_PACKED_BYTES);
    // While the page loads, the gateway sends the schema and the members.
    const page = await browser.newPage();
    const sizes: Promise<{ readonly responseBodySize: number }>[] = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes()));
    await page.goto(`${playground.url}/`, { waitUntil: 'networkidle' });
    const loaded = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    await page.close();
    process.stderr.write(
      `the playground loads ${Math.round(loaded / 1000)} kB, ${Math.round(packed / 1000)} kB of them its own files\n`,
    );
    expect(loaded).toBeGreaterThan(packed);
    expect(loaded).toBeLessThan(MOST_PACKED_BYTES);
  });
});

run('the playground of a gateway with other settings', testOtherSettings);

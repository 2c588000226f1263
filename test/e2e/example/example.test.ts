import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { barriersOn } from '../accessibility.ts';
import { browserExpected, browserPresent } from '../browser.ts';
import { type Example, openExample, overhang, takePicture } from './open-example.ts';

const run = browserPresent || browserExpected ? describe : describe.skip;

/** A PNG of one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

run('the example application in a browser', () => {
  let example: Example;
  let sandbox: Example['sandbox'];
  let gateway: Example['gateway'];
  let open: Example['open'];

  beforeAll(async () => {
    example = await openExample();
    ({ sandbox, gateway, open } = example);
  }, 120_000);
  afterAll(() => example?.close());
  beforeEach(() => sandbox.setFaults([]));

  /** A customer of the RESALE model that has granted the agency. The partner holds its funds. */
  const resale = (position = 0) => {
    const found = sandbox
      .partner('demo-cn')
      .customers()
      .filter(
        ({ association_type, grants_agency, is_frozen }) => association_type === '2' && grants_agency && !is_frozen,
      );
    const customer = found[position];
    if (!customer) throw new Error('no such customer');
    return customer;
  };

  const balanceOf = (accountName: string): bigint => {
    const found = sandbox
      .partner('demo-cn')
      .customers()
      .find(({ account_name }) => account_name === accountName);
    if (!found) throw new Error(`no customer ${accountName}`);
    return found.balance;
  };

  const openCustomer = async (page: Page, accountName: string) => {
    await page.getByRole('searchbox').fill(accountName);
    await page.locator(`[data-customer="${accountName}"] a`).click();
    await page.locator('[data-available]').waitFor();
  };

  const check = async (page: Page, amount: string) => {
    await page.locator('[data-part="allocation"] input').fill(amount);
    await page.locator('[data-action="check"]').click();
    await page.locator('[data-preview]').waitFor();
  };

  it('lists customers, loads more at the end of the list and searches', async () => {
    await using session = await open('chen.xia');
    const { page } = session;
    const count = page.locator('[data-count]');
    await count.getByText('20 of 200').waitFor();
    for (const shown of [40, 60]) {
      await page.locator('tbody tr').last().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 2_000);
      await count.getByText(`${shown} of 200`).waitFor();
    }
    const rows = await page
      .locator('[data-customer]')
      .evaluateAll((found) => found.map((row) => row.getAttribute('data-customer')));
    expect(new Set(rows).size).toBe(rows.length);
    await page.getByRole('searchbox').fill(resale().account_name);
    await count.getByText('1 of 1').waitFor();
    expect(session.complaints).toEqual([]);
  });

  it('allocates funds once: a dry run, then the write with the same key; the balance changes', async () => {
    await using session = await open('chen.xia');
    const { page } = session;
    const { account_name: customer } = resale();
    await openCustomer(page, customer);
    await page.locator('[data-order]').first().waitFor();
    await page.locator('[data-part="renewals"] td, [data-part="renewals"] .dim').first().waitFor();
    const before = balanceOf(customer);
    await check(page, '12.34');
    expect(balanceOf(customer)).toBe(before);
    await page.locator('[data-action="allocate"]').click();
    await page.locator('[data-step="done"]').waitFor();
    expect(balanceOf(customer)).toBe(before + 1234n);
    const shown = Number(before + 1234n) / 100;
    await page.locator(`[data-available="${shown}"]`).waitFor();
    await takePicture(page, 'example-customer');
    await page.locator('[data-language="zh"]').click();
    await page.getByText('续费价格').first().waitFor();
    await page.locator(`[data-available="${shown}"]`).waitFor();
    await page.locator('[data-order]').first().waitFor();
    await page.locator('[data-part="renewals"] td, [data-part="renewals"] .dim').first().waitFor();
    expect(await page.locator('[data-part="orders"] tbody').textContent()).not.toMatch(/[A-Z]{5}/);
    await takePicture(page, 'example-customer-zh');
    expect(session.complaints).toEqual([]);
  });

  it('shows an unknown outcome, and the funds are allocated once', async () => {
    await using session = await open('chen.xia');
    const { page } = session;
    const { account_name: customer } = resale(1);
    await openCustomer(page, customer);
    const before = balanceOf(customer);
    await check(page, '5.00');
    sandbox.setFaults([{ operation: 'UpdateCustomerAccountAmount', kind: 'reset-after', times: 1 }]);
    await page.locator('[data-action="allocate"]').click();
    await page.locator('[data-step="ask-again"]').waitFor();
    expect(balanceOf(customer)).toBe(before + 500n);
    await page.locator('nav a', { hasText: 'Operations' }).click();
    await page.locator('[data-part="unknown"] [data-operation="ALLOCATE_FUNDS"]').waitFor();
  });

  it('sends again with the same key after the connection to the gateway was lost', async () => {
    await using session = await open('chen.xia');
    const { page } = session;
    const { account_name: customer } = resale(2);
    await openCustomer(page, customer);
    const before = balanceOf(customer);
    await check(page, '7.00');
    const keys: unknown[] = [];
    // The write reaches the gateway, but its answer does not reach the page.
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON();
      if (body.operationName !== 'AllocateFunds') return route.continue();
      keys.push(body.variables.input.idempotencyKey);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.locator('[data-action="allocate"]').click();
    await page.locator('[data-step="lost"]').waitFor();
    await page.locator('[data-action="again"]').click();
    await page.locator('[data-step="done"]').waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
    expect(balanceOf(customer)).toBe(before + 700n);
  });

  it('lets a second member approve what is above the limit', async () => {
    const { account_name: customer } = resale(3);
    const before = balanceOf(customer);
    await using asking = await open('zhou.ning');
    await openCustomer(asking.page, customer);
    await check(asking.page, '1500.00');
    await asking.page.locator('[data-action="allocate"]').click();
    await asking.page.locator('[data-step="wait-for-approval"]').waitFor();
    expect(balanceOf(customer)).toBe(before);

    await using approving = await open('chen.xia');
    const { page } = approving;
    await page.locator('nav a', { hasText: 'Operations' }).click();
    await page.locator('[data-part="waiting"]').getByText('zhou.ning').waitFor();
    await takePicture(page, 'example-operations');
    await page.locator('[data-action="approve"]').click();
    await page.locator('[data-part="waiting"]').getByText('No write waits.').waitFor();
    expect(balanceOf(customer)).toBe(before + 150_000n);
    expect(approving.complaints).toEqual([]);
  });

  it('draws spend by month and by customer, also for a director', async () => {
    for (const member of ['chen.xia', 'zhou.ning']) {
      await using session = await open(member);
      const { page } = session;
      await page.locator('nav a', { hasText: 'Spend' }).click();
      await page.locator('[data-part="trend"] canvas').waitFor();
      await page.locator('[data-part="ranking"] canvas').waitFor();
      expect(await page.locator('[data-part="trend"] [data-bar]').count()).toBe(6);
      if (member === 'chen.xia') await takePicture(page, 'example-spend');
      expect(session.complaints).toEqual([]);
    }
  });

  const CUSTOMER = 'lotus-cloud-customer';

  /** Asks the gateway directly for what the page should show. */
  const ask = async <D>(member: string, query: string): Promise<D> => {
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as {
      accountName: string;
      token: string;
    }[];
    const token = members.find(({ accountName }) => accountName === member)?.token;
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return ((await answer.json()) as { data: D }).data;
  };

  it("shows a customer's ticket to the partner, and what the partner writes to the customer", async () => {
    const customer = DEMO_PARTNERS[0]?.customer.id ?? '';
    const { tickets } = await ask<{ tickets: { nodes: { id: string; status: string }[] } }>(
      CUSTOMER,
      '{ tickets(first: 20) { nodes { id status } } }',
    );
    const ticket = tickets.nodes.find(({ status }) => ['WAITING', 'IN_PROGRESS', 'AWAITING_FEEDBACK'].includes(status));
    const sent = sandbox.effects().CreateMessages ?? 0;
    await using partner = await open('chen.xia');
    await partner.page.goto(`${gateway.url}/#/customers/${customer}`);
    await partner.page.locator(`[data-part="customer-tickets"] [data-ticket="${ticket?.id}"] a`).click();
    await partner.page.locator('[data-side]').first().waitFor();
    await partner.page.locator('textarea').fill('We look after it.');
    await partner.page.locator('[data-action="reply"]').click();
    await partner.page.locator('[data-step="done"]').waitFor();
    await partner.page.locator('[data-side="CUSTOMER"]').getByText('We look after it.').waitFor();
    await takePicture(partner.page, 'example-ticket');
    expect((sandbox.effects().CreateMessages ?? 0) - sent).toBe(1);

    await using phone = await open(CUSTOMER, { locale: 'zh-CN', width: 390 });
    const { page } = phone;
    await page.getByRole('heading', { level: 1, name: '工单' }).waitFor();
    expect(await page.locator('nav a').allTextContents()).toEqual(['工单']);
    expect(await page.locator('[data-ticket]').count()).toBe(tickets.nodes.length);
    await takePicture(page, 'example-phone-tickets');
    await page.locator(`[data-ticket="${ticket?.id}"] a`).click();
    await page.locator('[data-side]').getByText('We look after it.').waitFor();
    expect(await overhang(page)).toBe(0);
    await takePicture(page, 'example-phone-ticket');
    expect([partner.complaints, phone.complaints]).toEqual([[], []]);
  });

  it('creates a ticket from a template with a picture on a phone', async () => {
    await using session = await open(CUSTOMER, { locale: 'zh-CN', width: 390 });
    const { page } = session;
    const created = sandbox.effects().CreateCases ?? 0;
    await page.locator('[data-action="new-ticket"]').click();
    const form = page.locator('[data-part="new-ticket"]');
    await form.locator('select[name="product"] option').nth(1).waitFor({ state: 'attached' });
    await form.locator('select[name="product"]').selectOption({ index: 1 });
    await form.locator('select[name="problem"] option').nth(1).waitFor({ state: 'attached' });
    await form.locator('select[name="problem"]').selectOption({ index: 1 });
    await form.locator('[data-template]').first().click();
    for (const name of ['region', 'severity'])
      if (await form.locator(`select[name="${name}"]`).count())
        await form.locator(`select[name="${name}"]`).selectOption({ index: 1 });
    for (const question of await form
      .locator('input[required]:not([type="file"]), select[required]:not([name="product"])')
      .all())
      if ((await question.inputValue()) === '')
        await question.fill('1').catch(() => question.selectOption({ index: 1 }));
    await form
      .locator('input[name="file"]')
      .setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: PICTURE });
    await takePicture(page, 'example-phone-new-ticket');
    expect(await overhang(page)).toBe(0);
    await page.locator('[data-action="create"]').click();
    await page.locator('[data-created]').click();
    await page.locator('[data-status]').waitFor();
    await takePicture(page, 'example-phone-created-ticket');
    expect((sandbox.effects().CreateCases ?? 0) - created).toBe(1);
    expect(session.complaints).toEqual([]);
  });

  it("opens the vendor's console as a customer, without a password", async () => {
    const customer = DEMO_PARTNERS[0]?.customer.id ?? '';
    await using session = await open('chen.xia');
    const { page } = session;
    await page.goto(`${gateway.url}/#/customers/${customer}`);
    const opening = page.context().waitForEvent('page');
    await page.locator('[data-action="console"]').click();
    const console = await opening;
    await console.getByRole('heading', { name: /^Signed in as \w+$/ }).waitFor();
    expect(new URL(console.url()).origin).toBe(sandbox.url);
    const { organization: audited } = await ask<{ organization: { audit: { nodes: unknown } } }>(
      'chen.xia',
      '{ organization { audit(first: 1, filter: { kind: SIGN_ON }) { nodes { what on actor { accountName } } } } }',
    );
    expect(audited.audit.nodes).toEqual([{ what: 'console.signOn', on: customer, actor: { accountName: 'chen.xia' } }]);
    expect(session.complaints).toEqual([]);
  });

  it('is in Chinese, and fits a screen 390 pixels wide', async () => {
    await example.copyOrders();
    await using session = await open('chen.xia', { locale: 'zh-CN', width: 390 });
    const { page } = session;
    for (const page_ of ['客户', '实时订单', '续费', '消费', '操作记录', '工单', '邀请', '商机', '激励申请']) {
      await page.locator('nav a', { hasText: page_ }).click();
      await page.getByRole('heading', { level: 1, name: page_ }).waitFor();
      expect(await overhang(page)).toBe(0);
      expect([page_, await barriersOn(page)]).toEqual([page_, []]);
      await takePicture(page, `example-phone-${page_}`);
    }
    await page.locator('[data-language="en"]').click();
    await page.getByRole('heading', { name: 'Claims', level: 1 }).waitFor();
    expect(session.complaints).toEqual([]);
  });
});

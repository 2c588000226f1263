import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { clockAt, DAY_MS, dayAt } from '../../../src/time/index.ts';
import { settle } from '../../mirror/support.ts';
import { START } from '../../support/clock.ts';
import { browserExpected, browserPresent } from '../browser.ts';
import { type Example, openExample, overhang, takePicture } from './open-example.ts';

const run = browserPresent || browserExpected ? describe : describe.skip;

const PARTNER = 'demo-cn';

run('pages of the example application about what the vendor does not list', () => {
  let now = START;
  let example: Example;
  const mirror = () => {
    const found = example.mirrors.find(({ partnerId }) => partnerId === PARTNER);
    if (!found) throw new Error('no mirror');
    return found;
  };

  beforeAll(async () => {
    example = await openExample({ clock: clockAt(() => now) });
    await settle(mirror());
  }, 300_000);
  afterAll(() => example?.close());

  const goTo = (page: Page, name: string) => page.locator(`nav a[href="#/${name}"]`).click();

  const fill = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
    await page.locator('[data-action="new-record"]').click();
    for (const [name, value] of Object.entries(answers)) await page.locator(`#answer-${name}`).fill(value);
  };

  it('shows what falls due with its prices, and asks the vendor for prices only when told to', async () => {
    await using session = await example.open('chen.xia');
    const { page } = session;
    const pricesAsked = () => example.sandbox.calls().ListRenewRateOnPeriod ?? 0;
    // The mirror has already asked for the prices of resources that fall due soon.
    const before = pricesAsked();
    await goTo(page, 'renewals');
    await page.locator('[data-resource]').first().waitFor();
    expect(await page.locator('[data-count]').textContent()).toMatch(/^\d+ of \d+ · as of /);
    expect(pricesAsked()).toBe(before);
    await page.locator('[data-action="prices"]').click();
    await page.locator('[data-price]').first().waitFor();
    expect(pricesAsked()).toBeGreaterThan(before);
    await takePicture(page, 'example-renewals');
    const within = await page.locator('[data-count]').textContent();
    await page.locator('select').selectOption('90');
    await page
      .locator('[data-count]')
      .filter({ hasNotText: within ?? '' })
      .waitFor();
    expect(session.complaints).toEqual([]);
  });

  it('shows orders as they change, without asking again', async () => {
    await using session = await example.open('chen.xia');
    const { page } = session;
    const opened = page.waitForResponse((answer) => answer.url().endsWith('/graphql/stream'));
    await goTo(page, 'orders');
    await opened;
    example.sandbox.live({ action: 'step', events: 6, kinds: { ORDERED: 1 }, partners: [PARTNER] });
    // Counts only the partner's own customers: the page does not show orders of a reseller's customers.
    const ordered = example.sandbox.life().events.filter(({ indirect_partner_id }) => indirect_partner_id === null);
    now += 16_000;
    await settle(mirror());
    await page
      .locator('[data-event]')
      .nth(ordered.length - 1)
      .waitFor();
    const shown = await page
      .locator('[data-event][data-kind="CREATED"]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')));
    expect(shown.toSorted()).toEqual(ordered.map(({ order_id }) => order_id).sort());
    const customers = new Map(
      example.sandbox
        .partner(PARTNER)
        .customers()
        .map(({ customer_id: id, account_name: login, customer: name }) => [`#/customers/${id}`, name || login]),
    );
    for (const event of await page.locator('[data-event]').all()) {
      const link = event.locator('a');
      const name = customers.get((await link.getAttribute('href')) ?? '');
      // Of a person's name only the first letter is shown.
      const [shownName = '-'] = (await link.textContent())?.split('*') ?? [];
      expect([name, name?.startsWith(shownName)]).toEqual([name, true]);
      expect(await event.locator('[data-seen] span').textContent()).toMatch(/^\d\d:\d\d:16$/);
    }
    const tops = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect([tops.length, new Set(tops).size]).toEqual([9, 1]);
    await takePicture(page, 'example-live-orders');
    expect(session.complaints).toEqual([]);
  });

  it('creates an invitation, opens it with a link and a QR code, and revokes it', async () => {
    await using session = await example.open('chen.xia');
    const { page } = session;
    await goTo(page, 'invitations');
    await fill(page, { label: 'Autumn fair' });
    await page.locator('[data-action="create"]').click();
    await page.locator('[data-record][data-state="DRAFT"]').waitFor();
    await page.locator('[data-action="send"]').click();
    const sent = page.locator('[data-record][data-state="SENT"]');
    await sent.waitFor();
    await sent.locator('img').waitFor();
    expect(await page.evaluate('document.querySelector("img.code").naturalWidth > 0')).toBe(true);
    await takePicture(page, 'example-invitations');
    const link = (await sent.locator('[data-link]').getAttribute('href')) ?? '';
    const guest = await page.context().newPage();
    expect((await guest.goto(link))?.status()).toBe(200);
    await page.locator('[data-action="revoke"]').click();
    await page.locator('[data-record][data-state="REVOKED"]').waitFor();
    expect((await guest.goto(link))?.status()).toBe(404);
    expect(session.complaints).toEqual([]);
  });

  it('shows the delivery state of the mail of an invitation', async () => {
    const [partner] = [...example.partners].filter(({ config }) => config.id === PARTNER);
    const members = (await (await fetch(`${example.gateway.url}/demo/members`)).json()) as {
      readonly accountName: string;
      readonly token: string;
    }[];
    const token = members.find(({ accountName }) => accountName === 'chen.xia')?.token;
    const change = async (name: string, input: string, shown: string): Promise<Readonly<Record<string, unknown>>> => {
      const query = `mutation { ${name}(input: { idempotencyKey: "${name}", ${input} }) { record: ${shown} } }`;
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify({ query });
      const answer = await fetch(`${example.gateway.url}/graphql`, { method: 'POST', headers, body });
      const { data } = (await answer.json()) as { data: Record<string, { record: Record<string, unknown> }> };
      return data[name]?.record ?? {};
    };
    const report = 'customerReport { id: customerReportId version }';
    const person = 'contactName: "Zhang San", contactPhone: "13800000007", contactEmail: "zhang@customer.example"';
    const made = await change('createCustomerReport', `company: "Harbor", associationType: RESALE, ${person}`, report);
    const at = ({ id, version }: typeof made) => `customerReportId: "${id}", expectedVersion: ${version}`;
    const pending = await change('submitCustomerReport', at(made), report);
    await change('confirmCustomerReport', at(pending), report);
    const shown = 'invitation { id: invitationId version }';
    const draft = await change(
      'createInvitation',
      `channel: ONLINE, label: "Harbor", customerReportId: "${made.id}"`,
      shown,
    );
    await change('sendInvitation', `invitationId: "${draft.id}", expectedVersion: ${draft.version}`, shown);
    await using session = await example.open('chen.xia');
    const { page } = session;
    await goTo(page, 'invitations');
    expect(await page.locator('[data-mail="QUEUED"]').textContent()).toBe('Mail is being sent');
    await partner?.mailer.step();
    await goTo(page, 'opportunities');
    await goTo(page, 'invitations');
    const filed = page.locator('[data-mail="FILED"]');
    await filed.waitFor();
    expect(await filed.textContent()).toBe('Mail written to a file');
    await takePicture(page, 'example-invitation-mail');
    expect(session.complaints).toEqual([]);
  });

  it('keeps an opportunity, and says why it cannot be shared yet', async () => {
    await using session = await example.open('chen.xia');
    const { page } = session;
    await goTo(page, 'opportunities');
    await fill(page, {
      title: 'Move to the cloud',
      company: 'Harbor Freight Ltd',
      need: 'Data center',
      contactName: 'Lin',
      contactPhone: '13800138000',
      budget: 'Granted by the board',
      authority: 'Head of IT',
      requirement: 'Lower cost',
      timetable: 'This year',
      revenue: '250000.00',
    });
    await page.locator('#answer-customerConsents').check();
    await page.locator('[data-action="create"]').click();
    const record = page.locator('[data-record]');
    await record.getByText('Harbor Freight Ltd · CN¥250,000.00').waitFor();
    await page.locator('[data-action="submit"]').click();
    await page.getByRole('alert').waitFor();
    expect(await record.getAttribute('data-state')).toBe('DRAFT');
    await takePicture(page, 'example-opportunities');
    expect(session.complaints).toEqual([]);
  });

  it('claims market development funds on a phone in Chinese', async () => {
    await using session = await example.open('chen.xia', { locale: 'zh-CN', width: 390 });
    const { page } = session;
    await goTo(page, 'claims');
    await fill(page, {
      title: '云计算大会',
      plan: '三场讲座',
      aim: '三十位新客户',
      agreement: 'MDF-7',
      startsOn: dayAt(now + 40 * DAY_MS),
      endsOn: dayAt(now + 41 * DAY_MS),
      amount: '12000.00',
    });
    await page.locator('[data-action="create"]').click();
    await page.locator('[data-part="mdf"] [data-state="DRAFT"]').waitFor();
    await page.locator('[data-action="submit"]').click();
    await page.locator('[data-part="mdf"] [data-state="IN_REVIEW"]').getByText('审核中').waitFor();
    expect(await overhang(page)).toBe(0);
    await takePicture(page, 'example-phone-claims');
    expect(session.complaints).toEqual([]);
  });
});

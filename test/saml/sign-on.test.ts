import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBrowser, formsIn, type House, OPEN, openHouse } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const CUSTOMER = 'lotus-cloud-customer';
const OWN = 'c0000000000000000000000000000c01';

interface Opened {
  readonly url: string;
  readonly expiresAt: string;
  readonly bindsAccount: boolean;
}

/** Ways to spoil a request of the vendor, each with the reason of its refusal. */
const BAD_REQUESTS: readonly (readonly [reason: string, change: (request: string) => string])[] = [
  ['signature', (request) => request.replace(/RelayState=[^&]*/, 'RelayState=other')],
  ['parameters', (request) => `${request}&Signature=x`],
  ['signature-algorithm', (request) => request.replace(/SigAlg=[^&]*/, 'SigAlg=rsa-sha1')],
];

describe("the vendor's console", () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  const open = async (as = ADMINISTRATOR, customerId = OWN, target: string | null = null): Promise<Opened> => {
    const { data, errors } = await house.run(as, OPEN, { customerId, target });
    expect(errors).toBeUndefined();
    return data?.openConsole as Opened;
  };
  /** Visits the sign-on address and returns the page whose form has the assertion. */
  const toAssertion = async (browser: ReturnType<typeof createBrowser>, url: string) => {
    const page = await browser.visit(url);
    expect(page.status).toBe(200);
    const [form] = formsIn(await page.text());
    if (!form) throw new Error('there is no form');
    return form;
  };
  const auditOf = async (): Promise<unknown> => {
    const { data } = await house.run(
      ADMINISTRATOR,
      '{ organization { audit(first: 5, filter: { kind: SIGN_ON }) { nodes { what on actor { accountName } } } } }',
    );
    return (data as { organization: { audit: { nodes: unknown } } }).organization.audit.nodes;
  };

  const refusalsOf = async (): Promise<unknown> => {
    const { data } = await house.run(
      ADMINISTRATOR,
      '{ organization { audit(first: 20, filter: { kind: REFUSAL }) { nodes { what count actor { accountName } } } } }',
    );
    return (data as { organization: { audit: { nodes: unknown } } }).organization.audit.nodes;
  };

  it.each([ADMINISTRATOR, CUSTOMER])('opens for %s at the page asked for, signed in as the customer', async (as) => {
    const target = `${house.sandbox.url}/ecm/?region=cn-north-4`;
    const { url, bindsAccount } = await open(as, OWN, target);
    expect(bindsAccount).toBe(false);
    const browser = createBrowser();
    const { action, fields } = await toAssertion(browser, url);
    expect(action).toBe(`${house.sandbox.url}/authui/saml/SAMLAssertionConsumer`);
    const console = await (await browser.submit(action, fields)).text();
    expect(console).toMatch(/<h1>Signed in as \w+<\/h1>/);
    expect(console).toContain(target);
    expect(await auditOf()).toEqual([
      { what: 'console.signOn', on: OWN, actor: { accountName: as === CUSTOMER ? `customer:${OWN}` : as } },
    ]);
  });

  it('is opened once by an address, in one browser only', async () => {
    const { url } = await open();
    const [first, second] = [createBrowser(), createBrowser()];
    await toAssertion(first, url);
    const again = await second.visit(url);
    expect([again.status, await again.text()]).toEqual([403, expect.stringContaining('SIGN_ON_REFUSED')]);
  });

  it('is not opened after five minutes, nor by an assertion used again', async () => {
    const { url } = await open();
    const browser = createBrowser();
    const { action, fields } = await toAssertion(browser, (await open()).url);
    house.wait(5 * 60_000);
    expect((await createBrowser().visit(url)).status).toBe(403);
    const page = await browser.submit(action, fields);
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('expired')]);
  });

  it('is not opened for a member who has lost the right since', async () => {
    const change = async (mutation: string): Promise<void> => {
      expect((await house.run(ADMINISTRATOR, `mutation { ${mutation} }`)).errors).toBeUndefined();
    };
    const assign = (roles: string) =>
      change(`assignRoles(input: { accountName: "zhou.ning", roles: [${roles}] }) { member { name } }`);
    await change('saveRole(input: { name: "CONSOLE_DESK", items: ["PARTNERGRAPH_CONSOLE_OPEN"] }) { role { name } }');
    await assign('"ACCOUNT_DIRECTOR", "CONSOLE_DESK"');
    await toAssertion(createBrowser(), (await open('zhou.ning')).url);
    const { url } = await open('zhou.ning');
    await assign('"ACCOUNT_DIRECTOR"');
    const page = await createBrowser().visit(url);
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('SIGN_ON_REFUSED')]);
    house.wait(60_000);
    expect(await refusalsOf()).toContainEqual({
      what: 'console: rights',
      count: 1,
      actor: { accountName: 'zhou.ning' },
    });
  });

  it('takes an assertion once', async () => {
    const browser = createBrowser();
    const { action, fields } = await toAssertion(browser, (await open()).url);
    expect((await browser.submit(action, fields)).status).toBe(200);
    expect((await browser.submit(action, fields)).status).toBe(403);
  });

  it('signs no browser on without its ticket, and no request twice', async () => {
    const browser = createBrowser();
    const opened = await browser.get((await open()).url);
    const login = await browser.get(opened.headers.get('location') ?? '');
    const request = login.headers.get('location') ?? '';
    expect((await createBrowser().get(request)).status).toBe(403);
    expect((await browser.get(request)).status).toBe(200);
    const other = createBrowser();
    await other.get((await open()).url);
    expect((await other.get(request)).status).toBe(403);
    const stranger = createBrowser();
    const entered = await stranger.get((await open()).url);
    for (const [, change] of BAD_REQUESTS) expect((await stranger.get(change(request))).status).toBe(403);
    expect(await auditOf()).toHaveLength(1);
    // A refused message uses up no ticket: the browser's ticket still opens the console.
    const asked = await stranger.get(entered.headers.get('location') ?? '');
    expect((await stranger.get(asked.headers.get('location') ?? '')).status).toBe(200);
    expect(await auditOf()).toHaveLength(2);
    house.wait(60_000);
    const own = { accountName: ADMINISTRATOR };
    expect(await refusalsOf()).toEqual(
      expect.arrayContaining([
        { what: 'console: replayed', count: 1, actor: own },
        ...BAD_REQUESTS.map(([reason]) => ({ what: `console: ${reason}`, count: 1, actor: own })),
      ]),
    );
  });

  it('is refused for foreign customers as for unknown ones, and at foreign addresses', async () => {
    const codeOf = async (as: string, customerId: string, target: string | null = null) =>
      (await house.run(as, OPEN, { customerId, target })).errors?.[0]?.extensions.code;
    expect(await codeOf(CUSTOMER, 'c0000000000000000000000000000c02')).toBe('NOT_FOUND');
    expect(await codeOf(ADMINISTRATOR, 'c0000000000000000000000000000101')).toBe('NOT_FOUND');
    expect(await codeOf('wang.fang', OWN)).toBe('FORBIDDEN');
    expect(await codeOf(ADMINISTRATOR, OWN, 'https://evil.example.com/')).toBe('BAD_USER_INPUT');
    expect(await codeOf(ADMINISTRATOR, OWN, 'javascript:alert(1)')).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a new one', ''],
    ['an existing one', 'existing'],
  ])('asks a user without an account to bind %s, and the gateway knows the account then', async (_, which) => {
    const { customer_id: customerId, account_name: account } = house.sandbox.upsertCustomer({ partner: 'demo-cn' });
    house.sandbox.upsertCustomer({ partner: 'demo-cn', customer_id: customerId, xaccount_id: '' });
    const { url, bindsAccount } = await open(ADMINISTRATOR, customerId);
    expect(bindsAccount).toBe(true);
    const browser = createBrowser();
    const { action, fields } = await toAssertion(browser, url);
    const [bind] = formsIn(await (await browser.submit(action, fields)).text());
    const page = await browser.submit(bind?.action ?? '', {
      ...bind?.fields,
      account: which === '' ? '' : account,
    });
    const [result] = formsIn(await page.text());
    const told = await browser.submit(result?.action ?? '', result?.fields ?? {});
    expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('known to your platform')]);
    expect((await open(ADMINISTRATOR, customerId)).bindsAccount).toBe(false);
    expect(await auditOf()).toMatchObject([{ what: 'console.bound', actor: { accountName: 'vendor' } }, {}]);
    const forged = await browser.submit(result?.action ?? '', {
      ...result?.fields,
      bindRequest: `${result?.fields.bindRequest}AA`,
    });
    expect(forged.status).toBe(403);
    house.wait(60_000);
    expect(await refusalsOf()).toEqual([{ what: 'console: signature', count: 1, actor: { accountName: 'vendor' } }]);
  });

  it('logs out at the request of the vendor, which forgets the browser', async () => {
    const browser = createBrowser();
    await browser.get((await open()).url);
    expect(browser.cookies.get(house.url)?.size).toBe(1);
    const page = await browser.visit(`${house.sandbox.url}/authui/saml/logout`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Signed out')]);
    expect(browser.cookies.get(house.url)?.size).toBe(0);
  });
});

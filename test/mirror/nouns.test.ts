import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/identity/index.ts';
import type { MirrorChange, NounName } from '../../src/mirror/index.ts';
import type { Credential } from '../../src/upstream/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { bothOf, mirrorOf, OWN, settle } from './support.ts';

let gateway: TestGateway;
let aheadMs = 0;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 30, now: () => testNow() + aheadMs });
  for (const id of ['demo-cn', 'demo-intl']) await settle(mirrorOf(gateway.services.partner(id)));
}, 120_000);
afterAll(() => gateway.close());

describe.each<[string, readonly NounName[]]>([
  [
    'demo-cn',
    ['customers', 'orders', 'resources', 'payPerUse', 'balances', 'coupons', 'adjustments', 'bills', 'renewalPrices'],
  ],
  ['demo-intl', ['customers', 'orders', 'resources', 'payPerUse', 'budgets']],
])('the mirror of %s', (partnerId, nouns) => {
  it.each(nouns)('has each row of %s as the vendor lists it', async (noun) => {
    const partner = gateway.services.partner(partnerId);
    const both = await bothOf(partner, noun);
    expect(both.mirror.length).toBeGreaterThan(0);
    expect(both.mirror).toEqual(both.vendor);
    const [first] = await mirrorOf(partner)
      .status()
      .then((all) => all.filter((each) => each.noun === noun));
    expect(first).toMatchObject({ isReady: true, drift: 0, error: null });
  });

  it('has no noun that its site lacks', async () => {
    const served = (await mirrorOf(gateway.services.partner(partnerId)).status()).map(({ noun }) => noun);
    expect(served.sort()).toEqual([...nouns, 'tickets'].sort());
  });
});

const MINUTE_MS = 60_000;
interface ProductRow {
  readonly productId: string;
  readonly problemTypes: readonly {
    readonly problemTypeId: string;
    readonly kind: string;
    readonly fields: { readonly own: readonly { readonly isRequired: boolean }[] };
    readonly quota: { readonly left: number } | null;
  }[];
}

/** After this time accounts with open tickets are due again. */
const ROUND_MS = 5 * MINUTE_MS;
/** After this time all accounts are due again. */
const WHOLE_ROUND_MS = 6 * 60 * MINUTE_MS;
const OPEN = ['0', '1', '2', '5', '17'];
/** States in which the vendor may answer. */
const IN_WORK = ['1'];

describe('tickets in the log of changes', () => {
  const partner = () => gateway.services.partner('demo-cn');
  const mirror = () => mirrorOf(partner());
  const granting = () =>
    gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter((each) => each.grants_agency);
  const credentialOf = (accountName: string | null): Credential =>
    accountName === null ? { kind: 'partner' } : { kind: 'customer', accountName };

  const listed = async (accountName: string | null): Promise<readonly string[]> => {
    const credential = credentialOf(accountName);
    const { incident_info_list: rows } = await partner().upstream.call('ListCases', { limit: 100 }, { credential });
    return (rows as { incident_id: string }[]).map(({ incident_id: id }) => id);
  };
  const stored = () => mirror().page('tickets', { scope: OWN, first: 10_000 });
  const ticketOf = async (states: readonly string[], isWanted: (customerId: string | null) => boolean) =>
    (await stored()).find(({ customerId, row }) => isWanted(customerId) && states.includes(String(row.status)));

  /** Changes of tickets that follow from `act`, and the calls that it took to see them. */
  const seenAfter = async (act: () => unknown, ms = ROUND_MS) => {
    await settle(mirror());
    const after = await mirror().lastChange();
    await act();
    aheadMs += ms;
    gateway.forgetCalls();
    await settle(mirror());
    const { changes } = await mirror().changes({ scope: OWN, after, nouns: ['tickets'], first: 1_000 });
    return { changes, calls: gateway.calls() };
  };
  const words = (changes: readonly MirrorChange[], id: unknown): readonly string[] =>
    changes.filter((each) => each.id === id).map(({ change, customerId }) => `${change} ${customerId}`);
  const createAs = (accountName: string | null) =>
    partner().upstream.call(
      'CreateCases',
      {
        business_type_id: problemTypeId,
        simple_description: 'Typed in the vendor’s console.',
        source_id: '83aeb0f2834c4df49826c781d32a963e',
      },
      { credential: credentialOf(accountName) },
    );
  let [problemTypeId, productId] = ['', ''];
  beforeAll(async () => {
    const { data } = await gateway.run<{ ticketDesk: { products: ProductRow[] } }, never>(
      'chen.xia',
      '{ ticketDesk { products { productId problemTypes { problemTypeId kind fields { own { isRequired } } quota { left } } } } }',
    );
    for (const product of data?.ticketDesk.products ?? [])
      for (const { problemTypeId: id, kind, fields, quota } of product.problemTypes)
        if (kind !== 'FAULT' && quota?.left !== 0 && !fields.own.some(({ isRequired }) => isRequired))
          [problemTypeId, productId] = [id, product.productId];
  });

  it('are those of the partner and of each customer who has granted the agency, without their texts', async () => {
    const names = [null, ...granting().map(({ account_name: name }) => name)];
    const all = (await Promise.all(names.map(listed))).flat();
    const copies = await stored();
    expect(copies.map(({ id }) => id).sort()).toEqual(all.sort());
    expect([...new Set(copies.flatMap(({ row }) => Object.keys(row)))].sort()).toEqual([
      'incident_id',
      'status',
      'unread_num',
    ]);
  });

  it('show an answer of the vendor to the partner and to a customer, by calls for accounts with open tickets', async () => {
    const own = await ticketOf(IN_WORK, (customerId) => customerId === null);
    const theirs = await ticketOf(IN_WORK, (customerId) => customerId !== null);
    expect([own, theirs]).not.toContain(undefined);
    const open = new Set(
      (await stored()).filter(({ row }) => OPEN.includes(String(row.status))).map(({ customerId }) => customerId),
    );
    const { changes, calls } = await seenAfter(() => {
      for (const { id = '' } of [own ?? {}, theirs ?? {}])
        gateway.sandbox.live({ action: 'ticket', incident_id: id, move: 'answer', access: 'console' });
    });
    expect(words(changes, own?.id)).toEqual(['CHANGED null']);
    expect(words(changes, theirs?.id)).toEqual([`CHANGED ${theirs?.customerId}`]);
    expect([calls.ListCases, calls.ListUnreadNewInstantMessages]).toEqual([open.size, open.size]);
  });

  it('show a first ticket that a customer opened in the console with the next round over all accounts', async () => {
    const busy = new Set((await stored()).map(({ customerId }) => customerId));
    const idle = granting().find(({ customer_id: id }) => !busy.has(id)) ?? granting().at(-1);
    const before = await seenAfter(() => createAs(idle?.account_name ?? ''));
    const { changes, calls } = await seenAfter(() => undefined, WHOLE_ROUND_MS);
    const created = [...before.changes, ...changes].filter(
      ({ change, customerId }) => change === 'CREATED' && customerId === idle?.customer_id,
    );
    expect(created).toHaveLength(1);
    expect(calls.ListCases).toBe(granting().length + 1);
  });

  it('follow a write of the gateway at once, before its account is due', async () => {
    const { changes } = await seenAfter(async () => {
      const { data, errors } = await gateway.run<{ createTicket: { ticket: { ticketId: string } } }, never>(
        'chen.xia',
        `mutation { createTicket(input: { idempotencyKey: "by the gateway", problemTypeId: "${problemTypeId}",
          productId: "${productId}", description: "Typed in the platform." }) { ticket { ticketId } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data?.createTicket.ticket.ticketId).toMatch(/./);
    }, 1_000);
    expect(changes.map(({ change, customerId }) => `${change} ${customerId}`)).toEqual(['CREATED null']);
  });

  it('are for those who may read tickets: left out for others, and refused by name', async () => {
    const reader = viewerOf('chen.xia', gateway.services);
    const other = { ...reader, permissions: new Set(['BPC_ITEM_SUBCUSTSERV_060100', 'BPC_ITEM_SUBCUSTSERV_010100']) };
    const listsOf = async (viewer: Viewer) => {
      const { data, errors } = await gateway.run<{ changes: { nodes: { list: string }[] } }, never>(
        viewer,
        '{ changes(first: 100) { nodes { list } } }',
      );
      expect(errors).toBeUndefined();
      return new Set(data?.changes.nodes.map(({ list }) => list));
    };
    expect((await listsOf(reader)).has('TICKETS')).toBe(true);
    expect((await listsOf(other)).has('TICKETS')).toBe(false);
    expect(codesOf(await gateway.run(other, '{ changes(lists: [TICKETS]) { next } }'))).toEqual(['FORBIDDEN']);
  });
});

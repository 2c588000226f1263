import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DashboardDocument } from '../../packages/client/src/generated/samples.ts';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { purgeMirror } from '../../src/mirror/index.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, mirrorOf, OWN, settle } from './support.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const RESELLER = DEMO_PARTNERS[0]?.others.find(({ kind }) => kind === 'reseller')?.accountName ?? '';
const RESELLER_ID = DEMO_PARTNERS[0]?.resellerId ?? '';

interface Dated {
  readonly asOf: string | null;
}

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 70, now: () => now });
  await settle(mirror());
});
afterAll(() => gateway.close());

const partner = () => gateway.services.partner(PARTNER);
const mirror = () => mirrorOf(partner());
const db = () => gateway.services.store.db;

const partOf = async (noun: string, part: string) => {
  const row = await db()
    .selectFrom('mirror_part')
    .selectAll()
    .where('noun', '=', noun)
    .where('part', '=', part)
    .where('partner_id', '=', PARTNER)
    .executeTakeFirstOrThrow();
  return row;
};

describe('a screen from the copies', () => {
  it('is the Dashboard without a call, for an administrator and for a manager', async () => {
    // The names of services are public, and kept for hours.
    await gateway.run(ADMINISTRATOR, DashboardDocument);
    for (const as of [ADMINISTRATOR, MANAGER]) {
      gateway.forgetCalls();
      const { data, errors } = await gateway.run(as, DashboardDocument);
      expect(errors).toBeUndefined();
      expect(data?.customers?.nodes.filter(({ balance }) => balance !== null).length).toBeGreaterThan(5);
      expect([as, gateway.calls()]).toEqual([as, {}]);
    }
  });
});

describe('the moment in the answer', () => {
  it('is for a manager when the managers of customers were read, which no refresh sees', async () => {
    now += 5 * 60_000;
    await settle(mirror());
    const { verified_at: verifiedAt, as_of: asOf } = await partOf('customers', '');
    expect(String(verifiedAt) < String(asOf)).toBe(true);
    const text = '{ customers(first: 1) { asOf } orders(first: 1) { asOf } }';
    const own = await gateway.run<{ customers: Dated; orders: Dated }, never>(MANAGER, text);
    expect(own.data?.customers.asOf).toBe(verifiedAt);
    expect(own.data?.orders.asOf).toBe(verifiedAt);
    const all = await gateway.run<{ customers: Dated }, never>(ADMINISTRATOR, text);
    expect(all.data?.customers.asOf).toBe(asOf);
  });

  it('is null, and the vendor is asked, where the managers were read longer ago than is demanded', async () => {
    const text = '{ orders(first: 1) { asOf } }';
    const demanded = { maxAgeSeconds: 120 };
    const own = await gateway.run<{ orders: Dated }, never>(MANAGER, text, undefined, demanded);
    expect(own.data?.orders.asOf).toBeNull();
    const all = await gateway.run<{ orders: Dated }, never>(ADMINISTRATOR, text, undefined, demanded);
    expect(all.data?.orders.asOf).not.toBeNull();
  });

  it('is now for bills of a month that is closed', async () => {
    const { asOf, isReady } = (await mirror().view()).freshness('bills', {
      resellerId: null,
      month: '2026-05',
      kind: '1',
    });
    expect([isReady, asOf]).toEqual([true, new Date(now).toISOString()]);
  });
});

describe('what only a copy can answer', () => {
  const COUNTS = '{ orderCounts { count } }';

  it('is NOT_READY once the copy exceeds the age limit of its list, and accepts any requested age below that', async () => {
    await settle(mirror());
    now += 30_000;
    expect(codesOf(await gateway.run(ADMINISTRATOR, COUNTS))).toEqual([]);
    expect(codesOf(await gateway.run(ADMINISTRATOR, COUNTS, undefined, { maxAgeSeconds: 29 }))).toEqual(['NOT_READY']);
    now += 1_000;
    expect(codesOf(await gateway.run(ADMINISTRATOR, COUNTS))).toEqual(['NOT_READY']);
    expect(codesOf(await gateway.run(ADMINISTRATOR, COUNTS, undefined, { maxAgeSeconds: 31 }))).toEqual([]);
    await settle(mirror());
  });

  it('may be older where the quota allows no faster round over all customers', async () => {
    const state = await partOf('resources', '');
    const customers = 100_000;
    const change = (total: number | null, asOf: string | null) =>
      db().updateTable('mirror_part').set({ total, as_of: asOf }).where('noun', '=', 'resources').execute();
    await change(customers, new Date(now - 20 * 3_600_000).toISOString());
    now += 1_000;
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ renewals { totalCount } }'))).toEqual([]);
    await change(state.total, new Date(now - 20 * 3_600_000).toISOString());
    now += 1_000;
    expect(codesOf(await gateway.run(ADMINISTRATOR, '{ renewals { totalCount } }'))).toEqual(['NOT_READY']);
    await change(state.total, state.as_of);
    now += 1_000;
  });
});

describe('a reseller', () => {
  const withoutOrders = async (check: () => Promise<void>): Promise<void> => {
    const part = await partOf('orders', RESELLER_ID);
    await db().deleteFrom('mirror_part').where('noun', '=', 'orders').where('part', '=', RESELLER_ID).execute();
    now += 1_000;
    await check();
    await db().insertInto('mirror_part').values(part).execute();
    now += 1_000;
  };

  it('gets NOT_READY for its own list when only the partner has a copy', async () => {
    await withoutOrders(async () => {
      const { errors } = await gateway.run(RESELLER, '{ orderCounts { count } }');
      expect(errors?.map(({ extensions }) => [extensions.code, extensions.progress])).toEqual([['NOT_READY', 0]]);
      expect(codesOf(await gateway.run(ADMINISTRATOR, '{ orderCounts { count } }'))).toEqual([]);
    });
  });
});

describe('a customer who is new', () => {
  it('is never listed with a balance that nothing has read', async () => {
    const known = new Set((await mirror().page('customers', { scope: OWN, first: 1_000 })).map(({ id }) => id));
    gateway.sandbox.live({ action: 'step', events: 12, seed: 3, kinds: { REGISTERED: 1 }, partners: [PARTNER] });
    now += 31_000;
    let seen = 0;
    for (let step = 0; step < 40; step += 1) {
      await mirror().step();
      const { isReady } = await freshnessOf(mirror(), 'balances');
      const all = await mirror().page('customers', { scope: OWN, first: 1_000 });
      const resale = all.filter(({ id, row }) => !known.has(id) && row.association_type === '2').map(({ id }) => id);
      const balances = await mirror().page('balances', { scope: OWN, where: [{ ids: resale }], first: 100 });
      seen = Math.max(seen, resale.length);
      if (isReady) expect(balances.map(({ id }) => id).sort()).toEqual([...resale].sort());
    }
    expect(seen).toBeGreaterThan(0);
  });
});

const FAMILY = `query ($customer: ID!, $id: ID!, $other: ID!) { customer(id: $customer) {
  resource(id: $id) { resourceId name main { resourceId } dependents { resourceId name expiresAt main { resourceId } } }
  payPerUseResource(id: $other) { resourceId name status }
} }`;

describe('a resource by its id', () => {
  it('comes from the copy with its dependent resources, as the vendor has them; missing ones are asked for', async () => {
    const rows = await mirror().page('resources', {
      scope: OWN,
      where: [{ column: 'is_main', in: ['0'] }],
      first: 1,
    });
    const [dependent] = rows;
    const customerId = dependent?.customerId ?? null;
    const [other] = await mirror().page('payPerUse', { scope: { ...OWN, customerId }, first: 1 });
    const variables = {
      customer: customerId ?? '',
      id: String(dependent?.row.parent_resource_id),
      other: other?.id ?? '',
    };
    gateway.forgetCalls();
    const copied = await gateway.run<Readonly<Record<string, unknown>>, typeof variables>(
      ADMINISTRATOR,
      FAMILY,
      variables,
    );
    expect([copied.errors, gateway.calls()]).toEqual([undefined, {}]);
    const asked = await gateway.run(ADMINISTRATOR, FAMILY, variables, { maxAgeSeconds: 0 });
    expect(copied.data).toEqual(asked.data);
    expect(JSON.stringify(copied.data)).toContain('"dependents":[{');
    gateway.forgetCalls();
    const unknown = `{ customer(id: "${customerId}") { resource(id: "none") { resourceId } } }`;
    expect(codesOf(await gateway.run(ADMINISTRATOR, unknown))).toEqual(['NOT_FOUND']);
    expect(gateway.calls()).toEqual({ ListPayPerUseCustomerResources: 1 });
  });
});

describe('records that have no id', () => {
  const OPERATION = 'ListPartnerAdjustRecords';
  const LIST =
    '{ partner { adjustments(first: 100) { asOf totalCount nodes { kind occurredAt receiverId amount { amount } } } } }';
  interface Listed {
    readonly partner: {
      readonly adjustments: {
        readonly asOf: string | null;
        readonly totalCount: number;
        readonly nodes: readonly unknown[];
      };
    };
  }
  const ask = async (maxAgeSeconds?: number) => {
    const answer = await gateway.run<Listed, never>(ADMINISTRATOR, LIST, undefined, { maxAgeSeconds });
    expect(answer.errors).toBeUndefined();
    return answer.data?.partner.adjustments;
  };
  it('are all in the copy, distinguished by their values, and stay there when they are read again', async () => {
    const before = await ask(0);
    gateway.sandbox.setFaults([{ operation: OPERATION, kind: 'without-field', field: 'trans_id' }]);
    await purgeMirror(gateway.services.store);
    now += 61_000;
    await settle(mirror());
    for (let again = 0; again < 2; again += 1) {
      const copied = await ask();
      expect([copied?.asOf !== null, copied?.totalCount]).toEqual([true, before?.totalCount]);
      expect(new Set(copied?.nodes.map((row) => JSON.stringify(row)))).toEqual(
        new Set(before?.nodes.map((row) => JSON.stringify(row))),
      );
      now += 25 * 3_600_000;
      await settle(mirror());
    }
    gateway.sandbox.setFaults([]);
  });

  it('are asked of the vendor where their values do not distinguish them', async () => {
    const before = await ask(0);
    gateway.sandbox.setFaults(
      ['trans_id', 'operation_time', 'amount'].map((field) => ({ operation: OPERATION, kind: 'without-field', field })),
    );
    await purgeMirror(gateway.services.store);
    now += 61_000;
    for (let step = 0; step < 10; step += 1) await mirror().step();
    const [state] = (await mirror().status()).filter(({ noun }) => noun === 'adjustments');
    expect(state).toMatchObject({ isReady: false, error: 'UPSTREAM_BAD_ANSWER' });
    const asked = await ask();
    expect([asked?.asOf, asked?.totalCount]).toEqual([null, before?.totalCount]);
    gateway.sandbox.setFaults([]);
  });
});

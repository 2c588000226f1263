import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mutation, openWriteDesk, type WriteDesk, word } from './support/write-desk.ts';

const ADMINISTRATOR = 'amara.okafor';
const CHINA = 'chen.xia';
const PARTNER = 'demo-intl';
const STANDING = 'customers { id: customerId frozen }';

interface Standing {
  readonly customers: readonly { readonly id: string; readonly frozen: string }[];
}

const freezing =
  (field: string) =>
  (key: string, customerIds: readonly string[], more: object = {}) =>
    mutation(field, key, { customerIds, reason: 'unpaid', ...more }, STANDING);
const freeze = freezing('freezeCustomers');
const unfreeze = freezing('unfreezeCustomers');
const FULLY = { scope: word('ACCOUNT_AND_RESOURCES') };

describe('freezing', () => {
  let desk: WriteDesk;
  let free: string[];
  let referral: string;
  beforeAll(async () => {
    desk = await openWriteDesk({ customers: 90 });
    const customers = desk.sandbox.partner(PARTNER).customers();
    free = customers
      .filter(({ association_type: type, is_frozen }) => type === '3' && is_frozen === 0)
      .map(({ customer_id: id }) => id);
    referral = customers.find(({ association_type: type }) => type === '1')?.customer_id ?? '';
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forgetCalls());
  afterEach(() => desk.calm());

  const next = (count: number): readonly [string, ...string[]] => {
    const [first, ...others] = free.splice(0, count);
    if (!first || others.length !== count - 1) throw new Error('no more customers');
    return [first, ...others];
  };
  const vendorSays = (id: string) =>
    desk.sandbox
      .partner(PARTNER)
      .customers()
      .find(({ customer_id }) => customer_id === id)?.is_frozen;
  const writes = () => {
    const { FreezeSubCustomers: frozen = 0, UnfreezeSubCustomers: unfrozen = 0 } = desk.calls();
    return frozen + unfrozen;
  };
  /** Read from the customer directory without a call. */
  const listed = async () => {
    const { data } = await desk.run<{ customers: { nodes: { id: string; frozen: string }[] } }, never>(
      ADMINISTRATOR,
      '{ customers(first: 100, sort: { by: ACCOUNT_NAME }) { nodes { id: customerId frozen } } }',
    );
    return new Map(data?.customers.nodes.map(({ id, frozen }) => [id, frozen]));
  };

  it('freezes and unfreezes, shows the new state everywhere at once, and answers repetitions from the ledger', async () => {
    const ids = next(2);
    await listed();
    const { operation, customers } = await desk.done<Standing>(ADMINISTRATOR, freeze('freeze-1', ids));
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'FREEZE_CUSTOMERS', customerId: ids[0] });
    expect(operation.rows.map(({ id, outcome }) => [id, outcome])).toEqual(ids.map((id) => [id, 'SUCCEEDED']));
    expect(customers).toEqual(ids.map((id) => ({ id, frozen: 'ACCOUNT_FROZEN' })));
    const directory = await listed();
    expect(ids.map((id) => directory.get(id))).toEqual(['ACCOUNT_FROZEN', 'ACCOUNT_FROZEN']);
    desk.forgetCalls();
    expect((await desk.done(ADMINISTRATOR, freeze('freeze-1', ids))).operation).toEqual(operation);
    expect(writes()).toBe(0);
    expect((await desk.ask(ADMINISTRATOR, freeze('freeze-1', ids, FULLY))).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
    const back = await desk.done<Standing>(ADMINISTRATOR, unfreeze('unfreeze-1', ids));
    expect([back.operation.outcome, back.customers]).toEqual([
      'SUCCEEDED',
      ids.map((id) => ({ id, frozen: 'ACTIVE' })),
    ]);
    expect((await listed()).get(ids[0])).toBe('ACTIVE');
  });

  it('freezes resources too, and says what would happen without doing it', async () => {
    const [id] = next(1);
    const dry = await desk.ask<Standing>(ADMINISTRATOR, freeze('dry', [id], { ...FULLY, dryRun: true }));
    expect(dry.payload).toMatchObject({
      operation: null,
      preview: {
        amount: null,
        changes: [{ of: 'Customer.frozen', id, before: 'ACTIVE', after: 'ACCOUNT_FROZEN' }],
      },
      customers: [{ id, frozen: 'ACTIVE' }],
    });
    expect(writes()).toBe(0);
    const { customers } = await desk.done<Standing>(ADMINISTRATOR, freeze('fully', [id], FULLY));
    expect(customers).toEqual([{ id, frozen: 'ACCOUNT_FROZEN' }]);
    const half = await desk.done<Standing>(ADMINISTRATOR, unfreeze('half', [id]));
    expect([half.operation.outcome, half.operation.error?.upstreamCode]).toEqual(['REFUSED', 'CBC.0150']);
    expect((await desk.done(ADMINISTRATOR, unfreeze('whole', [id], FULLY))).operation.outcome).toBe('SUCCEEDED');
  });

  it('reports the outcome for each customer when the vendor refuses some', async () => {
    const ids = next(2);
    // Another user freezes the customer between the gateway's check and its write.
    desk.sandbox.setFaults([{ operation: 'FreezeSubCustomers', kind: 'latency', ms: 300, times: 1 }]);
    const { upstream } = desk.services.partner(PARTNER);
    const asked = desk.done<Standing>(ADMINISTRATOR, freeze('partly', ids));
    const [first] = ids;
    const overtaking = async () => {
      while (!desk.calls().FreezeSubCustomers) await new Promise((resolve) => setImmediate(resolve));
      await upstream.call('FreezeSubCustomers', { customer_ids: [first], reason: 'by hand', freeze_type: 'ACCOUNT' });
    };
    const [{ operation }] = await Promise.all([asked, overtaking()]);
    expect(operation.outcome).toBe('PARTLY_SUCCEEDED');
    expect(operation.rows).toEqual([
      { id: ids[0], outcome: 'REFUSED', error: { code: 'UPSTREAM_REFUSED' } },
      { id: ids[1], outcome: 'SUCCEEDED', error: null },
    ]);
  });

  it('freezes customers of a reseller, and finds out about those too', async () => {
    const { resellerIds } = desk.sandbox.partner(PARTNER);
    const { data } = await desk.run<
      { reseller: { customers: { nodes: { id: string; frozen: string; associationModel: string }[] } } },
      never
    >(
      ADMINISTRATOR,
      `{ reseller(id: "${resellerIds[0]}") { customers(first: 100) { nodes { id: customerId frozen associationModel } } } }`,
    );
    const found = data?.reseller.customers.nodes.find(
      ({ frozen, associationModel }) => frozen === 'ACTIVE' && associationModel === 'RESELLER',
    );
    const ids = [found?.id ?? 'none'];
    const under = { resellerId: resellerIds[0] };
    expect((await desk.ask(ADMINISTRATOR, freeze('nobody’s', ids))).codes).toEqual(['NOT_FOUND']);
    desk.sandbox.setFaults([{ operation: 'FreezeSubCustomers', kind: 'reset-after', times: 1 }]);
    const { operation, customers } = await desk.done<Standing>(ADMINISTRATOR, freeze('reseller’s', ids, under));
    expect([operation.outcome, customers]).toEqual(['UNKNOWN', [{ id: ids[0], frozen: 'ACCOUNT_FROZEN' }]]);
    expect((await desk.settle(ADMINISTRATOR, operation.id))[0]).toBe('SUCCEEDED');
    const back = await desk.done<Standing>(ADMINISTRATOR, unfreeze('reseller’s back', ids, under));
    expect(back.customers).toEqual([{ id: ids[0], frozen: 'ACTIVE' }]);
  });

  it.each([
    ['none', () => freeze('bad-1', []), 'BAD_USER_INPUT'],
    ['eleven', () => freeze('bad-2', free.slice(0, 11)), 'BAD_USER_INPUT'],
    ['one twice', () => freeze('bad-3', [free[0] ?? '', free[0] ?? '']), 'BAD_USER_INPUT'],
    ['a blank', () => freeze('bad-4', ['  ']), 'BAD_USER_INPUT'],
    ['no reason', () => freeze('bad-5', free.slice(0, 1), { reason: ' ' }), 'BAD_USER_INPUT'],
    ['a reason too long', () => freeze('bad-6', free.slice(0, 1), { reason: 'x'.repeat(257) }), 'BAD_USER_INPUT'],
    ['an unknown customer among others', () => freeze('bad-7', [free[0] ?? '', 'f'.repeat(32)]), 'NOT_FOUND'],
    ['a customer of another model', () => freeze('bad-8', [referral]), 'WRONG_STATE'],
    ['a customer who is not frozen', () => unfreeze('bad-9', free.slice(0, 1)), 'WRONG_STATE'],
  ])('refuses %s before anything is sent', async (_, document, code) => {
    expect((await desk.ask(ADMINISTRATOR, document())).codes).toEqual([code]);
    expect(writes()).toBe(0);
  });

  it('is not for China, nor about others’ customers', async () => {
    const ids = free.slice(0, 1);
    expect((await desk.ask(CHINA, freeze('cn', ids))).codes).toEqual(['UNSUPPORTED_ON_SITE']);
    const [foreign] = desk.sandbox.partner('demo-cn').customers();
    expect((await desk.ask(ADMINISTRATOR, freeze('foreign', [foreign?.customer_id ?? '']))).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect(writes()).toBe(0);
  });

  it.each([
    ['freezeCustomers', 'reset-after', 'SUCCEEDED', 'SUCCEEDED'],
    ['freezeCustomers', 'reset-before', 'UNKNOWN', 'NOT_APPLIED'],
    ['unfreezeCustomers', 'reset-after', 'SUCCEEDED', 'SUCCEEDED'],
    ['unfreezeCustomers', 'reset-before', 'UNKNOWN', 'NOT_APPLIED'],
  ] as const)('%s finds out about %s', async (field, kind, soon, late) => {
    const ids = next(2);
    if (field === 'unfreezeCustomers') await desk.done(ADMINISTRATOR, freeze(`before-${kind}`, ids));
    await listed();
    desk.sandbox.setFaults([
      { operation: field === 'freezeCustomers' ? 'FreezeSubCustomers' : 'UnfreezeSubCustomers', kind, times: 1 },
    ]);
    const document = freezing(field)(`lost-${field}-${kind}`, ids);
    const { operation } = await desk.done(ADMINISTRATOR, document);
    expect(operation.outcome).toBe('UNKNOWN');
    const isFrozen = (field === 'freezeCustomers') === (late === 'SUCCEEDED');
    const told = async () => {
      const standing = await listed();
      return ids.map((id) => standing.get(id));
    };
    // Whatever the lost answer would have been, the reconciler looks at each customer anew.
    expect(await told()).toEqual(Array(2).fill(isFrozen ? 'ACCOUNT_FROZEN' : 'ACTIVE'));
    const [first, settled] = await desk.settle(ADMINISTRATOR, operation.id);
    expect([first, settled.outcome]).toEqual([soon, late]);
    expect(settled.rows.map(({ outcome }) => outcome)).toEqual([late, late]);
    expect(ids.map(vendorSays)).toEqual(isFrozen ? [1, 1] : [0, 0]);
    expect(await told()).toEqual(Array(2).fill(isFrozen ? 'ACCOUNT_FROZEN' : 'ACTIVE'));
  });
});

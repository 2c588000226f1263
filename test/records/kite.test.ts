/**
 * Adds a kind to the gateway's types, which must not be there for other files.
 * @jest-environment node
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { RECORD_KINDS } from '../../src/records/index.ts';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { codesOf, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';
import { type Answered, at } from './desk.ts';
import { type KiteDesk, openKiteDesk } from './kites.ts';
import { kite } from './toy.ts';

const SHOWN = 'title color deposit { amount currency } lengthMeters madeIn borrower';

describe('a kind of record that only a test defines', () => {
  let shelf: KiteDesk;
  beforeAll(async () => {
    shelf = await openKiteDesk();
  });
  afterAll(() => shelf.desk.close());

  it('is created with its values, masked, revealed, found and read back, without a call', async () => {
    const made = await shelf.create({ lengthMeters: 100, madeIn: '2026-03' }, SHOWN);
    expect(made).toMatchObject({
      version: 1,
      state: 'SHELVED',
      color: 'BLUE',
      deposit: { amount: '10.50', currency: 'CNY' },
      lengthMeters: 100,
      madeIn: '2026-03',
      borrower: 'Z**',
    });
    shelf.desk.gateway.forgetCalls();
    const { kite: read } = await shelf.desk.ask(
      'chen.xia',
      `{ kite(id: "${made.id}") { borrower(reveal: "a call") owner source customerId customer { id: customerId }
         history { step from to actor source version } } }`,
    );
    expect(read).toEqual({
      borrower: 'Zhang San',
      owner: 'wang.fang',
      source: 'MEMBER',
      customerId: shelf.mine,
      customer: { id: shelf.mine },
      history: [{ step: 'create', from: null, to: 'SHELVED', actor: 'wang.fang', source: 'MEMBER', version: 1 }],
    });
    const { organization } = await shelf.desk.ask(
      'chen.xia',
      '{ organization { audit(filter: { kind: RECORD }) { nodes { what on detail actor { accountName } } } } }',
    );
    const { audit } = organization as { audit: { nodes: { on: string; what: string; detail: unknown }[] } };
    const entry = audit.nodes.find(({ on }) => on === made.id);
    expect(entry).toMatchObject({ what: 'createKite', actor: { accountName: 'wang.fang' } });
    expect(JSON.stringify(entry)).not.toContain('Zhang');
  });

  it.each([
    ['no text', { title: ' ' }, 'input.title', '1 to 20 characters'],
    ['a long text', { title: 'x'.repeat(21) }, 'input.title', '1 to 20 characters'],
    ['too small a number', { lengthMeters: 0 }, 'input.lengthMeters', '1 to 100'],
    ['too large a number', { lengthMeters: 101 }, 'input.lengthMeters', '1 to 100'],
    ['no money', { deposit: { amount: '0', currency: 'CNY' } }, 'input.deposit.amount', 'above 0'],
    [
      'a third decimal',
      { deposit: { amount: '1.001', currency: 'CNY' } },
      'input.deposit.amount',
      'at most 2 decimals',
    ],
    ['another currency', { deposit: { amount: '1', currency: 'USD' } }, 'input.deposit.currency', 'CNY'],
    ['what its rule forbids', { color: 'RED', lengthMeters: 51 }, 'input.lengthMeters', 'at most 50 for a red kite'],
  ])('is refused with %s, and nothing is stored', async (_, wrong, argument, limit) => {
    const count = '{ kites { totalCount } }';
    const before = await shelf.desk.ask('chen.xia', count);
    expect(await shelf.desk.refused('wang.fang', 'createKite', shelf.entered(wrong))).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
      limit,
    });
    expect(await shelf.desk.ask('chen.xia', count)).toEqual(before);
  });

  it('makes a change once for its key, and refuses the key for another input', async () => {
    const input = { ...shelf.entered(), idempotencyKey: 'one-kite' };
    const made = await shelf.desk.change('wang.fang', 'createKite', input);
    expect(await shelf.desk.change('wang.fang', 'createKite', input)).toEqual(made);
    expect(await shelf.desk.refused('wang.fang', 'createKite', { ...input, color: 'RED' })).toEqual({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  it('lets one of two changes at once win, and names the version to the other', async () => {
    const made = await shelf.create();
    const results = await Promise.all(
      ['a', 'b'].map((key) =>
        shelf.desk.try('wang.fang', 'lendKite', { ...at(made), idempotencyKey: `twice-${made.id}-${key}` }),
      ),
    );
    expect(results.map(codesOf).sort()).toEqual([[], ['VERSION_CONFLICT']]);
    const lost = results.find(({ errors }) => errors);
    expect(lost?.errors?.[0]?.extensions).toMatchObject({ version: 2, retryable: false });
    await shelf.desk.change('chen.xia', 'takeKiteBack', {
      ...at(made),
      expectedVersion: 2,
      reason: 'done',
      damage: 'none',
    });
  });

  it('refuses a transition in every state that does not have it', async () => {
    const made = await shelf.create();
    const back = { reason: 'done', damage: 'none' };
    const wrong = { code: 'WRONG_STATE', rule: 'state' };
    expect(await shelf.desk.refused('chen.xia', 'takeKiteBack', { ...at(made), ...back })).toMatchObject(wrong);
    const lent = await shelf.lend(made);
    expect(await shelf.desk.refused('chen.xia', 'lendKite', at(lent))).toMatchObject(wrong);
    expect(await shelf.desk.refused('wang.fang', 'updateKite', { ...at(lent), color: 'RED' })).toMatchObject(wrong);
    const done = await shelf.desk.change('chen.xia', 'takeKiteBack', { ...at(lent), ...back });
    for (const mutation of ['lendKite', 'takeKiteBack'])
      expect(
        await shelf.desk.refused('chen.xia', mutation, { ...at(done), ...(mutation === 'takeKiteBack' ? back : {}) }),
      ).toMatchObject(wrong);
  });

  it('asks for what a transition needs: values, a reason, an answer', async () => {
    const made = await shelf.create({ borrower: null, deposit: null });
    expect(await shelf.desk.refused('wang.fang', 'lendKite', at(made))).toEqual({
      code: 'WRONG_STATE',
      rule: 'incomplete',
      limit: 'borrower, deposit',
    });
    const more = { borrower: 'Li Si', deposit: { amount: '1', currency: 'CNY' } };
    const lent = await shelf.lend(await shelf.desk.change('wang.fang', 'updateKite', { ...at(made), ...more }));
    const noReason = await shelf.desk.refused('chen.xia', 'takeKiteBack', { ...at(lent), damage: 'none' });
    expect(noReason).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.reason' });
    const noAnswer = await shelf.desk.refused('chen.xia', 'takeKiteBack', { ...at(lent), damage: ' ', reason: 'done' });
    expect(noAnswer).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.damage' });
    await shelf.desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
  });

  it('compares with other records in the transaction of the change, also where two are changed at once', async () => {
    const pair = await Promise.all([shelf.create(), shelf.create()]);
    const results = await Promise.all(pair.map((made) => shelf.desk.try('wang.fang', 'lendKite', at(made))));
    expect(results.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    const lent = await shelf.desk.ask(
      'wang.fang',
      `{ kites(filter: { states: [LENT] }) { nodes { id: kiteId version state } } }`,
    );
    for (const each of (lent.kites as { nodes: Answered[] }).nodes)
      await shelf.desk.change('chen.xia', 'takeKiteBack', { ...at(each), reason: 'done', damage: 'none' });
  });

  describe('with a step that the vendor must confirm', () => {
    afterEach(() => shelf.desk.gateway.sandbox.setFaults([]));

    const customerWith = (model: string, grants: boolean): string =>
      shelf.desk.gateway.sandbox
        .partner('demo-cn')
        .customers()
        .filter(({ customer_id }) => customer_id !== shelf.mine)
        .find((row) => row.association_type === model && row.grants_agency === grants)?.customer_id ?? '';

    const lentTo = async (customerId: string): Promise<Answered> =>
      shelf.desk.change('chen.xia', 'lendKite', at(await shelf.create({ customerId }, '', 'chen.xia')));

    /** Number of predicted calls. One is for the customer, which the gateway reads when its directory lacks it. */
    const predict = (text: string): number =>
      predictCalls({
        schema: gatewaySchema([...RECORD_KINDS, kite]),
        document: parse(text),
        variables: { input: { idempotencyKey: 'flown', kiteId: 'k', expectedVersion: 1 } },
        context: createContext({
          services: shelf.desk.gateway.services,
          viewer: viewerOf('chen.xia', shelf.desk.gateway.services),
          language: 'en',
        }),
      });

    const stored = async ({ id }: Answered) =>
      (await shelf.desk.ask('chen.xia', `{ kite(id: "${id}") { version state history { step } } }`)).kite as Answered;

    it.each([
      ['a customer without an agency', '2', false, { code: 'AGENCY_MISSING' }],
      ['a referral customer', '1', true, { code: 'WRONG_STATE', rule: 'association-model', limit: 'RESALE, RESELLER' }],
    ])('changes nothing for %s', async (_, model, grants, refusal) => {
      const lent = await lentTo(customerWith(model, grants));
      const before = await stored(lent);
      expect(await shelf.desk.refused('chen.xia', 'flyKite', at(lent))).toEqual(refusal);
      expect(await stored(lent)).toEqual(before);
    });

    it('changes nothing while the vendor does not answer, and asks it once for a change', async () => {
      const lent = await lentTo(customerWith('2', true));
      const before = await stored(lent);
      const { gateway } = shelf.desk;
      gateway.sandbox.setFaults([
        { operation: 'ListPayPerUseCustomerResources', kind: 'status', status: 403, code: 'CBC.0151' },
      ]);
      const { code } = await shelf.desk.refused('chen.xia', 'flyKite', at(lent));
      expect(code).toBe('UPSTREAM_FORBIDDEN');
      expect(await stored(lent)).toEqual(before);
      gateway.sandbox.setFaults([]);
      gateway.forgetCalls();
      const input = { ...at(lent), idempotencyKey: 'flown-once' };
      const flown = await shelf.desk.change('chen.xia', 'flyKite', input);
      expect(flown).toMatchObject({ state: 'LENT', version: lent.version + 1 });
      const calls = gateway.calls();
      expect(calls).toEqual({ ListSubCustomers: 1, ListPayPerUseCustomerResources: 1 });
      expect(predict('mutation ($input: FlyKiteInput!) { flyKite(input: $input) { kite { kiteId } } }')).toBe(3);
      expect(await shelf.desk.change('chen.xia', 'flyKite', input)).toEqual(flown);
      expect(await shelf.desk.refused('chen.xia', 'flyKite', at(lent))).toMatchObject({ code: 'VERSION_CONFLICT' });
      expect(gateway.calls()).toEqual(calls);
    });
  });

  it('refuses a second record with a key that must be unique, until the first is in another state', async () => {
    const made = await shelf.create({ title: 'Only one' });
    const second = shelf.entered({ title: 'Only one' });
    expect(await shelf.desk.refused('wang.fang', 'createKite', second)).toMatchObject({
      code: 'DUPLICATE',
      rule: 'kite-title',
    });
    const lent = await shelf.lend(made);
    await shelf.desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
    await shelf.desk.change('wang.fang', 'createKite', second);
  });

  it('is changed by its timer to the second, also where it is read later', async () => {
    const lent = await shelf.lend(await shelf.create());
    const seen = async () =>
      (
        await shelf.desk.ask(
          'chen.xia',
          `{ kite(id: "${lent.id}") { state stateSince history { step at actor source } } }`,
        )
      ).kite as { state: string; stateSince: string; history: readonly object[] };
    const due = new Date(shelf.desk.now() + 3 * DAY_MS).toISOString();
    shelf.desk.forward(3 * DAY_MS - 1_000);
    expect(await seen()).toMatchObject({ state: 'LENT' });
    shelf.desk.forward(1_000);
    expect(await seen()).toMatchObject({ state: 'LATE', stateSince: due });
    shelf.desk.forward(5_000);
    expect((await seen()).history.at(-1)).toEqual({ step: 'runLate', at: due, actor: null, source: 'COMPUTED' });
    const read = { id: lent.id, expectedVersion: lent.version + 1 };
    await shelf.desk.change('chen.xia', 'takeKiteBack', { ...read, reason: 'Ms Wang brought it', damage: 'none' });
    shelf.desk.forward(30 * DAY_MS - 1_000);
    const kept = `{ kite(id: "${lent.id}") { borrower history { step reason } } }`;
    expect(await shelf.desk.ask('chen.xia', kept)).toMatchObject({ kite: { borrower: 'Z**' } });
    shelf.desk.forward(1_000);
    const { kite: erased } = (await shelf.desk.ask('chen.xia', kept)) as {
      kite: { borrower: null; history: { step: string; reason: string | null }[] };
    };
    expect(erased.borrower).toBeNull();
    expect(erased.history.map(({ step, reason }) => [step, reason])).toEqual([
      ['create', null],
      ['lend', null],
      ['runLate', null],
      ['takeBack', null],
      ['erase', null],
    ]);
    const found = await shelf.desk.ask(
      'chen.xia',
      '{ kites(filter: { search: "zhang san", states: [BACK] }) { nodes { id: kiteId } } }',
    );
    expect(JSON.stringify(found)).not.toContain(lent.id);
  });
});

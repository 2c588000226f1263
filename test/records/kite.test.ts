import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { RECORD_KINDS } from '../../src/records/index.ts';
import { claimsWith } from '../support/claims.ts';
import { codesOf } from '../support/gateway.ts';
import { type Answered, customersOf, type Desk, openDesk } from './desk.ts';
import { kite } from './toy.ts';

const KINDS = [...RECORD_KINDS, kite];
const [china] = DEMO_PARTNERS;
if (!china) throw new Error('a demo partner');
const DAY_MS = 86_400_000;
const SHOWN = 'title color deposit { amount currency } lengthMetres madeIn borrower';

describe('a kind of record that only a test defines', () => {
  let desk: Desk;
  let mine: string;
  let foreign: string;
  let customer: Viewer;
  let numbers = 0;

  beforeAll(async () => {
    desk = await openDesk({ recordKinds: KINDS });
    [mine = '', foreign = ''] = await customersOf(desk, 'wang.fang', 'li.qiang');
  });
  beforeEach(() => {
    customer = viewer({ kind: 'customer', customerId: china.customer.id });
  });
  afterAll(() => desk.close());

  const viewer = (claims: object): Viewer =>
    toViewer(claimsWith({ partnerId: china.id, accountName: 'somebody', ...claims }), desk.gateway.services.roles);

  const title = (): string => {
    numbers += 1;
    return `Kite ${numbers}`;
  };
  const entered = (more: object = {}) => ({
    customerId: mine,
    title: title(),
    color: 'BLUE',
    borrower: 'Zhang San',
    deposit: { amount: '10.5', currency: 'CNY' },
    ...more,
  });
  const create = (more: object = {}, shown = ''): Promise<Answered> =>
    desk.change('wang.fang', 'createKite', entered(more), shown);
  const at = ({ id, version }: Answered) => ({ id, expectedVersion: version });
  const lend = async (made: Answered): Promise<Answered> => desk.change('wang.fang', 'lendKite', at(made));

  it('is created with its values, masked, revealed, found and read back, without a call of its own', async () => {
    const made = await create({ lengthMetres: 100, madeIn: '2026-03' }, SHOWN);
    expect(made).toMatchObject({
      version: 1,
      state: 'SHELVED',
      color: 'BLUE',
      deposit: { amount: '10.50', currency: 'CNY' },
      lengthMetres: 100,
      madeIn: '2026-03',
      borrower: 'Z**',
    });
    desk.gateway.forgetCalls();
    const { kite: read } = await desk.ask(
      'chen.xia',
      `{ kite(id: "${made.id}") { borrower(reveal: "a call") owner source customerId customer { id: customerId }
         history { step from to actor source version } } }`,
    );
    expect(read).toEqual({
      borrower: 'Zhang San',
      owner: 'wang.fang',
      source: 'MEMBER',
      customerId: mine,
      customer: { id: mine },
      history: [{ step: 'create', from: null, to: 'SHELVED', actor: 'wang.fang', source: 'MEMBER', version: 1 }],
    });
    const { organization } = await desk.ask(
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
    ['too small a number', { lengthMetres: 0 }, 'input.lengthMetres', '1 to 100'],
    ['too large a number', { lengthMetres: 101 }, 'input.lengthMetres', '1 to 100'],
    ['no money', { deposit: { amount: '0', currency: 'CNY' } }, 'input.deposit.amount', 'above 0'],
    [
      'a third decimal',
      { deposit: { amount: '1.001', currency: 'CNY' } },
      'input.deposit.amount',
      'at most 2 decimals',
    ],
    ['another currency', { deposit: { amount: '1', currency: 'USD' } }, 'input.deposit.currency', 'CNY'],
    ['what its rule forbids', { color: 'RED', lengthMetres: 51 }, 'input.lengthMetres', 'at most 50 for a red kite'],
  ])('is refused with %s, and nothing is stored', async (_, wrong, argument, limit) => {
    const count = '{ kites { totalCount } }';
    const before = await desk.ask('chen.xia', count);
    expect(await desk.refused('wang.fang', 'createKite', entered(wrong))).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
      limit,
    });
    expect(await desk.ask('chen.xia', count)).toEqual(before);
  });

  it('makes a change once for its key, and refuses the key for another input', async () => {
    const input = { ...entered(), idempotencyKey: 'one-kite' };
    const made = await desk.change('wang.fang', 'createKite', input);
    expect(await desk.change('wang.fang', 'createKite', input)).toEqual(made);
    expect(await desk.refused('wang.fang', 'createKite', { ...input, color: 'RED' })).toEqual({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  it('lets one of two changes at once win, and names the version to the other', async () => {
    const made = await create();
    const results = await Promise.all(
      ['a', 'b'].map((key) =>
        desk.try('wang.fang', 'lendKite', { ...at(made), idempotencyKey: `twice-${made.id}-${key}` }),
      ),
    );
    expect(results.map(codesOf).sort()).toEqual([[], ['VERSION_CONFLICT']]);
    const lost = results.find(({ errors }) => errors);
    expect(lost?.errors?.[0]?.extensions).toMatchObject({ version: 2, retryable: false });
    await desk.change('chen.xia', 'takeKiteBack', { ...at(made), expectedVersion: 2, reason: 'done', damage: 'none' });
  });

  it('refuses a transition in every state that does not have it', async () => {
    const made = await create();
    const back = { reason: 'done', damage: 'none' };
    const wrong = { code: 'WRONG_STATE', rule: 'state' };
    expect(await desk.refused('chen.xia', 'takeKiteBack', { ...at(made), ...back })).toMatchObject(wrong);
    const lent = await lend(made);
    expect(await desk.refused('chen.xia', 'lendKite', at(lent))).toMatchObject(wrong);
    expect(await desk.refused('wang.fang', 'updateKite', { ...at(lent), color: 'RED' })).toMatchObject(wrong);
    const done = await desk.change('chen.xia', 'takeKiteBack', { ...at(lent), ...back });
    for (const mutation of ['lendKite', 'takeKiteBack'])
      expect(
        await desk.refused('chen.xia', mutation, { ...at(done), ...(mutation === 'takeKiteBack' ? back : {}) }),
      ).toMatchObject(wrong);
  });

  it('asks for what a transition needs: values, a reason, an answer', async () => {
    const made = await create({ borrower: null, deposit: null });
    expect(await desk.refused('wang.fang', 'lendKite', at(made))).toEqual({
      code: 'WRONG_STATE',
      rule: 'incomplete',
      limit: 'borrower, deposit',
    });
    const more = { borrower: 'Li Si', deposit: { amount: '1', currency: 'CNY' } };
    const lent = await lend(await desk.change('wang.fang', 'updateKite', { ...at(made), ...more }));
    const noReason = await desk.refused('chen.xia', 'takeKiteBack', { ...at(lent), damage: 'none' });
    expect(noReason).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.reason' });
    const noAnswer = await desk.refused('chen.xia', 'takeKiteBack', { ...at(lent), damage: ' ', reason: 'done' });
    expect(noAnswer).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.damage' });
    await desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
  });

  it('compares with other records in the transaction of the change, also where two are changed at once', async () => {
    const pair = await Promise.all([create(), create()]);
    const results = await Promise.all(pair.map((made) => desk.try('wang.fang', 'lendKite', at(made))));
    expect(results.map(codesOf).sort()).toEqual([[], ['WRONG_STATE']]);
    const lent = await desk.ask(
      'wang.fang',
      `{ kites(filter: { states: [LENT] }) { nodes { id: kiteId version state } } }`,
    );
    for (const each of (lent.kites as { nodes: Answered[] }).nodes)
      await desk.change('chen.xia', 'takeKiteBack', { ...at(each), reason: 'done', damage: 'none' });
  });

  it('refuses a second record with a key that must be unique, until the first is in another state', async () => {
    const made = await create({ title: 'Only one' });
    const second = entered({ title: 'Only one' });
    expect(await desk.refused('wang.fang', 'createKite', second)).toMatchObject({
      code: 'DUPLICATE',
      rule: 'kite-title',
    });
    const lent = await lend(made);
    await desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
    await desk.change('wang.fang', 'createKite', second);
  });

  it('is changed by time to the second, also where the reader comes late', async () => {
    const lent = await lend(await create());
    const seen = async () =>
      (await desk.ask('chen.xia', `{ kite(id: "${lent.id}") { state stateSince history { step at actor source } } }`))
        .kite as { state: string; stateSince: string; history: readonly object[] };
    const due = new Date(desk.now() + 3 * DAY_MS).toISOString();
    desk.forward(3 * DAY_MS - 1_000);
    expect(await seen()).toMatchObject({ state: 'LENT' });
    desk.forward(1_000);
    expect(await seen()).toMatchObject({ state: 'LATE', stateSince: due });
    desk.forward(5_000);
    expect((await seen()).history.at(-1)).toEqual({ step: 'runLate', at: due, actor: null, source: 'COMPUTED' });
    const read = { id: lent.id, expectedVersion: lent.version + 1 };
    await desk.change('chen.xia', 'takeKiteBack', { ...read, reason: 'Ms Wang brought it', damage: 'none' });
    desk.forward(30 * DAY_MS - 1_000);
    const kept = `{ kite(id: "${lent.id}") { borrower history { step reason } } }`;
    expect(await desk.ask('chen.xia', kept)).toMatchObject({ kite: { borrower: 'Z**' } });
    desk.forward(1_000);
    const { kite: erased } = (await desk.ask('chen.xia', kept)) as {
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
    const found = await desk.ask(
      'chen.xia',
      '{ kites(filter: { search: "zhang san", states: [BACK] }) { nodes { id: kiteId } } }',
    );
    expect(JSON.stringify(found)).not.toContain(lent.id);
  });

  it('is seen by those alone whose customer it is about', async () => {
    const made = await create();
    const ofOther = await desk.change('li.qiang', 'createKite', entered({ customerId: foreign }));
    const one = (id: string): string => `{ kite(id: "${id}") { id: kiteId } }`;
    const seenBy = async (as: string | Viewer, id: string) => {
      const { data, errors } = await desk.gateway.run(as, one(id));
      return errors ? codesOf({ errors })[0] : (data as { kite: { id: string } }).kite.id;
    };
    expect(await seenBy('wang.fang', made.id)).toBe(made.id);
    expect(await seenBy('wang.fang', ofOther.id)).toBe('NOT_FOUND');
    expect(await seenBy('zhou.ning', ofOther.id)).toBe(ofOther.id);
    expect(await seenBy('amara.okafor', made.id)).toBe('NOT_FOUND');
    expect(await seenBy(customer, made.id)).toBe('NOT_FOUND');
    const listed = await desk.ask('wang.fang', '{ kites(first: 100) { nodes { customerId } } }');
    const customers = (listed.kites as { nodes: { customerId: string }[] }).nodes.map(({ customerId }) => customerId);
    expect(customers).not.toContain(foreign);
    expect(await desk.refused('wang.fang', 'lendKite', at(ofOther))).toEqual({ code: 'NOT_FOUND' });
    const stolen = await desk.refused('wang.fang', 'createKite', entered({ customerId: foreign }));
    expect(stolen).toEqual({ code: 'NOT_FOUND' });
  });

  /** The end of the log, read page by page. */
  const endOfLog = async (): Promise<string> => {
    for (let since = '0'; ; ) {
      const { recordChanges } = await desk.ask(
        'chen.xia',
        `{ recordChanges(since: "${since}", first: 100) { next nodes { at } } }`,
      );
      const { next, nodes } = recordChanges as { next: string; nodes: readonly object[] };
      if (nodes.length === 0) return next;
      since = next;
    }
  };

  it('is in the log of changes for those who see it, in order and without a gap', async () => {
    const since = await endOfLog();
    const made = await create();
    const ofOther = await desk.change('li.qiang', 'createKite', entered({ customerId: foreign }));
    const lent = await lend(made);
    const log = `{ recordChanges(since: "${since}") { nodes { type recordId step to version } } }`;
    const seen = async (as: string) => ((await desk.ask(as, log)).recordChanges as { nodes: readonly object[] }).nodes;
    const mineOnly = [
      { type: 'Kite', recordId: made.id, step: 'create', to: 'SHELVED', version: 1 },
      { type: 'Kite', recordId: made.id, step: 'lend', to: 'LENT', version: 2 },
    ];
    expect(await seen('wang.fang')).toEqual(mineOnly);
    expect(await seen('chen.xia')).toHaveLength(3);
    expect(await seen('amara.okafor')).toEqual([]);
    await desk.change('chen.xia', 'takeKiteBack', { ...at(lent), reason: 'done', damage: 'none' });
    expect(ofOther.state).toBe('SHELVED');
  });

  it('opens to guests what its kind says: a customer its own kites, a reseller reads, and neither decides', async () => {
    const own = await desk.change(customer, 'createKite', entered({ customerId: china.customer.id }));
    const { kites } = await desk.ask(customer, '{ kites { nodes { id: kiteId customerId owner } } }');
    expect(kites).toEqual({
      nodes: [{ id: own.id, customerId: china.customer.id, owner: `customer:${china.customer.id}` }],
    });
    const lent = await desk.change(customer, 'lendKite', at(own));
    expect(await desk.refused(customer, 'takeKiteBack', { ...at(lent), reason: 'x', damage: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const reseller = viewer({ kind: 'reseller', resellerId: china.resellerId, roles: ['ACCOUNT_DIRECTOR'] });
    expect(await desk.refused(reseller, 'createKite', entered())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('holds each mutation by its item', async () => {
    const made = await create();
    expect(await desk.refused('zhou.ning', 'lendKite', at(made))).toMatchObject({ code: 'FORBIDDEN' });
    const lent = await lend(made);
    const back = { ...at(lent), reason: 'done', damage: 'none' };
    expect(await desk.refused('wang.fang', 'takeKiteBack', back)).toMatchObject({ code: 'FORBIDDEN' });
    await desk.change('chen.xia', 'takeKiteBack', back);
  });

  it('is listed page by page in either order, whatever is created meanwhile, and found by its texts', async () => {
    const made: string[] = [];
    for (const name of ['Swan', 'Swallow', 'Swift']) {
      desk.forward(1_000);
      made.push((await create({ title: name })).id);
    }
    const page = (after: string | null) =>
      desk.ask(
        'wang.fang',
        `{ kites(first: 2, after: ${JSON.stringify(after)}, filter: { search: "SW" }, sort: { by: CREATED_AT }) {
             nodes { id: kiteId } totalCount pageInfo { endCursor hasNextPage } } }`,
      ) as Promise<{
        kites: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>;
    const first = (await page(null)).kites;
    expect(first.nodes.map(({ id }) => id)).toEqual(made.slice(0, 2));
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).kites;
    expect(second.nodes.map(({ id }) => id)).toEqual(made.slice(2));
    expect(second.pageInfo.hasNextPage).toBe(false);
    const byPerson = '{ kites(filter: { search: "zhang san" }) { totalCount } }';
    expect(await desk.ask('wang.fang', byPerson)).toEqual({ kites: { totalCount: 0 } });
    const { kites } = await desk.ask('chen.xia', byPerson);
    expect((kites as { totalCount: number }).totalCount).toBeGreaterThan(3);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createMirror, type Mirror, type NounName, purgeMirror } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { DAY_MS } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, live, OWN, settle } from './support.ts';

const PARTNER = 'demo-cn';
const LISTS = ['customers', 'orders', 'coupons', 'adjustments'] as const satisfies readonly NounName[];

/** Lists that no test here is about; copying them would take half of the time. */
const NOT_COPIED: ReadonlySet<string> = new Set(
  (['resources', 'renewalPrices', 'balances', 'budgets', 'tickets'] as const).map((noun) => nounOf(noun).operation),
);

type Answer = Readonly<Record<string, unknown>>;
/** Changes an answer of the vendor. */
type Twist = (
  answer: Answer,
  asked: { readonly operation: string; readonly input: WireRow; readonly rows: string },
) => Answer;

const AS_IT_IS: Twist = (answer) => answer;

let now = START;
let gateway: TestGateway;
let partner: PartnerServices;
let mirror: Mirror;
let twist = AS_IT_IS;
let calls = 0;

beforeAll(async () => {
  gateway = await startTestGateway({ customers: 230, now: () => now });
  partner = gateway.services.partner(PARTNER);
  const { upstream } = partner;
  mirror = createMirror({
    partnerId: PARTNER,
    store: gateway.services.store,
    upstream: {
      ...upstream,
      supports: (operation) => !NOT_COPIED.has(operation) && upstream.supports(operation),
      call: async (operation, input, options) => {
        calls += 1;
        const rows = upstream.contract.operations.get(operation)?.facts.paging?.rows ?? '';
        return { ...twist(await upstream.call(operation, input, options), { operation, input, rows }) };
      },
    },
    clock: { ...partner.clock, now: () => now },
    managers: 'vendor',
    share: 0.3,
    ageSeconds: {},
    verifyMs: DAY_MS,
    changesMs: 30 * DAY_MS,
  });
});
afterAll(async () => {
  await mirror.close();
  await gateway.close();
});
beforeEach(() => {
  twist = AS_IT_IS;
});

const totalOf = (operation: string): string =>
  partner.upstream.contract.operations.get(operation)?.facts.paging?.total ?? '';

/** Twists whole lists only: calls by id, and those that look for new rows, are answered as they are. */
const ofList = (noun: NounName, change: (answer: Answer, offset: number, rows: string) => Answer): Twist => {
  const named = nounOf(noun).operation;
  return (answer, { operation, input, rows }) => {
    const known = new Set(['offset', 'limit', 'order_by']);
    const isWhole = operation === named && Object.keys(input).every((name) => known.has(name));
    return isWhole ? change(answer, Number(input.offset), rows) : answer;
  };
};

const errorOf = async (noun: NounName): Promise<string | null> =>
  (await mirror.status()).find((each) => each.noun === noun)?.error ?? null;

const someSteps = async (most = 12): Promise<void> => {
  for (let step = 0; step < most; step += 1) {
    await mirror.step();
    now += 1_000;
  }
};

const untilReady = async (noun: NounName): Promise<void> => {
  do await someSteps(1);
  while (!(await freshnessOf(mirror, noun)).isReady);
};

const idsOf = async (noun: NounName): Promise<string[]> =>
  (await mirror.page(noun, { scope: OWN, first: 100_000 })).map(({ id }) => id).sort();

const liveIds = async (noun: NounName): Promise<string[]> => {
  const { operation, idOf, source } = nounOf(noun);
  const input = source.kind === 'list' ? source.input : {};
  return (await live(partner, operation, input)).map((row) => idOf(row) ?? '').sort();
};

describe.each(LISTS)('the first reading of %s', (noun) => {
  const total = () => totalOf(nounOf(noun).operation);
  beforeEach(() => purgeMirror(gateway.services.store));

  it.each([
    ['is 0', 0],
    ['is too small', 7],
    ['is a few rows too large', 'few'],
    ['is negative', -5],
    ['is missing', undefined],
    ['is a text', 'many'],
  ])('has every row where the count %s', async (_, value) => {
    twist = ofList(noun, (answer) => ({
      ...answer,
      [total()]: value === 'few' ? Number(answer[total()]) + 3 : value,
    }));
    await untilReady(noun);
    expect(await idsOf(noun)).toEqual(await liveIds(noun));
  });

  it.each<[string, Parameters<typeof ofList>[1]]>([
    ['counts many rows more than it lists', (answer) => ({ ...answer, [total()]: 1_000_000 })],
    ['lists no rows', (answer, _, rows) => ({ ...answer, [rows]: [] })],
    ['lists no rows after the first page', (answer, offset, rows) => (offset > 0 ? { ...answer, [rows]: [] } : answer)],
  ])('is not called whole where the vendor %s', async (_, change) => {
    // A list that fits on one page ends with it.
    if ((await liveIds(noun)).length <= 200) return;
    twist = ofList(noun, change);
    await someSteps();
    expect(await freshnessOf(mirror, noun)).toMatchObject({ isReady: false, asOf: null });
    expect(await errorOf(noun)).toBe('UPSTREAM_BAD_ANSWER');
    twist = AS_IT_IS;
    now += 61_000;
    await untilReady(noun);
    expect(await errorOf(noun)).toBeNull();
    expect(await idsOf(noun)).toEqual(await liveIds(noun));
  });

  it('ends with an error where the vendor gives the same page for ever', async () => {
    const first = { answer: null as Answer | null };
    twist = ofList(noun, (answer) => {
      first.answer ??= { ...answer, [total()]: undefined };
      return first.answer;
    });
    if ((await liveIds(noun)).length < 100) return;
    calls = 0;
    await someSteps();
    expect(await freshnessOf(mirror, noun)).toMatchObject({ isReady: false });
    expect(await errorOf(noun)).toBe('UPSTREAM_BAD_ANSWER');
  });
});

describe.each(LISTS)('a later reading of %s', (noun) => {
  it.each<[string, (answer: Answer, rows: string) => Answer]>([
    ['empty', (answer, rows) => ({ ...answer, [rows]: [], [totalOf(nounOf(noun).operation)]: 0 })],
    [
      'shorter',
      (answer, rows) => ({
        ...answer,
        [rows]: (answer[rows] as WireRow[]).slice(0, 60),
        [totalOf(nounOf(noun).operation)]: 60,
      }),
    ],
  ])('removes no row where the list seems to be %s', async (_, change) => {
    await settle(mirror);
    const before = await idsOf(noun);
    expect(before.length).toBeGreaterThan(60);
    const last = await mirror.lastChange();
    twist = ofList(noun, (answer, __, rows) => change(answer, rows));
    for (let part = 0; part < 2; part += 1) {
      now += DAY_MS + 1_000;
      await settle(mirror);
    }
    expect(await idsOf(noun)).toEqual(before);
    const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: [noun], first: 100_000 });
    expect(changes.filter(({ change }) => change === 'REMOVED')).toEqual([]);
  });
});

it('many customers who have really left are removed', async () => {
  twist = AS_IT_IS;
  await settle(mirror);
  const before = (await idsOf('customers')).length;
  gateway.sandbox.live({ action: 'step', events: 90, kinds: { LEFT: 1 }, partners: [PARTNER] });
  now += 11 * 60_000;
  await settle(mirror);
  const after = await idsOf('customers');
  expect(after).toEqual(await liveIds('customers'));
  expect(before - after.length).toBeGreaterThan(50);
});

describe("a month's sums, which have no ids to ask for", () => {
  const { operation } = nounOf('bills');
  const empty: Twist = (answer, { operation: asked, rows }) =>
    asked === operation ? { ...answer, [rows]: [], [totalOf(operation)]: 0 } : answer;

  it('stay where one reading finds none of them, and go where the reading ten minutes later finds none either', async () => {
    await settle(mirror);
    const before = await idsOf('bills');
    const last = await mirror.lastChange();
    const removed = async () => {
      const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: ['bills'], first: 100_000 });
      return changes.filter(({ change }) => change === 'REMOVED').length;
    };
    now += DAY_MS;
    twist = empty;
    await settle(mirror);
    expect([await idsOf('bills'), await removed()]).toEqual([before, 0]);
    twist = AS_IT_IS;
    now += 10 * 60_000;
    await settle(mirror);
    expect([await idsOf('bills'), await removed()]).toEqual([before, 0]);

    now += DAY_MS;
    twist = empty;
    await settle(mirror);
    now += 9 * 60_000;
    await settle(mirror);
    expect(await removed()).toBe(0);
    now += 60_000;
    await settle(mirror);
    // Closed months are not read again.
    const gone = before.length - (await idsOf('bills')).length;
    expect(gone).toBeGreaterThan(0);
    expect(await removed()).toBe(gone);
    twist = AS_IT_IS;
  });
});

describe('a customer with more resources than a page has', () => {
  const RESOURCES = 'ListCustomerOnDemandResources';
  /** The vendor's list of one customer, which a test changes between two pages. */
  let list: WireRow[] = [];
  let customerId = '';

  const serve = (between: (page: number) => void): void => {
    let page = 0;
    twist = (answer, { operation, input, rows }) => {
      if (operation !== RESOURCES || input.customer_id !== customerId) return answer;
      const [from, most] = [Number(input.offset), Number(input.limit)];
      const found = list.slice(from, from + most);
      const count = list.length;
      between(page);
      page += 1;
      return { ...answer, [rows]: found, [totalOf(RESOURCES)]: count };
    };
  };

  const stored = async (): Promise<string[]> =>
    (await mirror.page('payPerUse', { scope: OWN, where: [{ customers: [customerId] }], first: 1_000 })).map(
      ({ id }) => id,
    );

  const round = async (): Promise<void> => {
    now += 11 * 60_000;
    await settle(mirror);
  };

  beforeEach(async () => {
    const [first] = await idsOf('customers');
    customerId = first ?? '';
    list = Array.from({ length: 250 }, (_, at) => ({
      customer_id: customerId,
      resource_id: `r${String(at).padStart(4, '0')}`,
      resource_name: `name ${at}`,
    }));
    serve(() => undefined);
    await round();
    expect(await stored()).toHaveLength(250);
  });

  it('loses no row where others go between two pages', async () => {
    const last = await mirror.lastChange();
    serve((page) => {
      if (page === 0) list.splice(3, 7);
    });
    await round();
    // What the first page had is gone with the next round, and nothing else.
    await round();
    expect((await stored()).sort()).toEqual(list.map(({ resource_id: id }) => id));
    const { changes } = await mirror.changes({ scope: OWN, after: last, nouns: ['payPerUse'], first: 1_000 });
    expect(changes.filter(({ customerId: of }) => of === customerId).map(({ id, change }) => [id, change])).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((at) => [`r000${at}`, 'REMOVED']),
    );
  });

  it('has each row once where others come between two pages', async () => {
    serve((page) => {
      if (page < 3) list.unshift({ customer_id: customerId, resource_id: `n${page}`, resource_name: 'new' });
    });
    await round();
    await round();
    expect((await stored()).sort()).toEqual(list.map(({ resource_id: id }) => id).sort());
  });

  it('keeps all rows where pages are empty that the vendor counts', async () => {
    const served = twist;
    let empty = 0;
    twist = (answer, asked) => {
      const found = served(answer, asked);
      if (asked.input.customer_id !== customerId || Number(asked.input.offset) === 0 || empty === 2) return found;
      empty += 1;
      return { ...found, [asked.rows]: [] };
    };
    await round();
    expect([empty, (await stored()).length]).toEqual([2, 250]);
  });

  it('stops with an error where the pages never end', async () => {
    const page = list.slice(0, 100);
    twist = (answer, { operation, input, rows }) =>
      operation === RESOURCES && input.customer_id === customerId
        ? { ...answer, [rows]: page, [totalOf(RESOURCES)]: Number(input.offset) + 1_000 }
        : answer;
    calls = 0;
    now += 11 * 60_000;
    await someSteps();
    expect(await errorOf('payPerUse')).toBe('UPSTREAM_BAD_ANSWER');
    expect(calls).toBeLessThan(1_000);
    twist = AS_IT_IS;
  });
});

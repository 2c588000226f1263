import { afterEach, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { CONTRACT_SITES, SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

type Values = Readonly<Record<string, unknown>>;

const MONTH = monthsBefore(monthAt(testNow()), 1);
const [CHINA] = SITES;
/** `npm run test:predictions` runs every sample on the European site too, which has the International contract. */
const ASKED_SITES = process.env.PREDICTIONS === 'full' ? SITES : CONTRACT_SITES;
const sum = (calls: Record<string, number>): number => Object.values(calls).reduce((a, b) => a + b, 0);

const BILLS = 'ListSubcustomerMonthlyBills';

/** Copies the known lengths of the lists of months from another gateway, and nothing else. */
const tellMonths = (from: TestGateway, to: TestGateway): void => {
  const [known, told] = [from, to].map(({ services }) => services.partner(CHINA.partner));
  const operation = told?.upstream.contract.operations.get(BILLS);
  if (!known || !told || !operation) throw new Error('no China partner');
  for (const cycle of Array.from({ length: 13 }, (_, index) => monthsBefore(MONTH, index - 1))) {
    for (const charge_mode of ['1', '3', '11']) {
      const total = known.totals.knownTotal(BILLS, { cycle, charge_mode });
      if (total !== undefined) told.totals.note(operation, { cycle, charge_mode }, total);
    }
  }
};

/** Predicted and made calls of one operation, on a gateway that knows only how many bills a month has. */
describe('predicted calls are never fewer than the measured ones', () => {
  const running: TestGateway[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((gateway) => gateway.close()));
  });

  const measure = async (as: string, text: string, given: Values, cold: TestGateway) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    const { coerced: variables = {} } = getVariableValues(gatewaySchema(), operation?.variableDefinitions ?? [], given);
    const context = createContext({ services: cold.services, viewer: viewerOf(as, cold.services), language: 'en' });
    const predicted = predictCalls({ schema: gatewaySchema(), document, variables, context });
    cold.forgetCalls();
    const { errors } = await cold.run(as, text, { ...given });
    // Tokens are fetched once a customer and day, and count against no quota of the operations.
    const { AssumeRole: _tokens, ...calls } = cold.calls();
    return { predicted, measured: sum(calls), calls, errors };
  };
  const start = async (options: Parameters<typeof startTestGateway>[0] = {}) => {
    const env = { MAX_UPSTREAM_CALLS: '5000', ...options.env };
    const gateway = await startTestGateway({ customers: 60, ...options, env });
    running.push(gateway);
    return gateway;
  };

  it.each(ASKED_SITES.flatMap((site) => SAMPLES.map((sample) => [sample[0], site.partner, site, sample] as const)))(
    'of the sample %s, %s',
    async (_name, _partner, site, sample) => {
      // Another gateway finds the variables, so that this gateway learns nothing from it.
      const teacher = await start();
      const gateway = await start();
      const variables = await variablesFor(teacher, site, sample);
      await teacher.run(site.administrator, sample[1], variables);
      tellMonths(teacher, gateway);
      const { predicted, measured, calls } = await measure(site.administrator, sample[1], variables, gateway);
      expect([measured <= predicted, predicted, measured <= predicted ? {} : calls]).toEqual([true, predicted, {}]);
    },
  );

  interface Cold {
    readonly text: string;
    readonly as?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly customers?: number;
    readonly variables?: (gateway: TestGateway) => Values;
    /** The lengths of the months are unknown before they are listed. */
    readonly listsMonths?: boolean;
  }
  const cursorFor = async (text: string, path: (data: never) => string): Promise<string> => {
    const teacher = await start();
    return path((await teacher.run(CHINA.administrator, text)).data as never);
  };
  const check = async (what: Cold): Promise<void> => {
    const gateway = await start({ customers: what.customers ?? 60, ...(what.env ? { env: what.env } : {}) });
    const variables = what.variables?.(gateway) ?? {};
    if (what.listsMonths) {
      const teacher = await start({ customers: what.customers ?? 60 });
      const cold = await measure(what.as ?? CHINA.administrator, what.text, variables, teacher);
      expect(cold.predicted).toBeGreaterThanOrEqual(cold.measured);
      tellMonths(teacher, gateway);
    }
    const { predicted, measured, errors } = await measure(
      what.as ?? CHINA.administrator,
      what.text,
      variables,
      gateway,
    );
    expect(errors).toBeUndefined();
    expect(measured).toBeGreaterThan(0);
    expect(predicted).toBeGreaterThanOrEqual(measured);
  };
  const CLOSED = '{ catalog { provinces { cities { counties { code } } } } }';
  const BELOW = 'nodes { customer { id: customerId balance { available { amount } } } }';
  const customerIds = (cold: TestGateway, count: number): string[] =>
    cold.sandbox
      .partner(CHINA.partner)
      .customers()
      .slice(0, count)
      .map(({ customer_id }) => customer_id);

  const customerOf = (cold: TestGateway, manager: string): string | undefined =>
    cold.sandbox
      .partner(CHINA.partner)
      .customers()
      .find(({ account_managers }) => account_managers?.[0]?.account_name === manager)?.customer_id;

  it.each<[string, Cold]>([
    ['closed lists', { text: CLOSED }],
    [
      'accounts of the channel',
      { text: '{ channel { balances { reseller { customers(first: 2) { nodes { id: customerId } } } } } }' },
    ],
    [
      'bills of a month, by manager',
      { text: `{ bills { ranking(month: "${MONTH}", by: MANAGER) { entries { totalCount } } } }`, listsMonths: true },
    ],
    [
      'bills of a year',
      {
        text: `{ bills { trend(from: "${monthsBefore(MONTH, 11)}", until: "${MONTH}") { month } } }`,
        listsMonths: true,
      },
    ],
    [
      'bills of many customers',
      { text: `{ customers(first: 40) { nodes { spend(month: "${MONTH}") { month } } } }`, customers: 300 },
    ],
    ['customers of bills', { text: `{ bills { monthly(month: "${MONTH}", first: 100) { ${BELOW} } } }` }],
    [
      "a manager's bills",
      {
        text: `{ bills { spend(month: "${MONTH}") { month } } }`,
        as: 'wang.fang',
        customers: 300,
        listsMonths: true,
      },
    ],
    [
      "a manager's orders",
      {
        text: '{ orders(first: 100) { nodes { id: orderId customer { id: customerId } } } }',
        as: 'wang.fang',
        customers: 300,
      },
    ],
    [
      "a manager's performance",
      {
        text: `{ incentives { performance(month: "${MONTH}", by: MANAGER) { entries { totalCount } } } }`,
        as: 'wang.fang',
        listsMonths: true,
      },
    ],
    [
      "the performance of one of a manager's customers",
      {
        text: `query ($id: ID!) { incentives { performance(month: "${MONTH}", by: MANAGER, filter: { customerId: $id }) { entries { totalCount } } } }`,
        as: 'wang.fang',
        customers: 300,
        variables: (cold) => ({ id: customerOf(cold, 'wang.fang') }),
      },
    ],
    [
      'assigning customers',
      {
        text: `mutation ($ids: [ID!]!) { assignAccountManager(input: { customerIds: $ids, accountManager: "wang.fang" }) {
          assignments { customer { id: customerId balance { available { amount } } } } } }`,
        env: { CUSTOMER_MANAGER: 'gateway' },
        customers: 300,
        variables: (cold) => ({ ids: customerIds(cold, 2) }),
      },
    ],
  ])('of %s', (_what, cold) => check(cold));

  it.each([
    [
      'resellers',
      '{ resellers { nodes { orders(first: 20) { nodes { id: orderId customer { id: customerId } } } } } }',
    ],
    ['the channel', '{ channel { orders(first: 100) { nodes { id: orderId customer { id: customerId } } } } }'],
  ])('of customers of the orders of %s, where the directory is at hand', async (_what, text) => {
    const gateway = await start();
    await gateway.run(CHINA.administrator, '{ customers(sort: { by: NAME }) { totalCount } }');
    const { predicted, measured, errors } = await measure(CHINA.administrator, text, {}, gateway);
    expect(errors).toBeUndefined();
    expect(predicted).toBeGreaterThanOrEqual(measured);
  });

  it('of two thousand years, which are refused without being counted', async () => {
    const text = `{ bills { trend(from: "0000-01", until: "${MONTH}") { month } } }`;
    const { predicted, measured, errors } = await measure(CHINA.administrator, text, {}, await start());
    expect([predicted, measured]).toEqual([0, 0]);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['orders', 'customers'])('of a deep page of the %s of the channel', async (list) => {
    const page = (after: string | null) =>
      `{ channel { ${list}(first: 100${after ? `, after: "${after}"` : ''}) { nodes { id } pageInfo { endCursor } } } }`;
    const first = await cursorFor(
      page(null),
      (data: { channel: Record<string, { pageInfo: { endCursor: string } }> }) =>
        data.channel[list]?.pageInfo.endCursor ?? '',
    );
    await check({ text: page(first) });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { differentPersonas, ownVariables } from '../support/personas.ts';
import { CONTRACT_SITES, SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

/** One persona of every kind and set of roles of each partner; the European site has the International contract. */
const CASES = [
  ...CONTRACT_SITES.flatMap((site) => differentPersonas(site.partner).map((as) => ({ site, as }))),
  ...SITES.filter((site) => !CONTRACT_SITES.includes(site)).map((site) => ({ site, as: site.administrator })),
];
const MEMBERS = ['chen.xia', 'wang.fang'];

/**
 * `npm run test:predictions` runs every sample as every persona; otherwise each sample runs as one in EVERY of them.
 */
const EVERY = process.env.PREDICTIONS === 'full' ? 1 : 5;
const asked = SAMPLES.flatMap((sample, row) =>
  CASES.filter((_, column) => (row + column) % EVERY === 0).map(
    (each) => [sample[0], each.as, { ...each, sample }] as const,
  ),
);

const SIGN_IN = 'AssumeRole';

const sum = ({ [SIGN_IN]: _, ...calls }: Record<string, number>): number =>
  Object.values(calls).reduce((a, b) => a + b, 0);

interface Run {
  readonly as: string;
  readonly text: string;
  readonly variables?: Record<string, unknown>;
}

interface Told {
  readonly predicted: number;
  readonly made: number;
  /** Sign-ins in a customer's name: calls to another service, each before the first call in the name of that customer. */
  readonly signIns: number;
  readonly calls?: Record<string, number>;
}

const measure = async (gateway: TestGateway, { as, text, variables = {} }: Run): Promise<Told> => {
  const { services } = gateway;
  const document = parse(text);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  const { coerced = {} } = getVariableValues(gatewaySchema(), operation?.variableDefinitions ?? [], variables);
  const predicted = predictCalls({
    schema: gatewaySchema(),
    document,
    variables: coerced,
    context: createContext({ services, viewer: viewerOf(as, services), language: 'en' }),
  });
  gateway.forgetCalls();
  await gateway.run(as, text, variables);
  const calls = gateway.calls();
  return { predicted, made: sum(calls), signIns: calls[SIGN_IN] ?? 0, calls };
};

/** Documents that ask for the same sums several times, or for several months. */
const FIGURES: readonly (readonly [string, string])[] = [
  ['spend', '{ bills { spend(month: "2026-05") { amount { amount } } } }'],
  [
    'a trend with two rankings',
    `{ bills { trend(from: "2026-01", until: "2026-05") { amount { amount } }
      products: ranking(month: "2026-05", by: PRODUCT) { total { amount } }
      people: ranking(month: "2026-05", by: CUSTOMER) { total { amount } } } }`,
  ],
];

/** Measures an operation on a gateway that has only made the calls of its readiness check, and again after the first answer. */
const coldAndWarm = async (run: (gateway: TestGateway) => Promise<Run>): Promise<readonly Told[]> => {
  const gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '2000' } });
  try {
    const asked = await run(gateway);
    return [await measure(gateway, asked), await measure(gateway, asked)];
  } finally {
    await gateway.close();
  }
};

const tooFew = (told: readonly Told[]): readonly Told[] =>
  told.filter(({ predicted, made, signIns }) => made > predicted || signIns > predicted);

describe('an operation makes no more calls than were predicted, on a cold gateway and on a warm one', () => {
  // Another gateway finds the variables that a person would fill in, so that the measured gateway has read nothing yet.
  let other: TestGateway;
  beforeAll(async () => {
    other = await startTestGateway({ customers: 60 });
  });
  afterAll(() => other.close());

  const reached = new Map<string, number>();

  it.each(asked)('%s, %s', async (name, as, { site, sample }) => {
    const variables = { ...(await variablesFor(other, site, sample)), ...(await ownVariables(other, as, sample)) };
    const told = await coldAndWarm(() => Promise.resolve({ as, text: sample[1], variables }));
    expect([name, tooFew(told)]).toEqual([name, []]);
    if (told.some(({ made }) => made > 0)) reached.set(as, (reached.get(as) ?? 0) + 1);
  });

  it('was measured with calls for every persona', () => {
    const few = CASES.map(({ as }) => [as, reached.get(as) ?? 0] as const).filter(([, samples]) => samples === 0);
    expect(few).toEqual([]);
  });

  it.each(FIGURES.flatMap(([name, text]) => MEMBERS.map((as) => [name, as, text] as const)))(
    '%s, %s',
    async (_name, as, text) => {
      expect(tooFew(await coldAndWarm(() => Promise.resolve({ as, text })))).toEqual([]);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

const PERSONAS = {
  'demo-cn': ['chen.xia', 'wang.fang'],
  'demo-intl': ['amara.okafor'],
  'demo-eu': ['elena.rossi'],
} as const;

/** A sign-in in a customer's name is a call to another service with quotas of its own; no cost counts it. */
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
  return { predicted, made: sum(gateway.calls()), calls: gateway.calls() };
};

/** Figures that one request asks for several times, or for several months. */
const FIGURES: readonly (readonly [string, string])[] = [
  ['spend', '{ bills { spend(month: "2026-05") { amount { amount } } } }'],
  [
    'a trend with two rankings',
    `{ bills { trend(from: "2026-01", until: "2026-05") { amount { amount } }
      products: ranking(month: "2026-05", by: PRODUCT) { total { amount } }
      people: ranking(month: "2026-05", by: CUSTOMER) { total { amount } } } }`,
  ],
];

/** A gateway that has asked only what readiness asks, and the same once it has answered. */
const coldAndWarm = async (run: (gateway: TestGateway) => Promise<Run>): Promise<readonly Told[]> => {
  const gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '2000' } });
  try {
    const asked = await run(gateway);
    return [await measure(gateway, asked), await measure(gateway, asked)];
  } finally {
    await gateway.close();
  }
};

const tooFew = (told: readonly Told[]): readonly Told[] => told.filter(({ predicted, made }) => made > predicted);

describe('an operation makes no more calls than were predicted, on a cold gateway and on a warm one', () => {
  // What a person would fill in is found by another gateway, so that the one that is measured knows nothing yet.
  let other: TestGateway;
  beforeAll(async () => {
    other = await startTestGateway({ customers: 60 });
  });
  afterAll(() => other.close());

  const cases = SITES.flatMap((site) =>
    PERSONAS[site.partner].flatMap((as) => SAMPLES.map((sample) => ({ site, as, sample }))),
  );

  it.each(cases.map((each) => [each.sample[0], each.as, each] as const))(
    '%s, %s',
    async (_name, as, { site, sample }) => {
      const variables = await variablesFor(other, site, sample);
      const told = await coldAndWarm(() => Promise.resolve({ as, text: sample[1], variables }));
      expect(tooFew(told)).toEqual([]);
    },
  );

  it.each(FIGURES.flatMap(([name, text]) => PERSONAS['demo-cn'].map((as) => [name, as, text] as const)))(
    '%s, %s',
    async (_name, as, text) => {
      expect(tooFew(await coldAndWarm(() => Promise.resolve({ as, text })))).toEqual([]);
    },
  );
});

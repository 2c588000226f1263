import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { ownVariables, personasOf } from '../support/personas.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { openGateway } from './whole.ts';

/** `npm run test:predictions` asks every sample as every persona; otherwise each persona asks one in EVERY of them. */
const EVERY = process.env.PREDICTIONS === 'full' ? 1 : 3;
const CASES = SITES.flatMap((site) => personasOf(site.partner).map((as) => ({ site, as }))).map(
  (each, column) => [each.as, { ...each, asked: SAMPLES.filter((_, row) => (row + column) % EVERY === 0) }] as const,
);

interface Answer {
  readonly extensions?: { readonly cost?: { readonly predicted: number; readonly made: number } };
}

/** All samples share one gateway: its caches are empty for the first sample and fuller for each later one. */
describe('over HTTP an answer reports at most as many calls made as predicted', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  let other: TestGateway;
  beforeAll(async () => {
    gateway = await openGateway({ env: { MAX_UPSTREAM_CALLS: '2000' } });
    other = await startTestGateway({ customers: 40 });
  });
  afterAll(async () => {
    await gateway.close();
    await other.close();
  });

  const costOf = async (as: string, query: string, variables: Readonly<Record<string, unknown>>) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.tokenOf(as)}` },
      body: JSON.stringify({ query, variables, extensions: { cost: true } }),
    });
    return ((await response.json()) as Answer).extensions?.cost;
  };

  it.each(CASES)(
    'to %s',
    async (as, { site, asked }) => {
      const wrong: unknown[] = [];
      let withCalls = 0;
      for (const sample of asked) {
        const variables = { ...(await variablesFor(other, site, sample)), ...(await ownVariables(other, as, sample)) };
        const cost = await costOf(as, sample[1], variables);
        if (!cost || cost.made > cost.predicted) wrong.push([sample[0], cost]);
        if (cost && cost.made > 0) withCalls += 1;
      }
      expect(wrong).toEqual([]);
      expect(withCalls).toBeGreaterThan(0);
    },
    // A case runs all samples of one persona one after the other, on a busy machine in more than two minutes.
    240_000,
  );
});

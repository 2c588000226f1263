import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

/** As the administrator would press the button. A site may lack what a sample shows; nothing else may fail. */
describe('sample operations', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());

  it('are there', () => expect(SAMPLES.length).toBeGreaterThan(20));

  it.each(SAMPLES)('%s answers on a site that offers it, and says so on one that does not', async (name, text) => {
    const outcomes: unknown[][] = [];
    for (const site of SITES) {
      const variables = await variablesFor(gateway, site, [name, text]);
      const result = await gateway.run(site.administrator, text, variables);
      expect(result.data).toBeDefined();
      outcomes.push(codesOf(result));
    }
    expect(outcomes.flat().filter((code) => code !== 'UNSUPPORTED_ON_SITE')).toEqual([]);
    expect(outcomes.some((codes) => codes.length === 0)).toBe(true);
  });

  it('reach every read of both contracts that a field serves', () => {
    const reached = new Set(Object.keys(gateway.sandbox.calls()));
    const reads = [loadContract('CHINA'), loadContract('INTERNATIONAL')].flatMap(({ operations }) =>
      [...operations.values()].filter(({ facts }) => facts.kind === 'read').map(({ id }) => id),
    );
    const served = new Set(servedOperations(gatewaySchema()).keys());
    const missing = [...new Set(reads)].filter((id) => served.has(id) && !reached.has(id));
    // Few customers have what is billed by the 95th percentile; test/graph/own-bills asks for it.
    expect(missing.filter((id) => id !== 'ListResourceUsage')).toEqual([]);
  });
});

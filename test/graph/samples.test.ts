import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SAMPLES_OF_COPIES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

/** Runs each sample as the administrator would. A site may lack what a sample shows; no other error may occur. */
describe('sample operations', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());

  it('are there', () => expect(SAMPLES.length).toBeGreaterThan(20));

  /** Error codes of the samples on each site. */
  const outcomesOf = async ([name, text]: (typeof SAMPLES)[number]): Promise<unknown[][]> => {
    const outcomes: unknown[][] = [];
    for (const site of SITES) {
      const variables = await variablesFor(gateway, site, [name, text]);
      const result = await gateway.run(site.administrator, text, variables);
      expect(result.data).toBeDefined();
      outcomes.push(codesOf(result));
    }
    return outcomes;
  };

  const isOfCopies = ([name]: (typeof SAMPLES)[number]) => SAMPLES_OF_COPIES.has(name);

  // test/mirror/samples runs these on complete copies.
  it.each(SAMPLES.filter(isOfCopies))('%s is refused before copies are complete', async (...sample) => {
    for (const codes of await outcomesOf(sample)) expect(new Set(codes)).toEqual(new Set(['NOT_READY']));
  });

  const ofVendor = SAMPLES.filter((sample) => !isOfCopies(sample));
  it.each(ofVendor)('%s answers on a site that offers it, and says so on one that does not', async (...sample) => {
    const outcomes = await outcomesOf(sample);
    expect(outcomes.flat().filter((code) => code !== 'UNSUPPORTED_ON_SITE')).toEqual([]);
    expect(outcomes.some((codes) => codes.length === 0)).toBe(true);
  });

  it('reach every read of both contracts that a field serves', () => {
    const reached = new Set(Object.keys(gateway.sandbox.calls()));
    const reads = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')].flatMap(
      ({ operations }) => [...operations.values()].filter(({ facts }) => facts.kind === 'read').map(({ id }) => id),
    );
    const served = new Set(servedOperations(gatewaySchema()).keys());
    const missing = [...new Set(reads)].filter((id) => served.has(id) && !reached.has(id));
    // Few customers have bills by the 95th percentile; test/graph/own-bills tests them.
    expect(missing.filter((id) => id !== 'ListResourceUsage')).toEqual([]);
  });
});

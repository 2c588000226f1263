import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { withIds } from '../clients/support/with-ids.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { differentPersonas } from '../support/personas.ts';
import { CONTRACT_SITES, SAMPLES, SAMPLES_OF_COPIES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';
import { recordObjects } from '../support/seen-objects.ts';
import { disagreements, toldRights } from '../support/told-rights.ts';

type Sample = (typeof SAMPLES)[number];

const isRead = ([, text]: Sample): boolean => getOperationAST(parse(text))?.operation === 'query';

const isOfCopies = ([name]: Sample): boolean => SAMPLES_OF_COPIES.has(name);

/** Runs each sample as the administrator would. A site may lack what a sample shows; no other error may occur. */
describe('sample operations', () => {
  let gateway: TestGateway;
  const seen = recordObjects();
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
  });
  afterAll(() => gateway.close());

  it('are more than twenty', () => expect(SAMPLES.length).toBeGreaterThan(20));

  const run = async (site: (typeof SITES)[number], [name, sample]: Sample, choice = 0) => {
    const variables = await variablesFor(gateway, site, [name, sample], choice);
    const text = withIds(sample);
    const answer = await gateway.run(site.administrator, text, variables);
    if (isRead([name, sample])) seen.add({ by: `${name} of ${site.administrator}`, text, variables, answer });
    return answer;
  };

  /** Error codes of the sample on each site. */
  const outcomesOf = async (sample: Sample): Promise<unknown[][]> => {
    const outcomes: unknown[][] = [];
    for (const site of SITES) {
      const result = await run(site, sample);
      expect(result.data).toBeDefined();
      outcomes.push(codesOf(result));
    }
    return outcomes;
  };

  // test/mirror/samples runs these on complete copies.
  it.each(SAMPLES.filter(isOfCopies))('%s is refused before copies are complete', async (...sample) => {
    for (const codes of await outcomesOf(sample)) expect(new Set(codes)).toEqual(new Set(['NOT_READY']));
  });

  const ofVendor = SAMPLES.filter((sample) => !isOfCopies(sample));

  const answers = async (...sample: Sample) => {
    const outcomes = await outcomesOf(sample);
    expect(outcomes.flat().filter((code) => code !== 'UNSUPPORTED_ON_SITE')).toEqual([]);
    expect(outcomes.some((codes) => codes.length === 0)).toBe(true);
  };

  it.each(ofVendor.filter(isRead))(
    '%s answers on a site that offers it, and is UNSUPPORTED_ON_SITE elsewhere',
    answers,
  );

  // A client keeps an object once, by its id: what one answer says about it is shown where another one selected it.
  it('have the same fields of one object in all answers, with other variables too', async () => {
    for (const site of CONTRACT_SITES) for (const sample of ofVendor.filter(isRead)) await run(site, sample, 1);
    expect(seen.objects().size).toBeGreaterThan(600);
    expect(seen.conflicts()).toEqual([]);
  });

  it.each(ofVendor.filter((sample) => !isRead(sample)))(
    '%s writes on a site that offers it, and says so on one that does not',
    answers,
  );

  it('are refused to the viewers to whom viewer.can says no, and to no others', async () => {
    const writes = ofVendor.filter((sample) => !isRead(sample));
    const texts = writes.map(([, text]) => text);
    const wrong: string[] = [];
    for (const site of CONTRACT_SITES) {
      const asked = await Promise.all(writes.map((sample) => variablesFor(gateway, site, sample)));
      for (const as of differentPersonas(site.partner)) {
        const rights = await toldRights(gateway, as, texts);
        for (const [place, text] of texts.entries()) {
          const untold = disagreements(text, await gateway.run(as, text, asked[place]), rights);
          wrong.push(...untold.map((each) => `${as}: ${each}`));
        }
      }
    }
    expect(wrong).toEqual([]);
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

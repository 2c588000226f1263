import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleFor, lastMonth } from '../../playground/src/examples/example.ts';
import type { Ask, Outcome } from '../../playground/src/examples/lookup.ts';
import { START } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SAMPLES_OF_COPIES, SITES } from '../support/samples.ts';

type Facts = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FACTS: Facts = JSON.parse(readFileSync('playground/src/samples/generated/facts.json', 'utf8'));

const SITE_OF = { 'demo-cn': 'CHINA', 'demo-intl': 'INTERNATIONAL', 'demo-eu': 'EUROPE' } as const;

describe('example variables of the samples', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 200 });
  });
  afterAll(() => gateway.close());

  const askAs =
    (as: string): Ask =>
    async (document, variables) =>
      (await gateway.run(as, document, { ...variables })) as Outcome;

  it.each(SITES)('answer as $administrator where the site offers the sample, and nowhere else', async (site) => {
    const ask = askAs(site.administrator);
    const answering: string[] = [];
    const refusals = new Set<unknown>();
    for (const [name, document] of SAMPLES) {
      const { variables } = await exampleFor({ name, document }, ask, new Date(START));
      const result = await gateway.run(site.administrator, document, { ...variables });
      // This gateway has no copies, so samples that only copies answer are refused with NOT_READY and no other code.
      const codes = codesOf(result).filter((code) => code !== 'NOT_READY' || !SAMPLES_OF_COPIES.has(name));
      if (codes.length === 0) answering.push(name);
      else if (FACTS[name]?.[SITE_OF[site.partner]]) refusals.add([name, codes]);
    }
    expect([...refusals]).toEqual([]);
    expect(answering).toEqual(SAMPLES.map(([name]) => name).filter((name) => FACTS[name]?.[SITE_OF[site.partner]]));
  });

  it('look for a customer that lets the partner act for it, and report where none does', async () => {
    const funds = SAMPLES.find(([name]) => name === 'OwnBills') ?? ['', ''];
    const sample = { name: funds[0], document: funds[1] };
    const refusing = new Set(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .filter(({ grants_agency }) => !grants_agency)
        .map(({ customer_id }) => customer_id),
    );
    const [refused] = refusing;
    const ids = [refused, gateway.sandbox.partner('demo-cn').customers()[0]?.customer_id];
    const ask = askAs('chen.xia');
    const firstRefuses =
      (listed: readonly unknown[]): Ask =>
      async (document, variables) =>
        document.includes('rows: customers')
          ? { data: { rows: { nodes: listed.map((id) => ({ id })) } } }
          : ask(document, variables);
    const found = await exampleFor(sample, firstRefuses(ids), new Date(START));
    expect(found).toMatchObject({ answers: true, variables: { id: ids[1] } });
    const none = await exampleFor(sample, firstRefuses([refused]), new Date(START));
    expect(none).toMatchObject({ answers: false, variables: { id: refused } });
  });

  it.each([
    ['2026-11-30T15:59:59Z', '2026-10'],
    ['2026-11-30T16:00:00Z', '2026-11'],
    ['2027-01-31T12:00:00Z', '2026-12'],
    ['2026-12-31T16:00:00Z', '2026-12'],
  ])('are of the month before, in UTC+8: %s', (now, month) => {
    expect(lastMonth(new Date(now))).toBe(month);
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leastDocument } from '../support/least.ts';
import { gatewaySchema } from '../support/schema.ts';
import { report } from './support/figures.ts';
import { type Front, type House, openHouse } from './support/house.ts';
import { allows, linesOf } from './support/page.ts';
import type { Person } from './support/people.ts';
import { ASKING_PARTNERS } from './support/sites.ts';

const schema = gatewaySchema();
const LINES = new Map(linesOf(readFileSync('docs/roles.md', 'utf8')).map((line) => [line.field, line]));

const ROOTS = (['query', 'mutation'] as const).flatMap((operation) => {
  const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({
    operation,
    name: `${type?.name}.${field.name}`,
    field,
  }));
});

/** Asks a gateway over HTTP, as every kind of viewer, whether the page about roles is right. */
describe('the matrix of viewers and root fields', () => {
  let house: House;
  /** Two gateways: one asks the vendor for everything, the other answers lists from copies. */
  let fronts: Front[];
  let people: readonly Person[];
  const counts = { allowed: 0, refused: 0, 'from copies': 0 };
  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 7 });
    people = house.people.people.filter(({ partnerId }) => ASKING_PARTNERS.includes(partnerId));
    fronts = [await house.open(), await house.open({ copied: true })];
  });
  afterAll(async () => {
    await Promise.all(fronts.map((front) => front.close()));
    await house.close();
    report('matrix', {
      'root fields': ROOTS.length,
      viewers: people.length,
      checks: counts.allowed + counts.refused,
      ...counts,
    });
  });

  const isNobody = ({ kind }: Person): boolean => kind === 'stranger' || kind === 'expired';

  it.each(ROOTS.map(({ name, ...rest }) => [name, rest] as const))('%s', async (name, { operation, field }) => {
    const line = LINES.get(name);
    if (!line) throw new Error(`docs/roles.md declares no access rule for ${name}`);
    const query = leastDocument(operation, field);
    const wrong: string[] = [];
    // Writes are never answered from copies.
    const askedOf = operation === 'mutation' ? fronts.slice(0, 1) : fronts;
    for (const [front, person] of askedOf.flatMap((each) => people.map((one) => [each, one] as const))) {
      const { status, codes, asOf } = await front.ask(person, { query });
      if (asOf !== null) counts['from copies'] += 1;
      const refusals = codes.filter((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN');
      const wanted = isNobody(person) ? 'UNAUTHENTICATED' : allows(line, person) ? '' : 'FORBIDDEN';
      counts[wanted === '' ? 'allowed' : 'refused'] += 1;
      if (refusals.join() !== wanted)
        wrong.push(`${person.who}: ${refusals.join() || 'allowed'}, not ${wanted || 'allowed'}`);
      if (person.kind === 'expired' && status !== 401) wrong.push(`${person.who}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('was also asked about lists that copies answer', () => {
    expect(counts['from copies']).toBeGreaterThan(people.length / 2);
  });
});

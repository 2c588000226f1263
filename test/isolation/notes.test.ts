import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Front, type House, openHouse } from './support/house.ts';
import type { Person } from './support/people.ts';
import type { Somebody } from './support/population.ts';

/** Filtering for a value and counting must not reveal a field that the viewer may not see. */
describe('what the partner notes about a customer', () => {
  let house: House;
  let front: Front;
  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 7 });
    front = await house.open();
  });
  afterAll(async () => {
    await front.close();
    await house.close();
  });

  const noted = (): readonly (readonly [Person, Somebody])[] =>
    house.people.people.flatMap((person) => {
      const itself = house.populations
        .flatMap(({ customers }) => customers)
        .find(({ id }) => person.kind === 'customer' && id === person.customerId);
      return itself ? [[person, itself] as const] : [];
    });

  const ask = (person: Person, filter: object) =>
    front.ask(person, {
      query: 'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }',
      variables: { filter },
    });

  it.each(['accountManager', 'label', 'level'])('is refused to a customer as a filter: %s', async (note) => {
    for (const [person] of noted())
      expect([person.who, (await ask(person, { [note]: note === 'level' ? 'V1' : 'a' })).codes]).toEqual([
        person.who,
        ['FORBIDDEN'],
      ]);
  });

  it('is not searched for a customer, but is for the partner', async () => {
    const labeled = noted().filter(([, { label }]) => label !== null);
    expect(labeled.length).toBeGreaterThan(0);
    for (const [person, { id, label, partnerId, resellerId }] of labeled) {
      expect((await ask(person, { search: label })).data).toEqual({ customers: { totalCount: 0 } });
      expect((await ask(person, { search: id })).data).toEqual({ customers: { totalCount: 1 } });
      const seller = house.people.people.find(
        (each) => each.partnerId === partnerId && each.items === 'all' && (each.resellerId ?? null) === resellerId,
      ) as Person;
      const { data } = await ask(seller, { search: label });
      expect((data as { customers: { totalCount: number } } | null)?.customers.totalCount).toBeGreaterThan(0);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import { identities } from '../../src/request/nodes/index.ts';
import { gatewaySchema } from '../support/schema.ts';
import { report } from './support/figures.ts';
import { type Front, type House, openHouse } from './support/house.ts';
import { NODE_PLACES, NODE_TYPES, OF_THE_VIEWER } from './support/nodes.ts';
import type { Person } from './support/people.ts';
import { type Ids, NO_OBJECTS, PLACES, RECORD_FIELDS, unknownIds } from './support/places.ts';
import type { Somebody } from './support/population.ts';
import { recordsAbout } from './support/records.ts';
import { ASKING_PARTNERS } from './support/sites.ts';

interface Told {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly unknown[];
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * The viewer who asks, the viewer whose objects it asks for, and a viewer who may see those objects and reads them in
 * between.
 */
interface Case {
  readonly asker: Person;
  readonly own: Pick<Ids, 'customer' | 'reseller'>;
  readonly theirs: Somebody;
  readonly readers: readonly Person[];
}

describe('a foreign id is answered like an unknown one, remembered or not', () => {
  let house: House;
  /** One gateway to learn ids from, and one that answers lists from copies. */
  let elsewhere: Front;
  let copied: Front;
  let compared = 0;
  let notFound = 0;
  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 7 });
    elsewhere = await house.open();
    copied = await house.open({ copied: true });
  });
  afterAll(async () => {
    await Promise.all([elsewhere.close(), copied.close()]);
    await house.close();
    report('cached ids', { places: Object.keys(PLACES).length, 'answers compared': compared, 'not found': notFound });
  });

  const people = (test: (person: Person) => boolean): Person[] => house.people.people.filter(test);
  const named = (partnerId: string, kind: Person['kind'], role: string): Person => {
    const [person] = people((each) => each.partnerId === partnerId && each.kind === kind && each.roles.join() === role);
    if (!person) throw new Error(`no ${role} among the ${kind}s of ${partnerId}`);
    return person;
  };

  const casesOf = (partnerId: string): Case[] => {
    const [mine, others] = [true, false].map((isMine) =>
      house.populations.find(({ partner }) => (partner.id === partnerId) === isMine),
    );
    if (!mine || !others) throw new Error('two partners are needed');
    const administrator = named(partnerId, 'member', 'ADMINISTRATOR');
    const [first, second] = people(
      ({ partnerId: id, kind, resellerId }) => id === partnerId && kind === 'customer' && !resellerId,
    );
    const manager = named(partnerId, 'member', 'ACCOUNT_MANAGER');
    const head = named(partnerId, 'reseller', 'ADMINISTRATOR');
    const has = (test: (customer: Somebody) => boolean, of = mine): Somebody => {
      const found = of.customers.filter((each) => each.grantsAgency && each.orders.length > 2 && test(each));
      return (found.find(({ coupons }) => coupons.length > 0) ?? found[0]) as Somebody;
    };
    const reseller = String(mine.resellers.find(({ id }) => id !== head.resellerId)?.id);
    const byId = (id: string | undefined) => has((each) => each.id === id);
    const own = (customer: Somebody, resellerId = reseller) => ({ customer: customer.id, reseller: resellerId });
    const isOwn = ({ resellerId }: Somebody) => resellerId === null;
    return [
      {
        asker: manager,
        own: own(has((each) => isOwn(each) && each.manager === manager.accountName)),
        theirs: has((each) => isOwn(each) && each.manager !== manager.accountName),
        readers: [administrator],
      },
      {
        asker: head,
        own: own(
          has((each) => each.resellerId === head.resellerId),
          head.resellerId,
        ),
        theirs: has(isOwn),
        readers: [administrator],
      },
      {
        asker: first as Person,
        own: own(byId(first?.customerId)),
        theirs: byId(second?.customerId),
        readers: [administrator, second as Person],
      },
      {
        asker: administrator,
        own: own(has(isOwn), head.resellerId),
        theirs: has(isOwn, others),
        readers: [named(others.partner.id, 'member', 'ADMINISTRATOR')],
      },
    ];
  };

  const ask = (front: Front, person: Person, selection: string) =>
    front.ask(person, { query: selection.startsWith('mutation ') ? selection : `{ ${selection} }` });

  const callsSince = (before: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(house.sandbox.calls())
        .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );

  /** Everything by which a caller, or an observer of the vendor's calls, could distinguish two answers. */
  const tell = async (front: Front, person: Person, selection: string, ids: Ids): Promise<Told> => {
    const before = house.sandbox.calls();
    const { status, data, errors } = await ask(front, person, selection);
    const told = {
      status,
      data,
      errors: errors.map(({ message, path, extensions: { errorId: _, ...extensions } }) => ({
        message,
        path,
        extensions,
      })),
      calls: callsSince(before),
    };
    // Ids that the viewer sent may occur in its answer.
    let text = JSON.stringify(told, (key, value: unknown) => (key === 'requestId' ? undefined : value));
    for (const id of Object.values(ids)) text = text.replaceAll(id, 'ID');
    return JSON.parse(text) as Told;
  };

  /** Sibling fields fail in any order. */
  const inOrder = <T extends Pick<Told, 'errors'>>(told: T): T => ({
    ...told,
    errors: told.errors.map((error) => JSON.stringify(error)).sort(),
  });

  /** Reads every field of a customer as a viewer who may see it. */
  const idsAround = async (
    front: Front,
    reader: Person,
    { id, orders, coupons, partnerId }: Somebody,
  ): Promise<Ids> => {
    const { data } = await ask(
      front,
      reader,
      `customer(id: "${id}") { resources(first: 1) { nodes { id: resourceId } } payPerUseResources(first: 1) { nodes { id: resourceId } }
         storedValueCards(first: 1) { nodes { id: cardId } } tickets(first: 1) { nodes { id: ticketId } } } couponQuotas { nodes { id: quotaId } } operations { nodes { id: operationId } }`,
    );
    const firstOf = (value: unknown): string | undefined =>
      (value as { nodes?: readonly { id: string }[] } | null | undefined)?.nodes?.[0]?.id;
    const customer = (data?.customer ?? {}) as Record<string, unknown>;
    const none = unknownIds(1);
    const records = await recordsAbout(front, reader, id);
    const population = house.populations.find(({ partner }) => partner.id === partnerId);
    return {
      customer: id,
      order: orders[0]?.id ?? none.order,
      coupon: coupons[0] ?? none.coupon,
      reseller: population?.resellers.at(-1)?.id ?? none.reseller,
      resource: firstOf(customer.resources) ?? none.resource,
      payPerUse: firstOf(customer.payPerUseResources) ?? none.payPerUse,
      card: firstOf(customer.storedValueCards) ?? none.card,
      ticket: firstOf(customer.tickets) ?? none.ticket,
      quota: firstOf(data?.couponQuotas) ?? none.quota,
      operation: firstOf(data?.operations) ?? none.operation,
      records,
    };
  };

  it('covers every type whose objects are fetched by their ids', () => {
    expect([...NODE_TYPES, ...OF_THE_VIEWER].sort()).toEqual([...identities().keys()].sort());
  });

  it('covers every field that takes the id of an object', () => {
    const fields = Object.values(gatewaySchema().getTypeMap())
      .filter(isObjectType)
      // A route of its own opens streams: `test/server/streams.test.ts`.
      .filter(({ name }) => name !== 'Mutation' && name !== 'Subscription')
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ args }) => args.some((argument) => getNamedType(argument.type).toString() === 'ID'))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(fields.length).toBeGreaterThan(10);
    expect(
      fields.filter(
        (field) => !NO_OBJECTS.has(field) && !RECORD_FIELDS.has(field) && !(field in PLACES) && !(field in NODE_PLACES),
      ),
    ).toEqual([]);
  });

  describe.each(ASKING_PARTNERS)('of %s', (partnerId) => {
    it.each(
      [0, 1, 2, 3].map(
        (index) => [['a manager', 'a reseller’s head', 'a customer', 'another partner'][index], index] as const,
      ),
    )(
      'to %s',
      async (_, index) => {
        const { asker, own, theirs, readers } = casesOf(partnerId)[index] as Case;
        const [reader] = readers as [Person];
        // Another process learns the ids: this gateway has read nothing of them.
        const ids = await idsAround(elsewhere, reader, theirs);
        let number = 2;
        const differences: unknown[] = [];

        const compare = async (when: string, front: Front): Promise<void> => {
          for (const [name, place] of Object.entries(PLACES)) {
            const askFor = (of: Ids) => tell(front, asker, place(own, of), of);
            // After this the gateway knows the asking viewer's own objects.
            await askFor(unknownIds(number++));
            const foreign = await askFor(ids);
            const unknown = await askFor(unknownIds(number++));
            compared += 1;
            if (JSON.stringify(foreign.errors).includes('NOT_FOUND')) notFound += 1;
            if (JSON.stringify(foreign) !== JSON.stringify(unknown)) differences.push({ when, name, foreign, unknown });
          }
          for (const [name, place] of Object.entries(NODE_PLACES)) {
            const none = unknownIds(number++);
            const [foreign, unknown] = [ids, none].map((of) => () => tell(front, asker, place(own, of), of)) as [
              () => Promise<Told>,
              () => Promise<Told>,
            ];
            // Other cases have made the gateway remember this viewer's questions, some about the foreign object. So
            // both objects are asked for once before their calls are compared.
            const first = [await foreign(), await unknown()].map(({ calls: _, ...told }) => inOrder(told));
            const second = [await foreign(), await unknown()].map(inOrder);
            compared += 2;
            for (const [one, other] of [first, second])
              if (JSON.stringify(one) !== JSON.stringify(other))
                differences.push({ when, name, foreign: one, unknown: other });
          }
        };
        const cold = await house.open();
        await compare('before its first reading', cold);
        await cold.close();
        const hot = await house.open();
        for (const each of readers) {
          for (const place of Object.values(PLACES))
            await ask(hot, each, place({ customer: ids.customer, reseller: ids.reseller }, ids));
        }
        await compare('after its owner has read it', hot);
        await hot.close();
        await compare('where everything is copied', copied);
        expect(differences).toEqual([]);
      },
      60_000,
    );
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { clockAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import {
  closedTo,
  customersIn,
  ENDPOINTS_ROLE,
  endpointOf,
  everybodysEndpoints,
  FIELDS_OF_TOPICS,
  pathOf,
  sentTo,
} from './support/deliveries.ts';
import {
  administratorOf,
  happen,
  make,
  openReceiver,
  orderMore,
  type Receiver,
  type Scene,
  typesOf,
} from './support/eventful.ts';
import { report } from './support/figures.ts';
import { type Front, type House, openHouse } from './support/house.ts';
import { customersOf, type ManagersOf, marksOf, toldOf } from './support/oracle.ts';
import type { Person } from './support/people.ts';
import type { Population } from './support/population.ts';

const DAY_MS = 24 * 3_600_000;

describe('webhooks', () => {
  let house: House;
  let front: Front;
  let receiver: Receiver;
  let scene: Scene;
  let endpoints: ReadonlyMap<string, string>;
  let passed = 0;
  const counts = { readers: 0, deliveries: 0, foreign: 0, withheld: 0 };
  const clock = clockAt(() => testNow() + passed);
  /** Customer → login name of its account manager, by the assignments of this test. */
  const managers = new Map<string, string>();
  const managersOf: ManagersOf = ({ id }) => [managers.get(id) ?? null];

  const of = (population: Population, isWanted: (person: Person) => boolean): readonly Person[] =>
    house.people.people.filter((person) => person.partnerId === population.partner.id && isWanted(person));
  const managersAt = (population: Population) => of(population, ({ manager }) => manager !== undefined);
  const onlyOne = (population: Population, role: string, kind = 'member'): Person => {
    const [found] = of(population, (person) => person.kind === kind && person.roles.includes(role));
    if (!found) throw new Error(`no ${kind} is ${role}`);
    return found;
  };
  const readersAt = (population: Population): readonly Person[] =>
    of(
      population,
      ({ kind, accountName }) => kind === 'member' || (kind === 'service' && accountName === 'nightly-sync'),
    );
  const change = (population: Population, mutation: string, input: object, answer: string) =>
    front
      .ask(administratorOf(house, population.partner.id), {
        query: `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
          ${mutation}(input: $input) { ${answer} } }`,
        variables: { input },
      })
      .then(({ errors, text }) => {
        if (errors.length > 0) throw new Error(text);
      });
  const giveCustomers = async (population: Population, accountManager: string, ids: readonly string[]) => {
    await change(
      population,
      'assignAccountManager',
      { accountManager, customerIds: ids },
      'assignments { customerId }',
    );
    for (const id of ids) managers.set(id, accountManager);
  };
  const sendAll = async (): Promise<void> => {
    for (const { partner } of house.populations)
      for (let round = 0; round < 10; round += 1) await front.partner(partner.id).webhooks.step();
  };

  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 11, clock });
    receiver = await openReceiver();
    front = await house.open({
      copied: true,
      env: { MIRROR_AGES: '', CUSTOMER_MANAGER: 'gateway' },
      adjust: everybodysEndpoints,
    });
    const forward = (ms: number): void => {
      passed += ms;
    };
    scene = { house, front, receiver, forward };
    for (const population of house.populations) {
      const own = population.customers.filter(({ resellerId }) => resellerId === null).map(({ id }) => id);
      for (const [index, { accountName }] of managersAt(population).entries())
        await giveCustomers(
          population,
          accountName,
          own.filter((_, at) => at % 3 === index),
        );
      const clerk = onlyOne(population, 'FUNDS_CLERK');
      await change(
        population,
        'assignRoles',
        { accountName: clerk.accountName, roles: ['FUNDS_CLERK', ENDPOINTS_ROLE] },
        'member { name }',
      );
    }
    const opened = house.populations.flatMap(readersAt).map(endpointOf);
    counts.readers = opened.length;
    ({ endpoints } = await happen(scene, opened));
    await sendAll();
  }, 300_000);
  afterAll(async () => {
    await front.close();
    await receiver.close();
    await house.close();
    report('webhooks', counts);
  });

  const versionOf = async ({ partner }: Population, id: string | undefined): Promise<number> => {
    const { text } = await front.ask(administratorOf(house, partner.id), {
      query: `{ webhookEndpoint(id: "${id}") { version } }`,
    });
    return Number(/"version":(\d+)/.exec(text)?.[1]);
  };

  /** What the endpoints sent that their readers may not see, in words. */
  const foreignIn = (): readonly string[] => {
    const marks = marksOf(house.populations);
    const foreign = house.populations.flatMap((population) =>
      readersAt(population).flatMap((person) =>
        sentTo(receiver, person).flatMap((sent) => {
          counts.deliveries += 1;
          const may = customersIn(sent, person, population, managersOf);
          const told = [...toldOf(sent.text, marks).keys()].filter((owner) => !may.has(owner));
          return [...told, ...closedTo(person, sent)].map((what) => `${person.who}: ${what} in ${sent.text}`);
        }),
      ),
    );
    counts.foreign += foreign.length;
    return foreign;
  };

  it('are tried with every topic that the schema has', () => {
    const schema = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));
    const topics = (schema.getType('WebhookTopic') as GraphQLEnumType).getValues().map(({ name }) => name);
    expect(Object.keys(FIELDS_OF_TOPICS).sort()).toEqual(topics.sort());
    expect(typesOf(receiver)).toEqual(
      expect.arrayContaining(topics.map((name) => name.toLowerCase().replace('_', '.'))),
    );
  });

  it('send each reader all orders of the customers that it sees, and nothing of what others may read', () => {
    expect(foreignIn()).toEqual([]);
    for (const population of house.populations) {
      const ordersOf = (person: Person) =>
        sentTo(receiver, person).flatMap(({ type, data }) => (type === 'order.changed' ? [data] : []));
      const whole = ordersOf(administratorOf(house, population.partner.id));
      expect(whole.length).toBeGreaterThan(20);
      for (const person of readersAt(population)) {
        if (!endpointOf(person).topics?.includes('ORDER_CHANGED')) continue;
        const may = new Set(customersOf(person, population, managersOf).may.map(({ id }) => id));
        const expected = whole.filter(({ customerId }) => may.has(String(customerId)));
        expect([person.who, ordersOf(person)]).toEqual([person.who, person.manager ? expected : whole]);
        expect(expected.length).toBeGreaterThan(0);
      }
    }
  });

  it('send what waited by the rights at its delivery, and stop where the reader has lost one', async () => {
    receiver.refuse(true);
    await orderMore(scene);
    await sendAll();
    receiver.refuse(false);
    receiver.received.length = 0;
    for (const population of house.populations) {
      const [first, second] = managersAt(population) as [Person, Person];
      const lost = customersOf(first, population, managersOf).may.map(({ id }) => id);
      await giveCustomers(population, second.accountName, lost);
      const { accountName } = onlyOne(population, 'ACCOUNT_DIRECTOR');
      await change(population, 'deactivateMember', { accountName }, 'member { name }');
      for (const role of ['COUPON_CLERK', 'FUNDS_CLERK']) {
        const member = onlyOne(population, role);
        const roles = role === 'COUPON_CLERK' ? ['ACCOUNT_MANAGER'] : [role];
        await change(population, 'assignRoles', { accountName: member.accountName, roles }, 'member { name }');
      }
    }
    scene.forward(DAY_MS);
    await sendAll();
    expect(foreignIn()).toEqual([]);
    for (const population of house.populations) {
      const [first] = managersAt(population) as [Person, Person];
      expect(sentTo(receiver, first).filter(({ type }) => type === 'order.changed')).toEqual([]);
      expect(sentTo(receiver, administratorOf(house, population.partner.id)).length).toBeGreaterThan(20);
      for (const role of ['ACCOUNT_DIRECTOR', 'COUPON_CLERK', 'FUNDS_CLERK']) {
        const person = onlyOne(population, role);
        const { data } = await front.ask(administratorOf(house, population.partner.id), {
          query: `{ webhookEndpoint(id: "${endpoints.get(pathOf(person))}") { state } }`,
        });
        expect([person.who, data, sentTo(receiver, person)]).toEqual([
          person.who,
          { webhookEndpoint: { state: 'PAUSED' } },
          [],
        ]);
      }
    }
  }, 120_000);

  it('that another reader takes over send what that reader may read of what waited', async () => {
    receiver.refuse(true);
    for (const population of house.populations) {
      if (population.partner.id !== 'demo-cn') continue;
      const administrator = administratorOf(house, population.partner.id);
      const funded = population.customers.find(({ isFunded, resellerId }) => isFunded && resellerId === null);
      const input = { customerId: funded?.id, amount: { amount: '0.02', currency: 'CNY' } };
      await make(front, administrator, 'allocateFunds', input, 'operation { outcome }');
    }
    await orderMore(scene);
    await sendAll();
    receiver.refuse(false);
    receiver.received.length = 0;
    for (const population of house.populations) {
      const id = endpoints.get(pathOf(administratorOf(house, population.partner.id)));
      const program = onlyOne(population, 'ACCOUNT_DIRECTOR', 'service');
      const version = await versionOf(population, id);
      for (const [index, mutation] of ['pauseWebhookEndpoint', 'activateWebhookEndpoint'].entries())
        await make(
          front,
          program,
          mutation,
          { webhookEndpointId: id, expectedVersion: version + index },
          'webhookEndpoint { readsAs }',
        );
    }
    scene.forward(DAY_MS);
    await sendAll();
    for (const population of house.populations) {
      const administrator = administratorOf(house, population.partner.id);
      const program = onlyOne(population, 'ACCOUNT_DIRECTOR', 'service');
      const sent = sentTo(receiver, administrator);
      expect(sent.length).toBeGreaterThan(20);
      expect(sent.flatMap((each) => closedTo(program, each))).toEqual([]);
      const { data } = await front.ask(program, {
        query: `{ webhookDeliveries(webhookEndpointId: "${endpoints.get(pathOf(administrator))}", states: [WITHHELD], first: 100) { type } }`,
      });
      const withheld = (data?.webhookDeliveries ?? []) as readonly { readonly type: string }[];
      counts.withheld += withheld.length;
      if (population.partner.id === 'demo-cn') expect(withheld.map(({ type }) => type)).toContain('operation.settled');
    }
  }, 120_000);
});

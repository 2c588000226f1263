import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { clockAt } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { closedIn, ITEMS_OF_ALERTS, watchesIn } from './support/alert-items.ts';
import { administratorOf, eventfulConfig, happen, newKey, openReceiver, type Receiver } from './support/eventful.ts';
import { exportsAs } from './support/exported.ts';
import { report } from './support/figures.ts';
import { followLists } from './support/followed-lists.ts';
import { type Front, type House, openHouse } from './support/house.ts';
import { type Listened, listen } from './support/news.ts';
import { customersOf, customersUnder, type ManagersOf, marksOf, toldOf, visibleTo } from './support/oracle.ts';
import { allows, linesOf } from './support/page.ts';
import type { Person } from './support/people.ts';

const LINES = new Map(linesOf(readFileSync('docs/roles.md', 'utf8')).map((line) => [line.field, line]));
const OPERATION = '{ sequence operation { operationId kind targetId outcome } }';
const ABOUT = 'customer { customerId accountName }';
/** Of each topic the widest selection without a call. */
const TOPICS = {
  changes: '{ sequence list kind rowId customerId }',
  orderChanged: `{ sequence kind orderId customerId order { orderId ${ABOUT} } }`,
  ticketChanged: '{ sequence kind ticketId customerId }',
  operationSettled: OPERATION,
  approvalWaiting: OPERATION,
  alertRaised: '{ sequence alertId watch subject customerId measured }',
} as const;
type Topic = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as readonly Topic[];
/** Of these the viewer says which object it follows: an export of its own. */
const OF_ONE_OBJECT = ['exportChanged'];
const OF_COPIES: ReadonlySet<Topic> = new Set(['changes', 'orderChanged', 'ticketChanged']);
/** Answers to a viewer who asks for the export of another one. */
const REFUSED: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);
/** Viewers who are asked at the same time. */
const TOGETHER = 8;

const managersOf: ManagersOf = ({ manager }) => [manager];

describe('streams and exports', () => {
  let house: House;
  let front: Front;
  let receiver: Receiver;
  let began: ReadonlyMap<string, string>;
  let passed = 0;
  const counts = { streams: 0, refused: 0, events: 0, exports: 0, foreign: 0 };
  const clock = clockAt(() => testNow() + passed);

  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 7, clock });
    receiver = await openReceiver();
    front = await house.open({ copied: true, env: { MIRROR_AGES: '' }, adjust: eventfulConfig });
    const forward = (ms: number): void => {
      passed += ms;
    };
    ({ began } = await happen({ house, front, receiver, forward }));
  });
  afterAll(async () => {
    await front.close();
    await receiver.close();
    await house.close();
    report('news', counts);
  });

  const foreignIn = (text: string, may: ReadonlySet<string>): readonly string[] => {
    const foreign = [...toldOf(text, marksOf(house.populations)).keys()].filter((owner) => !may.has(owner));
    counts.foreign += foreign.length;
    return foreign;
  };
  const seenBy = (person: Person): ReadonlySet<string> => visibleTo(person, house.populations, managersOf);
  /** A member who sees all customers sees the writes about those of resellers too, of the kinds that its roles allow. */
  const writesSeenBy = (person: Person): ReadonlySet<string> =>
    new Set([
      ...seenBy(person),
      ...(['member', 'service'].includes(person.kind) && !person.manager
        ? populationOf(person).customers.map(({ id }) => id)
        : []),
    ]);
  const populationOf = ({ partnerId }: Person) => {
    const found = house.populations.find(({ partner }) => partner.id === partnerId);
    if (!found) throw new Error(`no population of ${partnerId}`);
    return found;
  };

  /** Streams of all viewers, some at the same time; while they wait, the gateway is made to look for news. */
  const listenAll = async (asked: readonly { readonly person: Person; readonly query: string }[]) => {
    const answers: Listened[] = [];
    for (let from = 0; from < asked.length; from += TOGETHER) {
      let isOver = false;
      const some = Promise.all(
        asked.slice(from, from + TOGETHER).map(({ person, query }) => listen(front, person, query)),
      );
      const all = some.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        for (const { partner } of house.populations) await front.partner(partner.id).pulse.look();
        await new Promise((resolve) => setImmediate(resolve));
      }
      answers.push(...(await all));
    }
    count(answers);
    return answers;
  };
  const count = (answers: readonly Listened[]): void => {
    counts.streams += answers.length;
    counts.refused += answers.filter(({ codes }) => codes.length > 0).length;
    counts.events += answers.reduce((sum, { heard }) => sum + heard.length, 0);
  };

  const askFor = (topic: Topic, person: Person, more = ''): string =>
    `${topic}(since: "${OF_COPIES.has(topic) ? began.get(person.partnerId) : '0'}"${more}) ${TOPICS[topic]}`;

  it('are all asked: every subscription of the schema', () => {
    const schema = buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8'));
    const fields = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
    expect([...NAMES, ...OF_ONE_OBJECT].sort()).toEqual(fields.sort());
  });

  it.each(NAMES)('%s is open to the viewers that the page names, and has no data of others', async (topic) => {
    const line = LINES.get(`Subscription.${topic}`);
    if (!line) throw new Error(`docs/roles.md declares no access rule for ${topic}`);
    const persons = house.people.people;
    const answers = await listenAll(persons.map((person) => ({ person, query: askFor(topic, person) })));
    const wrong = persons.flatMap((person, index) => {
      const { codes = [], heard = [] } = answers[index] ?? {};
      const isNobody = person.kind === 'stranger' || person.kind === 'expired';
      const isSilent = topic === 'ticketChanged' && person.resellerId !== undefined;
      const opened = isSilent ? 'MIRROR_OFF' : '';
      const wanted = isNobody ? 'UNAUTHENTICATED' : allows(line, person) ? opened : 'FORBIDDEN';
      const may = TOPICS[topic] === OPERATION ? writesSeenBy(person) : seenBy(person);
      const foreign = heard.flatMap(({ text }) => [...foreignIn(text, may), ...closedIn(text, person)]);
      return codes.join() === wanted && foreign.length === 0
        ? []
        : [`${person.who}: ${codes.join()}, ${foreign.join()}`];
    });
    expect(wrong).toEqual([]);
    expect(answers.some(({ heard }) => heard.length > 0)).toBe(true);
    if (topic === 'alertRaised') expect(watchesIn(answers)).toEqual(Object.keys(ITEMS_OF_ALERTS).sort());
  });

  it('of a list are opened where it is copied for the viewer, and refused with a code for any other', async () => {
    const followed = await followLists(house, front);
    expect(followed.filter(({ code, expected }) => code !== expected)).toEqual([]);
    expect(new Set(followed.map(({ code }) => code)).size).toBe(4);
  });

  it('have all orders of the viewer’s own customers, and a reseller’s for viewers of that reseller', async () => {
    const persons = house.people.people.filter(({ kind }) => kind !== 'stranger' && kind !== 'expired');
    const wholes = new Map<string, readonly { readonly customerId: string; readonly orderId: string }[]>();
    const heardOf = ({ heard }: Listened) =>
      heard.map(({ event }) => ({ customerId: String(event.customerId), orderId: String(event.orderId) }));
    for (const { partner, resellers } of house.populations)
      for (const reseller of [null, ...resellers.map(({ id }) => id)]) {
        const person = house.people.people.find(
          (each) => each.partnerId === partner.id && each.roles.includes('ADMINISTRATOR'),
        ) as Person;
        const more = reseller ? `, resellerId: "${reseller}"` : '';
        const [whole] = await listenAll([{ person, query: askFor('orderChanged', person, more) }]);
        wholes.set(`${partner.id} ${reseller ?? ''}`, whole ? heardOf(whole) : []);
      }
    expect([...wholes.values()].flat().length).toBeGreaterThan(100);
    const line = LINES.get('Subscription.orderChanged');
    const readers = persons.filter((person) => line && allows(line, person));
    const places = readers.flatMap((person) => {
      const { resellers } = populationOf(person);
      return [null, ...resellers.slice(0, 2).map(({ id }) => id)].map((resellerId) => ({ person, resellerId }));
    });
    const answers = await listenAll(
      places.map(({ person, resellerId }) => ({
        person,
        query: askFor('orderChanged', person, resellerId ? `, resellerId: "${resellerId}"` : ''),
      })),
    );
    for (const [index, { person, resellerId }] of places.entries()) {
      const answer = answers[index] as Listened;
      const population = populationOf(person);
      const may = new Set(
        (resellerId
          ? customersUnder(person, resellerId, population)
          : customersOf(person, population, managersOf)
        ).may.map(({ id }) => id),
      );
      const place = resellerId ?? person.resellerId ?? '';
      const expected = (wholes.get(`${person.partnerId} ${place}`) ?? []).filter(({ customerId }) =>
        may.has(customerId),
      );
      if (resellerId && may.size === 0)
        expect([person.who, answer.codes[0] ?? `${answer.heard.length} events`]).toEqual([
          person.who,
          expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
        ]);
      else expect([person.who, resellerId, heardOf(answer)]).toEqual([person.who, resellerId, expected]);
    }
  });

  it('say nothing about another’s customer that a filter names, and refuse the stream as for an unknown one', async () => {
    const asked = house.people.people.flatMap((person) => {
      const may = seenBy(person);
      const foreign = house.populations
        .flatMap(({ customers }) => customers)
        .filter(({ id }) => !may.has(id))
        .map(({ id }) => id)
        .slice(0, 100);
      return (['changes', 'orderChanged', 'ticketChanged'] as const).map((topic) => ({
        person,
        query: askFor(topic, person, `, customerIds: ${JSON.stringify(foreign)}`),
      }));
    });
    const answers = await listenAll(asked);
    expect(answers.flatMap(({ heard }) => heard.map(({ text }) => text))).toEqual([]);
    const unknown = await listenAll(
      asked.map(({ person, query }) => ({
        person,
        query: query.replace(/customerIds: \[[^\]]*\]/, 'customerIds: ["none"]'),
      })),
    );
    expect(answers.map(({ codes }) => codes)).toEqual(unknown.map(({ codes }) => codes));
    expect(new Set(answers.flatMap(({ codes }) => codes))).toContain('NOT_FOUND');
  });

  it('give no endpoint that names another’s customer, and refuse it as for an unknown one', async () => {
    for (const { partner } of house.populations) {
      const other = house.populations.find((each) => each.partner.id !== partner.id)?.customers[0]?.id;
      const refusals = [];
      for (const id of [String(other), 'none']) {
        const { data, errors } = await front.ask(administratorOf(house, partner.id), {
          query:
            'mutation ($input: CreateWebhookEndpointInput!) { made: createWebhookEndpoint(input: $input) { webhookEndpoint { version } } }',
          variables: {
            input: { idempotencyKey: newKey(), url: receiver.url, topics: ['ROW_CHANGED'], aboutCustomers: [id] },
          },
        });
        expect(data?.made ?? null).toBeNull();
        const { errorId, ...refusal } = errors?.[0]?.extensions ?? {};
        refusals.push(refusal);
      }
      expect(refusals[0]).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusals[0]).toEqual(refusals[1]);
    }
  });

  it('are files of the viewer’s own rows, for the viewer alone, and so is the stream of an export', async () => {
    const found = await exportsAs(house, front);
    counts.exports += found.length;
    const wrong = found.flatMap(({ person, kind, text, otherStatus, followed, followedByOther }) => {
      count([followed, followedByOther]);
      const told = followed.heard.map((each) => each.text).join();
      // An endpoint names the customers that its administrator has typed.
      const closed = closedIn(kind === 'ALERTS' ? text : '', person);
      const foreign = foreignIn(kind === 'WEBHOOK_ENDPOINTS' ? told : `${text}${told}`, seenBy(person)).concat(closed);
      const isWhole = followed.codes.length === 0 && told.includes(`"kind":"${kind}"`);
      const isKept = REFUSED.has(followedByOther.codes.join()) && followedByOther.heard.length === 0;
      return foreign.length === 0 && otherStatus !== 200 && isWhole && isKept
        ? []
        : [`${person.who} ${kind}: ${foreign.join()} ${otherStatus} ${followed.codes} ${followedByOther.codes}`];
    });
    expect(wrong).toEqual([]);
    expect(found.filter(({ text }) => toldOf(text, marksOf(house.populations)).size > 0).length).toBeGreaterThan(
      house.populations.length * 5,
    );
  }, 600_000);
});

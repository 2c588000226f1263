import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../../src/config/index.ts';
import type { Mirror } from '../../../src/mirror/index.ts';
import { settle } from '../../mirror/support.ts';
import type { Front, House } from './house.ts';
import type { Person } from './people.ts';
import type { Population } from './population.ts';

/** A partner's own systems: what came, by the path of the endpoint. */
export const openReceiver = async () => {
  const received: { readonly path: string; readonly text: string }[] = [];
  let isRefusing = false;
  const server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    received.push({ path: request.url ?? '', text: Buffer.concat(parts).toString() });
    answer.writeHead(isRefusing ? 503 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    /** Whether every event is answered by a failure, so that it waits. */
    refuse: (isOn: boolean): void => {
      isRefusing = isOn;
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Types of the events that came. */
export const typesOf = ({ received }: Receiver): readonly string[] => [
  ...new Set(received.map(({ text }) => String((JSON.parse(text) as { readonly type: string }).type))),
];

/** Writes above one unit wait for a second member; webhooks may go to this machine. */
export const eventfulConfig = (config: Config): Config => ({
  ...config,
  partners: config.partners.map((partner) => ({
    ...partner,
    writes: { ...partner.writes, approval: { above: '1', expiresAfterSeconds: 86_400 } },
    records: { ...partner.records, kinds: { ...partner.records.kinds, webhookEndpoint: { privateNetworks: 1 } } },
  })),
});

export interface Scene {
  readonly house: House;
  readonly front: Front;
  readonly receiver: Receiver;
  /** Puts the clock forward, so that the copies are read anew. */
  readonly forward: (ms: number) => void;
}

const COPIES_OLD_MS = 3_601_000;
const EVENTS = 90;

let keys = 0;
export const newKey = (): string => {
  keys += 1;
  return `news-${keys}`;
};

/** Inputs that are not called after their mutation. */
const INPUTS: Readonly<Record<string, string>> = {
  allocateFunds: 'CustomerFundsInput',
  issueWebhookSecret: 'WebhookEndpointInput',
};

/** Makes a change that must succeed; returns the text of the answer. */
export const make = async (
  front: Front,
  person: Person,
  mutation: string,
  input: object,
  answer: string,
): Promise<string> => {
  const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, text } = await front.ask(person, {
    query: `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { ${answer} } }`,
    variables: { input: { idempotencyKey: newKey(), ...input } },
  });
  if (!data?.made) throw new Error(`${mutation}: ${text}`);
  return text;
};

export const WEBHOOK_TOPICS = [
  'ORDER_CHANGED',
  'ROW_CHANGED',
  'OPERATION_SETTLED',
  'APPROVAL_WAITING',
  'RECORD_CHANGED',
  'ALERT_RAISED',
];

/** An endpoint to be opened; left out: of all topics, about all customers. */
export interface Opened {
  readonly person: Person;
  readonly path: string;
  readonly topics?: readonly string[];
  readonly aboutCustomers?: readonly string[];
}

/** Opens an active endpoint; returns its number. */
const openEndpoint = async ({ front, receiver }: Scene, { person, path, ...selected }: Opened): Promise<string> => {
  const input = { url: `${receiver.url}/${path}`, topics: WEBHOOK_TOPICS, ...selected };
  const shown = 'webhookEndpoint { id: webhookEndpointId version }';
  const made = /"id":"([^"]+)","version":(\d+)/.exec(await make(front, person, 'createWebhookEndpoint', input, shown));
  const [, id, version] = made ?? [];
  await make(front, person, 'issueWebhookSecret', { webhookEndpointId: id }, 'secret');
  await make(
    front,
    person,
    'activateWebhookEndpoint',
    { webhookEndpointId: id, expectedVersion: Number(version) },
    shown,
  );
  return String(id);
};

export const administratorOf = ({ people }: House, partnerId: string): Person =>
  people.people.find(
    (each) => each.partnerId === partnerId && each.kind === 'member' && each.roles.includes('ADMINISTRATOR'),
  ) as Person;

const mirrorOf = (front: Front, partnerId: string): Mirror => front.partner(partnerId).mirror as Mirror;

/** Two writes for each place: one that is settled, and one that waits for approval. */
const writeFunds = async ({ house, front }: Scene, { partner, customers }: Population): Promise<void> => {
  const administrator = administratorOf(house, partner.id);
  const heads = house.people.people.filter(
    ({ partnerId, kind, items }) => partnerId === partner.id && kind === 'reseller' && items === 'all',
  );
  for (const [person, resellerId] of [
    [administrator, null] as const,
    ...heads.map((head) => [head, head.resellerId] as const),
  ]) {
    const funded = customers.filter((each) => each.isFunded && each.resellerId === resellerId).slice(0, 3);
    for (const { id: customerId } of funded)
      for (const amount of ['0.01', '2.00'])
        await make(
          front,
          person,
          'allocateFunds',
          { customerId, amount: { amount, currency: 'CNY' } },
          'operation { outcome }',
        );
  }
};

const setRules = async ({ house, front }: Scene, { partner }: Population): Promise<void> => {
  const members = house.people.people.filter(
    ({ partnerId, kind, roles }) =>
      partnerId === partner.id && kind === 'member' && ['ADMINISTRATOR', 'ACCOUNT_MANAGER'].includes(roles.join()),
  );
  for (const member of members)
    await make(front, member, 'createAlertRule', { watch: 'RESOURCES_EXPIRING', days: 365 }, 'alertRule { version }');
  if (partner.id !== 'demo-cn') return;
  const ofQuotas = { watch: 'COUPON_QUOTAS_EXPIRING', days: 365 };
  await make(front, administratorOf(house, partner.id), 'createAlertRule', ofQuotas, 'alertRule { version }');
};

/**
 * Everything that streams and webhooks are about happens, at every partner and reseller. Returns where each log of changes began, and
 * the numbers of the endpoints by their paths.
 */
export const happen = async (scene: Scene, opened: readonly Opened[] = []) => {
  const { house, front, forward } = scene;
  const began = new Map<string, string>();
  const endpoints = new Map<string, string>();
  for (const each of opened) endpoints.set(each.path, await openEndpoint(scene, each));
  for (const { partner } of house.populations) {
    began.set(partner.id, String(await mirrorOf(front, partner.id).lastChange()));
    await setRules(scene, { partner } as Population);
    house.sandbox.live({
      action: 'step',
      events: EVENTS,
      kinds: { ORDERED: 4, PAID: 2, TICKET_CREATED: 2 },
      partners: [partner.id],
    });
  }
  for (const population of house.populations)
    if (population.partner.id === 'demo-cn') await writeFunds(scene, population);
  forward(COPIES_OLD_MS);
  for (const { partner } of house.populations) {
    await settle(mirrorOf(front, partner.id));
    await front.partner(partner.id).alerts.step();
  }
  return { began, endpoints };
};

/** Customers order; the copies have it afterwards. */
export const orderMore = async ({ house, front, forward }: Scene): Promise<void> => {
  for (const { partner } of house.populations)
    house.sandbox.live({ action: 'step', events: EVENTS, kinds: { ORDERED: 1 }, partners: [partner.id] });
  forward(COPIES_OLD_MS);
  for (const { partner } of house.populations) await settle(mirrorOf(front, partner.id));
};

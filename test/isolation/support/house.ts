import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Agent, fetch } from 'undici';
import { atSandbox, loadConfig } from '../../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../../src/server/index.ts';
import { testClock } from '../../support/clock.ts';
import { CUSTOM_MEMBERS, CUSTOM_ROLES, createPeople, type People, type Person } from './people.ts';
import { PARTNERS, type Population, readPopulation } from './population.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly unknown[];
  readonly errors: readonly GraphQLError[];
}

interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language?: 'en' | 'zh';
  readonly signal?: AbortSignal;
}

/** A vendor, and everything that is true there before anybody does anything. */
export interface House {
  readonly sandbox: Sandbox;
  readonly populations: readonly Population[];
  readonly people: People;
  /** Everything that any of the gateways wrote into its log, at its most talkative. */
  readonly log: Buffer[];
  /** What their traces told a collector, and what their metrics were when they closed. */
  readonly traces: Buffer[];
  readonly metrics: Buffer[];
  /** A gateway that remembers nothing yet, over real HTTP. */
  open(settings?: { readonly env?: Readonly<Record<string, string>> }): Promise<Front>;
  close(): Promise<void>;
}

export interface Front {
  readonly url: string;
  ask(person: Person, question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Options {
  readonly customers: number;
  readonly seed: number;
}

/** The International site has items for what it has operations for. */
const itemsAt = (partnerId: string, names: readonly string[]): string =>
  JSON.stringify(
    names.filter((name) => partnerId === 'demo-cn' || INTERNATIONAL.has(name)).map((name) => `BPC_ITEM_${name}`),
  );
const INTERNATIONAL = new Set(['SUBCUSTSERV_010100']);

/** The administrator of each partner makes the custom roles and those who have them. */
const employ = async (front: Front, people: readonly Person[]): Promise<void> => {
  const administrators = people.filter(({ kind, roles }) => kind === 'member' && roles.includes('ADMINISTRATOR'));
  for (const administrator of administrators) {
    for (const [name, items] of Object.entries(CUSTOM_ROLES))
      await mustDo(
        front,
        administrator,
        `saveRole(input: { name: "${name}", items: ${itemsAt(administrator.partnerId, items)} }) { role { name } }`,
      );
    for (const { accountName, roles } of CUSTOM_MEMBERS)
      await mustDo(
        front,
        administrator,
        `saveMember(input: { accountName: "${accountName}", name: "Somebody", roles: ${JSON.stringify(roles)} }) { member { name } }`,
      );
  }
};

const mustDo = async (front: Front, person: Person, mutation: string): Promise<void> => {
  const { errors, text } = await front.ask(person, { query: `mutation { ${mutation} }` });
  if (errors.length > 0) throw new Error(text);
};

/** Metrics are made, though nobody listens: what they say is asked for directly. */
const WATCHED = { METRICS_PORT: '0' };

/** Takes whatever spans are sent to it. */
const startCollector = async (traces: Buffer[]) => {
  const server = createServer(async (request, response) => {
    for await (const chunk of request) traces.push(chunk as Buffer);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

export const openHouse = async ({ customers, seed }: Options): Promise<House> => {
  const sandbox = await startSandbox({ clock: testClock, port: 0, customers, seed, quotas: false, largeAmounts: true });
  const populations = await Promise.all(PARTNERS.map((partner) => readPopulation(sandbox, partner)));
  const people = await createPeople(populations);
  const log: Buffer[] = [];
  const traces: Buffer[] = [];
  const metrics: Buffer[] = [];
  const collector = await startCollector(traces);
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      log.push(chunk);
      done();
    },
  });

  const open: House['open'] = async ({ env = {} } = {}) => {
    const config = atSandbox(
      loadConfig({
        PORT: '0',
        SANDBOX_QUOTAS: 'off',
        MAX_UPSTREAM_CALLS: '2000',
        ...WATCHED,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        ...env,
      }),
      sandbox.url,
    );
    const {
      parts,
      metrics: counted,
      release,
    } = await composeGateway({ clock: testClock, config, logger: createLogger('trace', stream) });
    const gateway = await startGateway({ ...parts, verify: people.verify });
    await parts.probe();
    const agent = new Agent({ connections: 16 });
    const front: Front = {
      url: gateway.url,
      ask: async (person, { query, variables, language = 'en', signal }) => {
        const token = people.tokens.get(person);
        const response = await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          dispatcher: agent,
          headers: {
            'content-type': 'application/json',
            'accept-language': language,
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
          body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
          ...(signal ? { signal } : {}),
        });
        const text = await response.text();
        const { data = null, errors = [] } = JSON.parse(text) as Partial<Pick<Answer, 'data' | 'errors'>>;
        return { status: response.status, text, data, errors, codes: errors.map(({ extensions }) => extensions.code) };
      },
      close: async () => {
        await agent.destroy();
        await gateway.close();
        if (counted) metrics.push(Buffer.from(await counted.text()));
        await release();
      },
    };
    await employ(front, people.people);
    return front;
  };
  const close = async (): Promise<void> => {
    await collector.close();
    await sandbox.close();
  };
  return { sandbox, populations, people, log, traces, metrics, open, close };
};

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Agent, fetch } from 'undici';
import { atSandbox, type Config, loadConfig } from '../../../src/config/index.ts';
import type { PartnerServices } from '../../../src/partner/services.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../../src/server/index.ts';
import type { Clock } from '../../../src/time/index.ts';
import { MIRROR_AGES, settle } from '../../mirror/support.ts';
import { testClock } from '../../support/clock.ts';
import { CUSTOM_MEMBERS, CUSTOM_ROLES, createPeople, type People, type Person } from './people.ts';
import { PARTNERS, type Population, readPopulation } from './population.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly unknown[];
  /** Age of the copies behind the answer; null where no copy was read. */
  readonly asOf: string | null;
  readonly errors: readonly GraphQLError[];
}

interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

type Sent = Partial<Pick<Answer, 'data' | 'errors'>> & {
  readonly extensions?: { readonly freshness?: { readonly asOf: string | null } };
};

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language?: 'en' | 'zh';
  readonly signal?: AbortSignal;
}

/** A vendor, and its data before the first write. */
export interface House {
  readonly sandbox: Sandbox;
  readonly populations: readonly Population[];
  readonly people: People;
  /** Everything that the gateways logged, at the most verbose level. */
  readonly log: Buffer[];
  /** The traces that a collector received, and the metrics at the end. */
  readonly traces: Buffer[];
  readonly metrics: Buffer[];
  /** A gateway without any cached data, over real HTTP. */
  open(settings?: Opening): Promise<Front>;
  close(): Promise<void>;
}

interface Opening {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether copies answer its lists; copies are complete before the first request. */
  readonly copied?: boolean;
  /** Settings that no variable has. */
  readonly adjust?: (config: Config) => Config;
}

export interface Front {
  readonly url: string;
  /** Brings the copies up to date once, where there are any. */
  sync(): Promise<void>;
  ask(person: Person, question: Question): Promise<Answer>;
  /** What serves a partner: its records, and what works in the background once it is started. */
  partner(partnerId: string): PartnerServices;
  /** Headers by which the person calls. */
  headersOf(person: Person): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

interface Options {
  readonly customers: number;
  readonly seed: number;
  readonly clock?: Clock;
}

/** On the International site each operation has its items. */
const itemsAt = (partnerId: string, names: readonly string[]): string =>
  JSON.stringify(
    names.filter((name) => partnerId === 'demo-cn' || INTERNATIONAL.has(name)).map((name) => `BPC_ITEM_${name}`),
  );
const INTERNATIONAL = new Set(['SUBCUSTSERV_010100']);

/** The administrator of each partner creates the custom roles and assigns them. */
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

/** Old enough for the slowest run: the test asks who sees which data, not how old it is. */
const COPIED = { MIRROR: 'on', MIRROR_AGES };

/** Metrics need no port: the test reads them directly. */
const WATCHED = { METRICS_PORT: '0' };

/** A collector that accepts all spans. */
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

export const openHouse = async ({ customers, seed, clock = testClock }: Options): Promise<House> => {
  const sandbox = await startSandbox({ clock, port: 0, customers, seed, quotas: false, largeAmounts: true });
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

  const open: House['open'] = async ({ env = {}, copied = false, adjust = (given: Config) => given } = {}) => {
    const loaded = atSandbox(
      loadConfig({
        PORT: '0',
        SANDBOX_QUOTAS: 'off',
        MAX_UPSTREAM_CALLS: '2000',
        ...(copied ? COPIED : { MIRROR: 'off' }),
        ...WATCHED,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        ...env,
      }),
      sandbox.url,
    );
    const config = adjust(loaded);
    const {
      parts,
      metrics: counted,
      mirrors,
      partners,
      release,
    } = await composeGateway({ clock, config, logger: createLogger('trace', stream) });
    const gateway = await startGateway({ ...parts, verify: people.verify });
    await parts.probe();
    const agent = new Agent({ connections: 16 });
    const headersOf = (person: Person): Record<string, string> => {
      const token = people.tokens.get(person);
      return token ? { authorization: `Bearer ${token}` } : {};
    };
    const front: Front = {
      url: gateway.url,
      sync: async () => {
        await Promise.all(mirrors.map((mirror) => mirror.step()));
      },
      partner: (partnerId) => {
        const found = [...partners].find(({ config: { id } }) => id === partnerId);
        if (!found) throw new Error(`no partner is called ${partnerId}`);
        return found;
      },
      headersOf,
      ask: async (person, { query, variables, language = 'en', signal }) => {
        const response = await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          dispatcher: agent,
          headers: {
            'content-type': 'application/json',
            'accept-language': language,
            ...headersOf(person),
          },
          body: JSON.stringify({ query, extensions: { freshness: true }, ...(variables ? { variables } : {}) }),
          ...(signal ? { signal } : {}),
        });
        const text = await response.text();
        const { data = null, errors = [], extensions } = JSON.parse(text) as Sent;
        return {
          status: response.status,
          text,
          data,
          errors,
          codes: errors.map((error) => error.extensions.code),
          asOf: extensions?.freshness?.asOf ?? null,
        };
      },
      close: async () => {
        await agent.destroy();
        await gateway.close();
        if (counted) metrics.push(Buffer.from(await counted.text()));
        await release();
      },
    };
    await Promise.all(mirrors.map(settle));
    await employ(front, people.people);
    return front;
  };
  const close = async (): Promise<void> => {
    await collector.close();
    await sandbox.close();
  };
  return { sandbox, populations, people, log, traces, metrics, open, close };
};

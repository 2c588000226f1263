import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isLeafType } from 'graphql';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';
import { SITES } from '../support/samples.ts';
import {
  type Case,
  casesOf,
  type Expected,
  READS,
  type ReadField,
  uncovered,
  validValues,
} from './support/bad-input.cases.ts';
import { PLACES } from './support/bad-input.places.ts';
import type { Facts } from './support/bad-input.rule.ts';
import { RULES } from './support/bad-input.rules.ts';

interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly Failure[];
  readonly calls: number;
}

/** Alias of the field under test in the answer. */
const IT = 'it';

const found = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (IT in value) return (value as Record<string, unknown>)[IT];
  for (const inner of Object.values(value)) {
    const below = found(inner);
    if (below !== undefined) return below;
  }
  return undefined;
};

const selection = ({ field }: ReadField): string => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  return type.name.endsWith('Connection') ? '{ nodes { __typename } }' : '{ __typename }';
};

const documentOf = (read: ReadField, path: readonly string[], names: readonly string[]): string => {
  const given = read.field.args.filter(({ name }) => names.includes(name));
  const variables = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const values = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const asked = `${IT}: ${read.field.name}${values ? `(${values})` : ''} ${selection(read)}`;
  return `query ${variables ? `(${variables})` : ''} ${around(path, asked)}`;
};

const around = (path: readonly string[], inner: string): string =>
  path.reduceRight((text, step) => `{ ${step} ${text} }`, `{ ${inner} }`);

const fits = ({ limit }: { limit: string | RegExp }, told: unknown): boolean =>
  typeof limit === 'string' ? told === limit : limit.test(String(told));

/** What is wrong with an answer; null where the answer is as expected. */
const complaint = (expected: Expected, { data, errors, calls }: Answer, parentCalls: number): string | null => {
  const [error] = errors ?? [];
  const { code, argument, limit } = error?.extensions ?? {};
  const got = JSON.stringify(error?.extensions ?? data);
  const early = calls <= parentCalls ? null : `${calls - parentCalls} calls before ${got}`;
  if (expected.kind === 'refused') {
    const right = code === 'BAD_USER_INPUT' && argument === expected.argument && fits(expected, limit);
    return right ? early : `${got} and not ${expected.argument} ${expected.limit}`;
  }
  if (expected.kind === 'cursor') return code === 'INVALID_CURSOR' && argument === 'after' ? early : got;
  if (expected.kind === 'malformed') {
    const right = code === 'BAD_USER_INPUT' && error?.message.includes(`"$${expected.argument}"`);
    return right && calls === 0 ? null : `${got} ${error?.message}`;
  }
  if (expected.gives === 'empty') {
    // No copy exists here, and only a copy could answer.
    if (code === 'NOT_READY') return early;
    const page = found(data) as { nodes?: unknown[] } | null | undefined;
    return !error && page?.nodes?.length === 0 ? null : `${got} and not an empty page`;
  }
  if (expected.gives === 'null') return !error && found(data) === null ? null : got;
  return code === expected.gives ? null : `${got} and not ${expected.gives}`;
};

/** Codes that prove that a field was reached: the object is missing, or only a copy could answer. */
const AS_FAR: readonly unknown[] = ['NOT_FOUND', 'NOT_READY'];

describe('bad input', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  /** Ways to ask a field, the most promising first. */
  let stands: readonly { readonly facts: Facts; readonly authorization: string }[];

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 60, seed: 1, quotas: false });
    const env = { PORT: '0', SANDBOX_QUOTAS: 'off', MAX_UPSTREAM_CALLS: '1000' };
    const composed = await composeGateway({
      clock: testClock,
      config: atSandbox(loadConfig(env), sandbox.url),
      logger: createLogger('silent'),
    });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    stands = await makeStands();
  });
  afterAll(async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  });

  const calls = (): number => Object.values(sandbox.calls()).reduce((sum, count) => sum + count, 0);

  const ask = async (authorization: string, query: string, variables: object = {}): Promise<Answer> => {
    const before = calls();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<Answer, 'calls'>;
    return { ...body, calls: calls() - before };
  };

  const makeStands = async () => {
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly accountName: string;
      readonly token: string;
    }[];
    const tokenOf = (name: string): string => {
      const token = members.find(({ accountName }) => accountName === name)?.token;
      if (!token) throw new Error(`no token of ${name}`);
      return `Bearer ${token}`;
    };
    const sites = await Promise.all(
      SITES.map(async ({ partner, administrator }) => {
        const authorization = tokenOf(administrator);
        // A draft is null until the viewer has saved one.
        await ask(authorization, 'mutation { saveTicketDraft(input: { description: "x" }) { draft { savedAt } } }');
        const view = sandbox.partner(partner);
        const customers = view.customers().filter(({ grants_agency }) => grants_agency);
        const orders = await ask(authorization, '{ orders(first: 100) { nodes { id: orderId customerId } } }');
        const { nodes } = (orders.data as { orders: { nodes: { id: string; customerId: string }[] } }).orders;
        return { authorization, customers, orders: nodes, reseller: view.resellerIds[0] ?? '' };
      }),
    );
    return sites.flatMap(({ authorization, customers, orders, reseller }, index) => {
      const other = sites[1 - index];
      const foreign = {
        customer: other?.customers[0]?.customer_id ?? '',
        order: other?.orders[0]?.id ?? '',
        reseller: other?.reseller ?? '',
      };
      return customers.map(({ customer_id: customer }) => ({
        authorization,
        facts: {
          customer,
          order: orders.find(({ customerId }) => customerId === customer)?.id ?? orders[0]?.id ?? '',
          reseller,
          foreign,
        },
      }));
    });
  };

  /** A place where the field answers without an error, so that the one bad value is the only thing wrong. */
  const standOf = async (read: ReadField) => {
    const place = PLACES[read.type];
    if (!place) throw new Error(`no way to a ${read.type}`);
    const tried = new Set<string>();
    for (const { facts, authorization } of stands) {
      const values = validValues(read.name, read.field.args, facts);
      const path = place(facts);
      const answer = await ask(authorization, documentOf(read, path, Object.keys(values)), values);
      if (answers(answer)) {
        const bare = around(path, '__typename');
        await ask(authorization, bare);
        return { facts, authorization, path, parentCalls: (await ask(authorization, bare)).calls };
      }
      tried.add(JSON.stringify(answer.errors?.[0]?.extensions ?? answer.data));
    }
    throw new Error(`${read.name} answers nowhere: ${[...tried].slice(0, 3).join('; ')}`);
  };

  const answers = ({ data, errors }: Answer): boolean =>
    errors
      ? errors.every(({ extensions }) => AS_FAR.includes(extensions.code)) && found(data) === null
      : Boolean(found(data));

  it('has cases for every argument', () => {
    expect(uncovered()).toEqual([]);
    const { 'Query.customer.id': _left, ...others } = RULES;
    expect(uncovered(others)).toEqual(['Query.customer.id']);
  });

  it.each(READS.map((read) => [read.name, read] as const))('%s', async (_name, read) => {
    const { facts, authorization, path, parentCalls } = await standOf(read);
    const complaints: string[] = [];
    for (const { what, values, expect: expected } of casesOf(read, facts) as readonly Case[]) {
      const answer = await ask(authorization, documentOf(read, path, Object.keys(values)), values);
      const wrong = complaint(expected, answer, parentCalls);
      if (wrong) complaints.push(`${what} → ${wrong}`);
    }
    expect(complaints).toEqual([]);
  });
});

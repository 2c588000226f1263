import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  isObjectType,
  validateSchema,
} from 'graphql';
import { decide, guardedFields } from '../../scripts/pages/roles.ts';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { BUILT_IN_ROLES } from '../../src/identity/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway } from '../../src/server/compose.ts';
import { type Gateway, startGateway } from '../../src/server/gateway.ts';
import { createLogger } from '../../src/server/logger.ts';
import { testClock } from '../support/clock.ts';
import { gatewaySchema } from '../support/schema.ts';

const objects = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));

const fieldsOf = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(objects(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)));

const ROOTS = ['Query', 'Mutation', 'Subscription'];

const GUARDED = new Map(guardedFields(gatewaySchema()).map(({ name, access }) => [name, access]));

describe('the schema that a caller is shown', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 20, seed: 1, quotas: false });
    const env = { PORT: '0', SANDBOX_QUOTAS: 'off', SCHEMA_VIEW: 'viewer' };
    const composed = await composeGateway({
      clock: testClock,
      config: atSandbox(loadConfig(env), sandbox.url),
      logger: createLogger('silent'),
    });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly accountName: string;
      readonly token: string;
    }[];
    for (const { accountName, token } of members) tokens.set(accountName, `Bearer ${token}`);
  });
  afterAll(async () => {
    await gateway.close();
    await release();
    await sandbox.close();
  });

  const ask = async (as: string | null, query: string, variables = {}) => {
    const authorization = as === null ? undefined : tokens.get(as);
    if (as !== null && !authorization) throw new Error(`no token of ${as}`);
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    };
    return { status: response.status, ...body };
  };

  const shownTo = async (as: string | null): Promise<GraphQLSchema> => {
    const { data, errors } = await ask(as, getIntrospectionQuery({ descriptions: false }));
    expect(errors).toBeUndefined();
    return buildClientSchema(data as never);
  };

  const PEOPLE = [
    { as: 'chen.xia', kind: 'member', held: 'all', own: false },
    { as: 'zhou.ning', kind: 'member', held: BUILT_IN_ROLES.ACCOUNT_DIRECTOR ?? new Set<string>(), own: false },
    { as: 'wang.fang', kind: 'member', held: BUILT_IN_ROLES.ACCOUNT_MANAGER ?? new Set<string>(), own: true },
    {
      as: 'lotus-cloud-nightly-sync',
      kind: 'service',
      held: BUILT_IN_ROLES.ACCOUNT_DIRECTOR ?? new Set<string>(),
      own: false,
    },
    {
      as: 'lotus-cloud-reseller-1',
      kind: 'reseller',
      held: BUILT_IN_ROLES.ACCOUNT_DIRECTOR ?? new Set<string>(),
      own: false,
    },
    { as: 'lotus-cloud-customer', kind: 'customer', held: new Set<string>(), own: false },
  ] as const;

  it.each(PEOPLE)('has for $as every field that may be used, and no other', async ({ as, kind, held, own }) => {
    const schema = await shownTo(as);
    expect(validateSchema(schema)).toEqual([]);
    const shown = fieldsOf(schema);
    const contract = loadContractWithTickets('CHINA');
    const may = (name: string): boolean => {
      const access = GUARDED.get(name);
      return !access || decide(access, { kind, held, seesOwnCustomersOnly: own, contract }) !== 'no';
    };
    expect([...shown].filter((name) => !may(name))).toEqual([]);
    // The viewer's schema lacks types that no permitted field returns; of each other type it has every permitted field.
    const whole = gatewaySchema();
    const reached = new Set([...objects(schema).map(({ name }) => name), ...ROOTS]);
    const gives = (name: string): string => {
      const [type = '', field = ''] = name.split('.');
      const given = (whole.getType(type) as GraphQLObjectType).getFields()[field]?.type.toString() ?? '';
      return given.replace(/[[\]!]/g, '');
    };
    const missing = [...fieldsOf(whole)].filter((name) => {
      const [type = ''] = name.split('.');
      const below = whole.getType(gives(name));
      return reached.has(type) && may(name) && !shown.has(name) && (!isObjectType(below) || reached.has(below.name));
    });
    expect(missing).toEqual([]);
  });

  it.each(PEOPLE)('has for $as the streams that open, and no other', async ({ as }) => {
    const shown = Object.keys((await shownTo(as)).getSubscriptionType()?.getFields() ?? {});
    const opened: string[] = [];
    for (const name of Object.keys(gatewaySchema().getSubscriptionType()?.getFields() ?? {})) {
      const values = name === 'exportChanged' ? '(exportId: "none")' : '';
      const leaving = new AbortController();
      const answer = await fetch(`${gateway.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: tokens.get(as) ?? '' },
        body: JSON.stringify({ query: `subscription { ${name}${values} { __typename } }` }),
        signal: leaving.signal,
      });
      // The other codes refuse the moment, the id or a list that is not copied, and not the viewer.
      const refusals = answer.status === 200 ? '' : await answer.text();
      leaving.abort();
      if (answer.status === 200 || /"code":"(?:NOT_READY|NOT_FOUND|MIRROR_OFF)"/.test(refusals)) opened.push(name);
      else expect(refusals).toContain('"code":"GRAPHQL_VALIDATION_FAILED"');
    }
    expect(shown).toEqual(opened);
  });

  it('is smaller the less one may', async () => {
    const sizes = [];
    for (const as of ['chen.xia', 'zhou.ning', 'lotus-cloud-customer', null]) {
      sizes.push(fieldsOf(await shownTo(as)).size);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(sizes.length);
  });

  it('answers alike for a hidden field and for one that never existed', async () => {
    for (const [as, hidden] of [
      ['lotus-cloud-customer', 'channel'],
      ['zhou.ning', 'organization'],
      [null, 'customers'],
    ] as const) {
      const unlike = (name: string) => ask(as, `{ ${name} { __typename } }`);
      // Differs in its last letter only, so that «Did you mean» suggests the same fields for both names.
      const invented = `${hidden.slice(0, -1)}z`;
      const [one, other] = [await unlike(hidden), await unlike(invented)];
      const told = ({ status, errors }: typeof one, name: string) => [
        status,
        errors?.map(({ message, extensions: { errorId: _, ...rest } }) => [message.replaceAll(name, '?'), rest]),
      ];
      expect([as, told(one, hidden)]).toEqual([as, told(other, invented)]);
      expect(one.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('suggests no name that is hidden', async () => {
    const misspelled = '{ organizatoin { __typename } }';
    expect((await ask('chen.xia', misspelled)).errors?.[0]?.message).toContain('organization');
    expect((await ask('zhou.ning', misspelled)).errors?.[0]?.message).not.toContain('organization');
  });

  it('takes no document for valid that another caller has sent', async () => {
    const query = '{ organization { members { totalCount } } }';
    expect((await ask('chen.xia', query)).errors).toBeUndefined();
    expect((await ask('zhou.ning', query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask('chen.xia', query)).errors).toBeUndefined();
  });

  it('answers the remaining fields as without a view, masks and guards included', async () => {
    const query = '{ viewer { kind customer { id: customerId contact { phone } } } }';
    const { data, errors } = await ask('lotus-cloud-customer', query);
    expect(errors).toBeUndefined();
    expect(data?.viewer).toMatchObject({ kind: 'CUSTOMER' });
    expect(JSON.stringify(data)).toContain('****');
    expect((await ask(null, query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(null, '{ viewer { kind } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

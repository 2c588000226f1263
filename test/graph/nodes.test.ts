import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isObjectType, parse } from 'graphql';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { encodeGlobalId, identities, MAX_NODES } from '../../src/request/nodes/index.ts';
import { OF_THE_VIEWER } from '../isolation/support/nodes.ts';
import { codesOf, startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { createExamples, keepRecord } from '../support/record-examples.ts';
import { gatewaySchema } from '../support/schema.ts';
import { findNodes, type NodeObject, nodeObjects } from './support/node-objects.ts';
import { readWithOtherRights } from './support/other-rights.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const FOREIGN = 'amara.okafor';

describe('objects that are fetched again by their ids', () => {
  let gateway: TestGateway;
  let objects: readonly NodeObject[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, env: { MAX_UPSTREAM_CALLS: '2000' } });
    const allocate = `mutation { allocateFunds(input: { idempotencyKey: "n-1", amount: { amount: "1.00", currency: "CNY" },
      customerId: "${
        gateway.sandbox
          .partner('demo-cn')
          .customers()
          .find(({ association_type }) => association_type !== '1')?.customer_id
      }" })
      { operation { outcome } } }`;
    await gateway.run(ADMINISTRATOR, allocate);
    await gateway.run(
      ADMINISTRATOR,
      'mutation { saveMember(input: { accountName: "li.na", name: "Li Na", roles: ["ACCOUNT_MANAGER"] }) { member { name } } }',
    );
    await gateway.run(
      ADMINISTRATOR,
      'mutation { createExport(input: { idempotencyKey: "n-2", kind: CUSTOMERS, format: CSV }) { export { id } } }',
    );
    const example = {
      mark: 'one',
      customerId: gateway.sandbox.partner('demo-cn').customers()[0]?.customer_id ?? '',
      currency: 'CNY',
    };
    await createExamples(
      example,
      async ({ query, variables }) => {
        const { data } = await gateway.run(ADMINISTRATOR, query, variables);
        return (data as { made: { record: { id: string } } }).made.record.id;
      },
      (kept) => keepRecord(gateway.services.partner('demo-cn').records, kept),
    );
    objects = await nodeObjects(gateway);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const predicted = (as: string, text: string): number =>
    predictCalls({
      schema: gatewaySchema(),
      document: parse(text),
      variables: {},
      context: createContext({ services: gateway.services, viewer: viewerOf(as, gateway.services), language: 'en' }),
    });

  const made = (): number => {
    const { AssumeRole: _, ...calls } = gateway.calls();
    return Object.values(calls).reduce((sum, each) => sum + each, 0);
  };

  it('are of every type that has an id, and no other type has one', () => {
    const withId = Object.values(gatewaySchema().getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && 'id' in type.getFields(),
    );
    const implementing = withId.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(withId.map(({ name }) => name)).toEqual(implementing.map(({ name }) => name));
    expect([...identities().keys()].sort()).toEqual(withId.map(({ name }) => name).sort());
    expect([...new Set(objects.map(({ type }) => type))].sort()).toEqual([...identities().keys()].sort());
  });

  it('have the same fields again, for no more calls than were predicted', async () => {
    const wrong: unknown[] = [];
    const bad: string[] = [];
    for (const object of objects) {
      const { type, fields, found } = object;
      const all = (await findNodes(gateway, object)).slice(0, 2);
      if (all.length === 0) wrong.push(`${found}: nothing found`);
      for (const node of all) {
        const text = `{ node(id: "${node.id}") { __typename id ... on ${type} { ${fields} } } }`;
        const calls = predicted(ADMINISTRATOR, text);
        gateway.forgetCalls();
        const { data, errors } = await gateway.run<{ node: unknown }, never>(ADMINISTRATOR, text);
        if (JSON.stringify(data?.node) !== JSON.stringify(node)) wrong.push({ found, node, again: data?.node, errors });
        if (made() > calls) bad.push(`${found}: ${made()} calls, predicted ${calls}`);
      }
      const text = `{ nodes(ids: ${JSON.stringify(all.map(({ id }) => id))}) { __typename id ... on ${type} { ${fields} } } }`;
      const calls = predicted(ADMINISTRATOR, text);
      gateway.forgetCalls();
      const { data } = await gateway.run<{ nodes: unknown }, never>(ADMINISTRATOR, text);
      if (JSON.stringify(data?.nodes) !== JSON.stringify(all)) wrong.push({ nodes: found });
      if (made() > calls) bad.push(`nodes of ${found}: ${made()} calls, predicted ${calls}`);
    }
    expect(wrong).toEqual([]);
    expect(bad).toEqual([]);
  });

  it('come in the order of their ids, of all types, each missing one with an error of its own', async () => {
    const [customer] = await findNodes(gateway, objects[0] as NodeObject);
    const partner = (await findNodes(gateway, objects.find(({ type }) => type === 'Partner') as NodeObject))[0];
    const unknown = encodeGlobalId({ type: 'Customer', parts: ['0'.repeat(32)] });
    const ids = [partner?.id, unknown, customer?.id, 'nonsense', partner?.id];
    const result = await gateway.run<{ nodes: unknown[] }, Record<string, unknown>>(
      ADMINISTRATOR,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(result.data?.nodes).toEqual([{ id: partner?.id }, null, { id: customer?.id }, null, { id: partner?.id }]);
    expect(result.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      expect.arrayContaining([
        [['nodes', 1], 'NOT_FOUND'],
        [['nodes', 3], 'BAD_USER_INPUT'],
      ]),
    );
    const many = await gateway.run(ADMINISTRATOR, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: MAX_NODES + 1 }, () => unknown),
    });
    expect(codesOf(many)).toEqual(['BAD_USER_INPUT']);
  });

  it('are asked together: many of one kind cost what their ordinary fields would', async () => {
    const { data } = await gateway.run<{ customers: { nodes: { id: string; customerId: string }[] } }, never>(
      ADMINISTRATOR,
      '{ customers(first: 50) { nodes { id customerId } } }',
    );
    const ids = JSON.stringify(data?.customers.nodes.map(({ id }) => id));
    gateway.forgetCalls();
    const text = `{ nodes(ids: ${ids}) { ... on Customer { balance { available { amount } } } } }`;
    const calls = predicted(ADMINISTRATOR, text);
    const { errors } = await gateway.run(ADMINISTRATOR, text);
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ListCustomersBalancesDetail: 1 });
    expect(calls).toBeGreaterThanOrEqual(1);
  });

  const told = async (as: string, id: string) => {
    const { data, errors } = await gateway.run(as, `{ node(id: "${id}") { __typename id } }`);
    return JSON.stringify({
      data,
      errors: errors?.map(({ message, path, extensions: { errorId: _, ...rest } }) => ({ message, path, rest })),
    });
  };

  it('are NOT_FOUND for other viewers, like an unknown id', async () => {
    const wrong: unknown[] = [];
    for (const object of objects) {
      const [node] = await findNodes(gateway, object);
      const { type, parts } = decode(node?.id ?? '');
      const unknown = encodeGlobalId({ type, parts: parts.map((part) => part.replace(/[0-9a-f]/g, '0')) });
      const said = [await told(FOREIGN, node?.id ?? ''), await told(FOREIGN, unknown)];
      if (said[0] !== said[1] || (said[0] ?? '').includes('__typename":"')) wrong.push({ type, said });
    }
    expect(wrong).toEqual([]);
  });

  it('are limited to own customers for an account manager, as the ordinary fields are', async () => {
    const own = await findNodes(gateway, { ...(objects[0] as NodeObject), as: MANAGER });
    const mine = new Set(own.map(({ id }) => id));
    const { data } = await gateway.run<{ customers: { nodes: { id: string }[] } }, never>(
      ADMINISTRATOR,
      '{ customers(first: 60) { nodes { id } } }',
    );
    const { data: seen } = await gateway.run<{ customers: { nodes: { id: string }[] } }, never>(
      MANAGER,
      '{ customers(first: 60) { nodes { id } } }',
    );
    const visible = new Set(seen?.customers.nodes.map(({ id }) => id));
    expect(mine.size).toBeGreaterThan(0);
    const unknown = await told(MANAGER, encodeGlobalId({ type: 'Customer', parts: ['0'.repeat(32)] }));
    let foreign = 0;
    for (const { id } of data?.customers.nodes ?? []) {
      const answer = await told(MANAGER, id);
      if (visible.has(id)) expect(answer).toContain(id);
      else {
        foreign += 1;
        expect(answer).toBe(unknown);
      }
    }
    expect(foreign).toBeGreaterThan(10);
  });

  // A cache keeps an object once, by its id, and may outlive a change of roles.
  it('say the same in every field to viewers with other rights, as far as these may see it', async () => {
    const { conflicts, readByTwo } = await readWithOtherRights(gateway, objects);
    expect(conflicts).toEqual([]);
    const types = new Set([...readByTwo].map((id) => decode(id).type));
    // What each viewer has one of, and what the administrator alone may see.
    const ofOne = [...OF_THE_VIEWER].filter((type) => type !== 'Catalog');
    expect([...identities().keys()].filter((type) => !types.has(type)).sort()).toEqual(ofOne.sort());
  }, 120_000);

  it.each([
    ['nothing', ''],
    ['a number of the vendor', 'CS26010100000000'],
    ['half a type', encodeGlobalId({ type: 'Customer', parts: ['0'.repeat(32)] }).slice(0, 8)],
    ['another spelling of base64', `${encodeGlobalId({ type: 'Order', parts: ['CS1'] })}=`],
    ['a type without identity', encodeGlobalId({ type: 'Money', parts: ['1'] })],
    ['a type of the prototype', encodeGlobalId({ type: 'Constructor', parts: ['1'] })],
    ['too many parts', encodeGlobalId({ type: 'Operation', parts: ['1', '2', '3'] })],
    ['bytes that are no text', Buffer.from([110, 49, 58, 255, 254]).toString('base64url')],
    ['very much', `bjE6${'A'.repeat(2_000)}`],
  ])('%s is BAD_USER_INPUT, without a call', async (_name, id) => {
    const result = await gateway.run(ADMINISTRATOR, 'query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
    expect(result.errors?.[0]?.extensions).toMatchObject({ argument: 'id' });
    expect(gateway.calls()).toEqual({});
  });

  it('hold no personal data in their ids', async () => {
    const member = objects.find(({ type }) => type === 'Member') as NodeObject;
    const viewer = objects.find(({ type }) => type === 'Viewer') as NodeObject;
    const nodes = [...(await findNodes(gateway, member)), ...(await findNodes(gateway, viewer))];
    expect(nodes.length).toBeGreaterThan(1);
    const texts = nodes.map(({ id }) => Buffer.from(id, 'base64url').toString());
    expect(texts.filter((text) => /li\.na|Li Na|chen\.xia|Chen Xia|test:/.test(text))).toEqual([]);
  });
});

const decode = (id: string) => {
  const [type = '', ...parts] = Buffer.from(id, 'base64url').toString().slice(3).split(':');
  return { type, parts: parts.map(decodeURIComponent) };
};

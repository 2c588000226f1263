import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadTicketContract, type VendorOperation } from '../../src/contract/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { TICKET_BEHAVIORS } from '../../src/sandbox/tickets/behaviors/index.ts';
import { testClock } from '../support/clock.ts';
import { rowsNamed } from './answer-fields.ts';
import { CN, call, type Reply, type Request } from './client.ts';
import { expectToFit } from './obeys.ts';

const operations = [...loadTicketContract().operations.values()];
const P = '/v2/servicerequest';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, customers: 40, quotas: false });
});
afterAll(() => sandbox.close());

/** A request for access that was granted and is over: its sessions can be read. */
const EXPIRED = 3;

/** Inputs that the contract does not require, and without which the vendor has nothing to answer. */
const NEEDED = ['job_id'];

type Values = Readonly<Record<string, unknown>>;

const ask = (request: Request): Promise<Reply> => call(sandbox, request);

const rowOf = async (path: string, list: string, query: Request['query'] = {}): Promise<Values> => {
  const { json } = await ask({ path, query });
  return rowsNamed(json, list)[0] ?? {};
};

/** Existing ids, by the names of the inputs that take them. */
const valuesOf = async (): Promise<Values> => {
  const problem = await rowOf(`${P}/config/problems`, 'incident_business_type_list');
  const product = await rowOf(`${P}/config/product-categories`, 'incident_product_category_list');
  const ticket = await rowOf(`${P}/cases`, 'incident_info_list', { status: 17 });
  const label = await rowOf(`${P}/labels`, 'label_list');
  const access = await rowOf(`${P}/authorizations`, 'incident_auth_list', { status: EXPIRED });
  const file = { accessory_name: 'a.png', accessory_from: 'incident', accessory_data: 'aGVsbG8=' };
  const { json: uploaded } = await ask({ path: `${P}/accessorys/json-format-content`, body: file });
  const { json: job } = await ask({ path: '/v2.0/servicerequest/diagnose/job/start', body: { type: 1 } });
  const authorization_id = access.id;
  const { json: shown } = await ask({ path: `${P}/authorizations/${authorization_id}` });
  const [{ id: place }] = shown.incident_auth_detail_list;
  const sessions = `${P}/authorizations/${authorization_id}/authorization-details/${place}/history-sessions`;
  const session = await rowOf(sessions, 'session_list');
  return {
    ...file,
    authorization_id,
    business_type_id: problem.business_type_id,
    product_category_id: product.incident_product_category_id,
    case_id: ticket.incident_id,
    case_ids: ticket.incident_id,
    label_ids: String(label.label_id),
    label_id: label.label_id,
    authorization_detail_id: place,
    session_id: session.session_id,
    accessory_id: uploaded.accessory_id,
    accessory_ids: uploaded.accessory_id,
    job_id: job.job_id,
    create_time: '2026-11-19 10:00:00',
    type: 1,
    limit: 10,
    language: 'zh-cn',
    timezone: 'GMT+8',
    config_key: 'any',
    contact_value: 'a@example.com',
    contact_way: 1,
    privilege: 'export',
    relation_type: 'DEFAULT',
    id: '101',
  };
};

const read = (operation: VendorOperation, values: Values): Promise<Reply> => {
  const need = (name: string): string => {
    if (values[name] === undefined) throw new Error(`${operation.id} needs ${name}`);
    return String(values[name]);
  };
  const inputs = (place: 'query' | 'path') =>
    operation.parameters
      .filter(({ name, in: at, required }) => at === place && (required || NEEDED.includes(name)))
      .map(({ name }) => name);
  const inBody = Object.keys(operation.body?.properties ?? {}).filter((name) => values[name] !== undefined);
  return ask({
    method: operation.method,
    path: inputs('path').reduce((path, name) => path.replace(`{${name}}`, need(name)), operation.path),
    query: Object.fromEntries(inputs('query').map((name) => [name, need(name)])),
    ...(operation.body ? { body: Object.fromEntries(inBody.map((name) => [name, values[name]])) } : {}),
  });
};

describe('the ticket service', () => {
  it('has a behavior for each of its 82 operations, and for nothing else', () => {
    expect(operations).toHaveLength(82);
    expect(Object.keys(TICKET_BEHAVIORS).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it.each(
    operations.filter(({ facts }) => facts.kind === 'read').map((operation) => [operation.id, operation] as const),
  )('answers %s in the shape of the contract', async (_, operation) => {
    const reply = await read(operation, await valuesOf());
    expect([reply.status, reply.json?.error_code ?? null]).toEqual([200, null]);
    if (operation.facts.answers === 'file') expect(reply.text.length).toBeGreaterThan(0);
    else expectToFit(operation, reply.json);
  });

  it.each(operations.map(({ id, method, path }) => [id, method, path.replaceAll(/\{\w+\}/g, '1')] as const))(
    'asks %s for a credential first',
    async (_, method, path) => {
      const { status } = await fetch(sandbox.url + path, { method });
      expect(status).toBe(401);
    },
  );

  it('takes faults by name', async () => {
    sandbox.setFaults([{ operation: 'ListCases', kind: 'throttle', times: 1 }]);
    expect((await ask({ path: `${P}/cases` })).status).toBe(429);
    sandbox.setFaults([{ operation: 'ListCases', kind: 'error-in-200', code: 'OSM.01010014', times: 1 }]);
    expect((await ask({ path: `${P}/cases` })).json).toMatchObject({ error_code: 'OSM.01010014' });
    sandbox.setFaults([]);
  });

  it('refuses a token that has expired in its own codes', async () => {
    const { status, json } = await ask({ path: `${P}/cases`, token: 'none' });
    expect([status, json.error_code]).toEqual([401, 'OSM.0002']);
  });

  it('takes lists as repeated names and with commas', async () => {
    const [one = '', other = ''] = (await ask({ path: `${P}/cases`, query: { limit: 2 } })).json.incident_info_list.map(
      ({ incident_id: id }: { incident_id: string }) => id,
    );
    const path = `${P}/cases/instant-messages/unread`;
    const repeated = await ask({ path, query: { case_ids: [one, other] } });
    const joined = await ask({ path, query: { case_ids: `${one},${other}` } });
    expect(repeated.json.imunread).toHaveLength(2);
    expect(joined.json.imunread.map(({ incident_id: id }: { incident_id: string }) => id)).toEqual([one, other]);
  });

  it('counts each account for itself, with the code of its own gateway', async () => {
    const counting = await startSandbox({ clock: testClock, customers: 10 });
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => call(counting, { path: `${P}/cases`, partner: CN })),
    );
    await counting.close();
    const throttled = replies.filter(({ status }) => status === 429);
    expect(throttled.length).toBeGreaterThan(1);
    expect(new Set(throttled.map(({ json }) => json.error_code))).toEqual(new Set(['APIGW.0308']));
  });
});

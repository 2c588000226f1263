import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as documents from '../../packages/client/src/documents.ts';
import {
  codesIn,
  createClient,
  fetchTransport,
  manifestOf,
  newIdempotencyKey,
  nextStepOf,
  RequestError,
  type Transport,
} from '../../packages/client/src/index.ts';
import * as samples from '../../packages/client/src/samples.ts';
import { openGateway } from '../server/whole.ts';

const { AllocateFundsDocument, ApproveOperationDocument, CustomerDocument, CustomersDocument, OperationsDocument } =
  documents;
const ADMINISTRATOR = 'chen.xia';

type Gateway = Awaited<ReturnType<typeof openGateway>>;

/** A transport that sends over HTTP and keeps the bodies; where `spoil` says «lost», the answer does not arrive. */
const watched = (spoil: (count: number) => 'lost' | null = () => null) => {
  const bodies: string[] = [];
  const transport: Transport = async (request) => {
    bodies.push(request.body);
    const response = await fetchTransport()(request);
    if (spoil(bodies.length) === 'lost') throw new Error('the connection was lost');
    return response;
  };
  return { bodies, transport };
};

const noWait = { wait: async () => {} };

const resaleCustomer = ({ sandbox }: Gateway) => {
  const customer = sandbox
    .partner('demo-cn')
    .customers()
    .find(({ association_type, balance }) => association_type === '2' && balance > 0n);
  if (!customer) throw new Error('no resale customer');
  return customer;
};

describe('the client', () => {
  let folder: string;
  let gateway: Gateway;
  let trusting: Gateway;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trusted-'));
    const all = [documents, samples].flatMap((group) => Object.values(group));
    writeFileSync(join(folder, 'web@0.1.0.json'), JSON.stringify(manifestOf(all)));
    [gateway, trusting] = await Promise.all([
      openGateway(),
      openGateway({ env: { TRUSTED_DOCUMENTS: folder, TRUSTED_DOCUMENTS_MODE: 'only' } }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([gateway.close(), trusting.close()]);
    rmSync(folder, { recursive: true });
  });

  const clientOf = (
    { url, tokenOf }: Gateway = gateway,
    options: Partial<Parameters<typeof createClient>[0]> = {},
    as = ADMINISTRATOR,
  ) => createClient({ url: `${url}/graphql`, token: () => tokenOf(as) ?? null, ...noWait, ...options });

  it.each(['text', 'id'] as const)('sends the %s of a document', async (send) => {
    const { bodies, transport } = watched();
    const client = clientOf(trusting, { send, transport });
    const asked = client.request(CustomersDocument, { first: 3 });
    if (send === 'text') return expect(asked).rejects.toMatchObject({ code: 'PERSISTED_QUERY_ID_REQUIRED' });
    const { customers } = await asked;
    const rows = trusting.sandbox.partner('demo-cn').customers().slice(0, 3);
    expect(customers?.nodes.map(({ accountName }) => accountName)).toEqual(
      rows.map(({ account_name }) => account_name),
    );
    expect(customers?.totalCount).toBe(40);
    expect(bodies.map((body) => Object.keys(JSON.parse(body)))).toEqual([['documentId', 'operationName', 'variables']]);
  });

  it('gives data and errors side by side, or throws the first error with the data', async () => {
    const client = clientOf();
    const answer = await client.ask(CustomerDocument, { id: 'unknown' });
    expect(answer.data).toEqual({ customer: null });
    expect(codesIn(answer)).toEqual(['NOT_FOUND']);
    const thrown = await client.request(CustomerDocument, { id: 'unknown' }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(RequestError);
    expect(thrown).toMatchObject({ code: 'NOT_FOUND', status: 200, retryable: false, data: { customer: null } });
    expect(codesIn(thrown)).toEqual(['NOT_FOUND']);
  });

  it('sends the language that it was given', async () => {
    const { errors } = await clientOf(gateway, { language: 'zh' }).ask(CustomerDocument, { id: 'unknown' });
    expect(errors.map(({ message }) => message)).toEqual(['记录不存在，或不属于您。']);
  });

  it('asks for a new token once when the gateway refuses the first', async () => {
    const reasons: boolean[] = [];
    const { bodies, transport } = watched();
    const token = ({ refused }: { readonly refused: boolean }) => {
      reasons.push(refused);
      return refused ? (gateway.tokenOf(ADMINISTRATOR) ?? null) : 'expired';
    };
    const { viewer } = await clientOf(gateway, { token, transport }).request(documents.ViewerDocument);
    expect(viewer?.name).toBe('Chen Xia');
    expect([reasons, bodies.length]).toEqual([[false, true], 2]);
    const refused = clientOf(gateway, { token: () => 'expired', transport }).request(documents.ViewerDocument);
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(bodies).toHaveLength(3);
  });

  it('sends a write again with its key when the answer is lost, and it has one effect', async () => {
    const customer = resaleCustomer(gateway);
    const { bodies, transport } = watched((count) => (count === 1 ? 'lost' : null));
    const input = { customerId: customer.customer_id, amount: { amount: '12.34', currency: 'CNY' } };
    const { allocateFunds } = await clientOf(gateway, { transport }).write(AllocateFundsDocument, input);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toBe(bodies[1]);
    expect(allocateFunds?.operation?.outcome).toBe('SUCCEEDED');
    const after = resaleCustomer(gateway);
    expect(after.balance - customer.balance).toBe(1234n);
    const [whole, cents = ''] = (allocateFunds?.customer?.balance?.available?.amount ?? '').split('.');
    expect(`${whole}${cents.padEnd(2, '0')}`).toBe(String(after.balance));
    const { operations } = await clientOf().request(OperationsDocument, { first: 5 });
    expect(operations?.totalCount).toBe(1);
  });

  it('repeats a failed query, but neither a write without a key nor a request that would fail again', async () => {
    const lost = watched((count) => (count < 3 ? 'lost' : null));
    const { viewer } = await clientOf(gateway, { transport: lost.transport }).request(documents.ViewerDocument);
    expect([viewer?.name, lost.bodies.length]).toEqual(['Chen Xia', 3]);
    const always = watched(() => 'lost');
    const client = clientOf(gateway, { transport: always.transport });
    await expect(client.request(documents.ViewerDocument)).rejects.toMatchObject({
      code: 'NO_ANSWER',
      retryable: true,
    });
    expect(always.bodies).toHaveLength(3);
    await expect(client.request(ApproveOperationDocument, { input: { id: 'x' } })).rejects.toMatchObject({
      code: 'NO_ANSWER',
    });
    expect(always.bodies).toHaveLength(4);
    const wrong = watched();
    const asked = clientOf(gateway, { transport: wrong.transport }).request(CustomersDocument, { first: 0 });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(wrong.bodies).toHaveLength(1);
  });

  it('waits for the time that the gateway names', async () => {
    const waits: number[] = [];
    const refusal = { errors: [{ message: 'x', extensions: { code: 'RATE_LIMITED', retryAfterMs: 4_000 } }] };
    const { transport } = watched();
    let count = 0;
    const limited: Transport = async (request) => {
      count += 1;
      return count === 1 ? { status: 429, text: JSON.stringify(refusal) } : transport(request);
    };
    const wait = async (ms: number) => void waits.push(ms);
    await clientOf(gateway, { transport: limited, wait }).request(documents.ViewerDocument);
    expect(waits).toEqual([4_000]);
  });

  it.each(['<html>502</html>', '[]', 'null', '{}', '{"errors":[]}'])(
    'calls %s no answer of a gateway',
    async (text) => {
      const client = clientOf(gateway, { transport: async () => ({ status: 502, text }) });
      await expect(client.ask(documents.ViewerDocument)).rejects.toMatchObject({ code: 'BAD_ANSWER', status: 502 });
    },
  );

  it('follows a write whose outcome is unknown, and no other', async () => {
    const customer = resaleCustomer(gateway);
    gateway.sandbox.setFaults([{ operation: 'UpdateCustomerAccountAmount', kind: 'reset-after', times: 1 }]);
    const input = { customerId: customer.customer_id, amount: { amount: '1.00', currency: 'CNY' } };
    const { allocateFunds } = await clientOf().write(AllocateFundsDocument, input);
    const operation = allocateFunds?.operation;
    expect(operation && nextStepOf(operation.outcome)).toBe('ask-again');
    const { bodies, transport } = watched();
    const waits: number[] = [];
    const client = clientOf(gateway, { transport, wait: async (ms) => void waits.push(ms) });
    const last = await client.follow(operation?.id ?? '', { everyMs: 9, times: 3 });
    expect([last?.outcome, bodies.length, waits]).toEqual(['UNKNOWN', 3, [9, 9]]);
    const { operations } = await clientOf().request(OperationsDocument, { filter: { outcomes: ['SUCCEEDED'] } });
    await client.follow(operations?.nodes[0]?.id ?? '');
    expect(bodies).toHaveLength(4);
  });

  it('makes a different idempotency key each time', () => {
    const keys = Array.from({ length: 1_000 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(1_000);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  });
});

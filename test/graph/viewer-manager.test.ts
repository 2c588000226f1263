import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const [CHIEF, MANAGER] = ['chen.xia', 'wang.fang'];

interface Orders {
  readonly orders: { readonly nodes: readonly { readonly id: string; readonly customerId: string }[] };
}

describe('an account manager', () => {
  let gateway: TestGateway;
  let foreign: { readonly customer: string; readonly order: string };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
    const query = '{ orders(first: 100) { nodes { id: orderId customerId } } }';
    const [all, own] = [
      await gateway.run<Orders, never>(CHIEF, query),
      await gateway.run<Orders, never>(MANAGER, query),
    ];
    const mine = new Set(own.data?.orders.nodes.map(({ customerId }) => customerId));
    const other = all.data?.orders.nodes.find(({ customerId }) => !mine.has(customerId));
    foreign = { customer: String(other?.customerId), order: String(other?.id) };
  });
  afterAll(() => gateway.close());

  it.each([
    ['customer', 'c-unknown'],
    ['order', 'CS0000000000000'],
  ] as const)(
    'gets the same answer for a foreign %s as for an unknown one, in as many calls',
    async (field, unknown) => {
      // The list has just filled the customer directory.
      expect(codesOf(await gateway.run(MANAGER, '{ customers { totalCount } }'))).toEqual([]);
      const answers = [];
      for (const id of [unknown, foreign[field]]) {
        gateway.forgetCalls();
        const { errors } = await gateway.run(MANAGER, `{ ${field}(id: "${id}") { id } }`);
        const { errorId: _, ...extensions } = errors?.[0]?.extensions ?? {};
        answers.push([errors?.map(({ message }) => message), extensions, gateway.calls()]);
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.[1]).toMatchObject({ code: 'NOT_FOUND' });
    },
  );
});

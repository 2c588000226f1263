import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { buildGatewaySchema } from '../../src/graph/schema.ts';
import { RECORD_KINDS } from '../../src/records/index.ts';
import { ACCESS } from '../../src/request/access/access.ts';
import type { Access } from '../../src/request/context.ts';
import { type CostFault, predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

const sum = (calls: Record<string, number>): number => Object.values(calls).reduce((a, b) => a + b, 0);

describe('predicted calls', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());

  const predict = (as: string, text: string, variables: Record<string, unknown> = {}): number =>
    predictCalls({
      schema: gatewaySchema(),
      document: parse(text),
      variables,
      context: createContext({ services: gateway.services, viewer: viewerOf(as, gateway.services), language: 'en' }),
    });

  it.each([
    ['a page', '{ customers(first: 7) { nodes { id: customerId } } }'],
    ['balances', '{ customers(first: 100) { nodes { balance { debt { amount } } } } }'],
    ['orders one by one', '{ customers(first: 3) { nodes { orders(first: 2) { nodes { id: orderId } } } } }'],
    ['orders swept', '{ customers(first: 100) { edges { node { orders(first: 2) { nodes { id: orderId } } } } } }'],
    ['customers of orders', '{ orders(first: 1) { nodes { customer { id: customerId } } } }'],
    ['lines', '{ orders(first: 4) { nodes { lines { totalCount } } } }'],
    ['sorted', '{ customers(first: 5, sort: { by: LEVEL }) { nodes { id: customerId balance { debt { amount } } } } }'],
    ['resellers', '{ resellers(first: 5) { nodes { id: resellerId } } viewer { name } }'],
    [
      'fragments',
      'query { ...Page } fragment Page on Query { customers(first: 9) { ...Rows } } fragment Rows on CustomerConnection { nodes { balance { available { amount } } } }',
    ],
    [
      'what is skipped',
      '{ customers(first: 9) { nodes { id: customerId balance @skip(if: true) { debt { amount } } } } }',
    ],
    ['nothing', '{ viewer { name } }'],
  ])('are the measured ones: %s', async (_, text) => {
    const predicted = predict('chen.xia', text);
    gateway.forgetCalls();
    const { errors } = await gateway.run('chen.xia', text);
    expect(errors).toBeUndefined();
    expect(sum(gateway.calls())).toBe(predicted);
  });

  it('are one for each parent where the function of a field’s cost throws, and the other fields count', () => {
    // Kinds of its own make it a schema of its own, which this test may change.
    const schema = buildGatewaySchema([...RECORD_KINDS]);
    const orders = schema.getQueryType()?.getFields().orders;
    if (!orders) throw new Error('there are no orders');
    const cost = () => {
      throw new TypeError('a mistake');
    };
    orders.extensions = { ...orders.extensions, [ACCESS]: { ...(orders.extensions[ACCESS] as Access), cost } };
    const faults: CostFault[] = [];
    const predicted = predictCalls({
      schema,
      document: parse(
        '{ viewer { name } customers(first: 7) { nodes { balance { debt { amount } } } } orders(first: 2) { totalCount } }',
      ),
      variables: {},
      context: createContext({
        services: gateway.services,
        viewer: viewerOf('chen.xia', gateway.services),
        language: 'en',
      }),
      onFault: (fault) => faults.push(fault),
    });
    expect(predicted).toBe(3);
    expect(faults).toEqual([{ place: '0 Query.orders', error: new TypeError('a mistake') }]);
  });
});

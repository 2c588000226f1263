import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { createContext } from '../../src/request/create-context.ts';
import { startTestGateway, type TestGateway, viewerOf } from '../support/gateway.ts';
import { SAMPLES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';
import { both } from './both.ts';
import { generateDocument } from './documents.ts';

describe('an answer of the graph by plans and by graphql-js', () => {
  let gateway: TestGateway;
  let ids: { customer: string; order: string };
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 30 });
    const { data } = await gateway.run(
      'chen.xia',
      '{ customers { nodes { id: customerId } } orders { nodes { id: orderId } } }',
    );
    const found = data as { customers: { nodes: { id: string }[] }; orders: { nodes: { id: string }[] } };
    ids = { customer: found.customers.nodes[0]?.id ?? '', order: found.orders.nodes[0]?.id ?? '' };
  });
  afterAll(() => gateway.close());

  const as = (accountName: string | null) => () =>
    createContext({
      services: gateway.services,
      viewer: accountName === null ? null : viewerOf(accountName, gateway.services),
      language: 'en',
    });

  const ask = (accountName: string | null, text: string, variables: Record<string, unknown> = {}) =>
    both({ schema: gatewaySchema(), text, variables, context: as(accountName) });

  it.each(SAMPLES)('is the same for the sample %s', async (_, text) => {
    const id = text.includes('order(') ? ids.order : ids.customer;
    for (const viewer of ['chen.xia', 'wang.fang', null]) {
      const { planned, reference, interpreted } = await ask(viewer, text, { id });
      expect(interpreted).toBeUndefined();
      expect(planned).toEqual(reference);
    }
  });

  it('is the same for its introspection', async () => {
    const { planned, reference, interpreted } = await ask(null, getIntrospectionQuery());
    expect(interpreted).toBeUndefined();
    expect(planned).toEqual(reference);
  });

  it('is the same for generated documents', async () => {
    const schema = gatewaySchema();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom('chen.xia', 'li.qiang', null), async (g, viewer) => {
        const { text, variables } = generateDocument(g, schema, {
          mutations: false,
          most: 3,
          values: {
            id: [ids.customer, ids.order, 'unknown'],
            first: [1, 2, 3],
            after: [null],
            BillingMonth: ['2026-10', '2026-11'],
            BillingDate: ['2026-11-01', '2026-11-20'],
            DateTime: ['2026-11-01T00:00:00Z', '2026-11-20T08:30:00+08:00'],
            Decimal: ['1.50', '0'],
            Currency: ['CNY'],
          },
        });
        expect(validate(schema, parse(text))).toEqual([]);
        const { planned, reference, interpreted } = await ask(viewer, text, variables);
        expect(interpreted).toBeUndefined();
        expect(planned).toEqual(reference);
        if (reference.data !== undefined && reference.errors.length === 0) answered++;
      }),
      { numRuns: 300, seed: 20_261_121, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(20);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

describe('a blank id', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 20 });
  });
  afterAll(() => gateway.close());

  it.each([
    '{ customer(id: "") { id: customerId } }',
    '{ order(id: "") { id: orderId } }',
    '{ reseller(id: "") { id: resellerId } }',
  ])('is refused before any call: %s', async (document) => {
    for (const as of ['chen.xia', 'wang.fang']) {
      gateway.forgetCalls();
      const result = await gateway.run(as, document);
      expect(['BAD_USER_INPUT', 'FORBIDDEN']).toContain(codesOf(result)[0]);
      expect(gateway.calls()).toEqual({});
    }
  });
});

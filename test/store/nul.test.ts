import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { describeOnStores, emptySchema } from '../support/postgres.ts';

describeOnStores('a text with a NUL, which no store has', (kind) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const store = kind === 'PostgreSQL' ? await emptySchema('test_nul') : ({ kind: 'memory' } as const);
    gateway = await startTestGateway({ customers: 20, adjust: (config) => ({ ...config, store }) });
  });
  afterAll(() => gateway.close());

  const text = '"a\\u0000"';
  it.each([
    ['an operation', `{ operation(id: ${text}) { id: operationId } }`, ['NOT_FOUND']],
    ['operations', `{ operations(filter: { about: ${text} }) { totalCount } }`, []],
    ['operations of a member', `{ operations(filter: { member: ${text} }) { totalCount } }`, []],
    ['the audit', `{ organization { audit(filter: { member: ${text} }) { totalCount } } }`, []],
    [
      'a write to decide',
      `mutation { approveOperation(input: { id: ${text} }) { operation { id: operationId } } }`,
      ['NOT_FOUND'],
    ],
    [
      'a write about it',
      `mutation { registerCustomer(input: { idempotencyKey: "k", externalId: ${text} }) { operation { id: operationId } } }`,
      ['BAD_USER_INPUT'],
    ],
  ])('finds nothing, and causes no fault: %s', async (_, document, codes) => {
    expect(codesOf(await gateway.run('chen.xia', document))).toStrictEqual(codes);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { PARTNER, resaleCustomer } from '../support/allocation.ts';
import { claimsWith } from '../support/claims.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const WRITE = 'UpdateCustomerAccountAmount';
const ADMINISTRATOR = 'chen.xia';

let gateway: TestGateway;
beforeAll(async () => {
  const writes = { limits: {}, approval: { above: '100.00', expiresAfterSeconds: 3_600 } };
  gateway = await startTestGateway({
    customers: 40,
    adjust: (config) => ({ ...config, partners: config.partners.map((partner) => ({ ...partner, writes })) }),
  });
});
afterAll(() => gateway.close());

const saveAda = () =>
  gateway.run(
    ADMINISTRATOR,
    'mutation { saveMember(input: { accountName: "ada", name: "Ada", roles: ["ADMINISTRATOR"] }) { member { active } } }',
  );

const ada = (): Viewer =>
  toViewer(
    claimsWith({ subject: 'test:ada', accountName: 'ada', name: 'Ada', partnerId: PARTNER, roles: ['ADMINISTRATOR'] }),
    gateway.services.roles,
  );

it('a write that waits for approval is not sent after the member who asked was deactivated', async () => {
  expect((await saveAda()).errors).toBeUndefined();
  const { data, errors } = await gateway.run<{ allocateFunds: { operation: { id: string } } }, never>(
    ada(),
    `mutation { allocateFunds(input: { idempotencyKey: "k", customerId: "${resaleCustomer(gateway.sandbox)}",
      amount: { amount: "150.00", currency: "CNY" } }) { operation { id: operationId } } }`,
  );
  expect(errors).toBeUndefined();
  const approve = () =>
    gateway.run(
      ADMINISTRATOR,
      `mutation { approveOperation(input: { id: "${data?.allocateFunds.operation.id}" }) { operation { outcome } } }`,
    );
  await gateway.run(
    ADMINISTRATOR,
    'mutation { deactivateMember(input: { accountName: "ada" }) { member { active } } }',
  );
  expect((await approve()).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(gateway.sandbox.effects()[WRITE]).toBeUndefined();
  // The write is still waiting, so it can be approved once the member is active again.
  await saveAda();
  expect((await approve()).data).toEqual({ approveOperation: { operation: { outcome: 'SUCCEEDED' } } });
  expect(gateway.sandbox.effects()[WRITE]).toBe(1);
});

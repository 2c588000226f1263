import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { customerDirectory, warmDirectory } from '../../src/graph/customers/customer.directory.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { freshnessOf, mirrorOf } from './support.ts';

const CUSTOMERS = 1_000;

describe('a gateway that makes itself ready for a large partner', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startTestGateway({ customers: CUSTOMERS, now: () => START });
  });
  afterEach(() => gateway.close());

  const partner = () => gateway.services.partner('demo-cn');

  it('reads all customers where there is no copy of them', async () => {
    gateway.forgetCalls();
    await warmDirectory(partner());
    await partner().getShared(customerDirectory).snapshot();
    expect(gateway.calls()).toEqual({ ListSubCustomers: CUSTOMERS / 100 });
  });

  it('makes no call where the copy answers', async () => {
    const mirror = mirrorOf(partner());
    while (!(await freshnessOf(mirror, 'customers')).isReady) await mirror.step();
    gateway.forgetCalls();
    await warmDirectory(partner());
    expect(partner().getShared(customerDirectory).last()).toBeNull();
    await gateway.run('chen.xia', '{ viewer { __typename } }');
    expect(gateway.calls()).toEqual({});
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  BudgetsDocument,
  NewCustomersDocument,
  RegistrationDocument,
} from '../../packages/client/src/generated/samples.ts';
import { monthAt } from '../../src/time/index.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const AVAILABILITY = `query ($by: AccountIdentifier!, $value: String!) {
  accountAvailability(by: $by, value: $value) { status statusCode remainingRegistrations }
}`;

describe('registration', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const truth = (partner = 'demo-cn') => gateway.sandbox.partner(partner).customers();
  const availability = async (by: string, value: string, as = 'chen.xia') =>
    gateway.run<{ accountAvailability: unknown }, Record<string, unknown>>(as, AVAILABILITY, { by, value });

  it('distinguishes a free login name from a taken one', async () => {
    expect((await availability('ACCOUNT_NAME', 'somebody_new')).data?.accountAvailability).toEqual({
      status: 'AVAILABLE',
      statusCode: 'available',
      remainingRegistrations: null,
    });
    const taken = truth()[0]?.account_name ?? '';
    expect((await availability('ACCOUNT_NAME', taken)).data?.accountAvailability).toMatchObject({ status: 'TAKEN' });
  });

  it('shows how often a number may still be used', async () => {
    const { data } = await availability('MOBILE', '0086-13000000000');
    expect(data?.accountAvailability).toMatchObject({ status: 'AVAILABLE', remainingRegistrations: 5 });
    gateway.sandbox.upsertCustomer({ partner: 'demo-cn', telephone: '13000000000' });
    const after = await availability('MOBILE', '0086-13000000000');
    expect(after.data?.accountAvailability).toMatchObject({ remainingRegistrations: 4 });
  });

  it.each([
    ['ACCOUNT_NAME', 'abcd'],
    ['ACCOUNT_NAME', '1234567'],
    ['ACCOUNT_NAME', 'op_somebody'],
    ['ACCOUNT_NAME', 'shadow_somebody'],
    ['ACCOUNT_NAME', 'x'.repeat(33)],
    ['ACCOUNT_NAME', ''],
    ['MOBILE', '13000000000'],
    ['MOBILE', '0065-80000000'],
    ['EMAIL', 'nobody'],
    ['EMAIL', `${'x'.repeat(60)}@example.com`],
  ])('refuses %s %j before any call and does not repeat it', async (by, value) => {
    const result = await availability(by, value);
    expect(codesOf(result)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.calls()).toEqual({});
    if (value) expect(JSON.stringify(result.errors)).not.toContain(value);
  });

  it('takes foreign numbers on an International site', async () => {
    const { data, errors } = await availability('MOBILE', '0065-80000000', 'amara.okafor');
    expect(errors).toBeUndefined();
    expect(data?.accountAvailability).toMatchObject({ status: 'AVAILABLE' });
  });

  it('is not for an account manager', async () => {
    expect(codesOf(await availability('EMAIL', 'a@example.com', 'wang.fang'))).toEqual(['FORBIDDEN']);
    expect(gateway.calls()).toEqual({});
  });

  it('gives reviews one call each, with what the vendor decided', async () => {
    const { data, errors } = await gateway.run('chen.xia', RegistrationDocument, {
      accountName: 'somebody_new',
      first: 5,
    });
    expect(errors).toBeUndefined();
    const rows = data?.customers?.nodes ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(gateway.calls().ShowRealnameAuthenticationReviewResult).toBe(rows.length);
    expect(new Set(rows.map(({ realNameReview }) => realNameReview?.result))).toEqual(new Set(['IN_REVIEW']));
    const rejected = truth().find(({ verified_status }) => verified_status === '1')?.customer_id;
    const other = await gateway.run(
      'chen.xia',
      `{ customer(id: "${rejected}") { realNameReview { result opinion } } }`,
    );
    expect(other.data).toMatchObject({
      customer: { realNameReview: { result: 'REJECTED', opinion: expect.any(String) } },
    });
  });

  it("asks for the state of the identity check in the customer's name", async () => {
    const own = async (id: string) =>
      gateway.run('chen.xia', `{ customer(id: "${id}") { ownRealName { status kind kindCode } } }`);
    const granted = truth().filter(({ grants_agency }) => grants_agency);
    const verified = granted.filter(({ verified_status }) => verified_status === '2');
    for (const [type, kind] of [
      [0, 'PERSON'],
      [1, 'COMPANY'],
    ]) {
      const id = String(verified.find(({ customer_type }) => customer_type === type)?.customer_id);
      const ownRealName = { status: 'VERIFIED', kind, kindCode: String(type) };
      expect(await own(id)).toEqual({ data: { customer: { ownRealName } } });
    }
    const rejected = String(granted.find(({ verified_status }) => verified_status === '1')?.customer_id);
    const ownRealName = { status: 'REJECTED', kind: null, kindCode: null };
    expect(await own(rejected)).toEqual({ data: { customer: { ownRealName } } });
    const closed = String(truth().find(({ grants_agency }) => !grants_agency)?.customer_id);
    expect(codesOf(await own(closed))).toEqual(['AGENCY_MISSING']);
  });

  it('tags a hundred customers in one call, in months', async () => {
    const { data, errors } = await gateway.run('chen.xia', NewCustomersDocument, { first: 100 });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ListSubCustomers: 1, ListSubCustomerNewTag: 1 });
    const rows = data?.customers?.nodes ?? [];
    expect(rows.filter(({ newCustomerTag }) => newCustomerTag?.standing === 'NEW').length).toBeGreaterThan(20);
    const verified = new Set(truth().flatMap((row) => (row.verified_status === '2' ? row.customer_id : [])));
    for (const { customerId: id, newCustomerTag, associatedAt } of rows) {
      expect(newCustomerTag?.standing !== null).toBe(verified.has(id));
      if (newCustomerTag?.standing !== 'NEW') continue;
      const month = monthAt(Date.parse(associatedAt ?? ''));
      expect(newCustomerTag.firstMonth).toBe(month);
    }
  });

  it('has no tags on an International site', async () => {
    const result = await gateway.run(
      'amara.okafor',
      '{ customers(first: 1) { nodes { newCustomerTag { standing } } } }',
    );
    expect(codesOf(result)).toEqual(['UNSUPPORTED_ON_SITE']);
  });
});

describe('budgets', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 120 });
  });
  afterAll(() => gateway.close());

  it('of a page of customers cost one call, their histories one each', async () => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run('amara.okafor', BudgetsDocument, { first: 50 });
    expect(errors).toBeUndefined();
    const rows = data?.customers?.nodes ?? [];
    const resellers = new Set(
      gateway.sandbox
        .partner('demo-intl')
        .customers()
        .flatMap((row) => (row.association_type === '3' ? row.customer_id : [])),
    );
    const budgeted = rows.filter(({ budget }) => budget);
    expect(budgeted.map(({ customerId: id }) => id)).toEqual(
      rows.map(({ customerId: id }) => id).filter((id) => resellers.has(id)),
    );
    expect(gateway.calls()).toEqual({
      ListSubCustomers: 1,
      ListSubCustomerBudget: 1,
      ListSubCustomerBudgetRecords: budgeted.length,
      ShowPartnerConsumptionQuota: 1,
    });
    for (const { budget, budgetRecords } of budgeted) {
      expect(budgetRecords?.nodes[0]).toMatchObject({ change: 'SET', amount: budget?.amount, changedBy: 'h**' });
      expect(Number(budget?.used?.amount)).toBeLessThanOrEqual(Number(budget?.amount?.amount));
    }
  });

  it('are empty on the China site, without a call', async () => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run(
      'chen.xia',
      '{ customers(first: 20) { nodes { budget { type } budgetRecords { totalCount } } } }',
    );
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ListSubCustomers: 1 });
    const { nodes } = (data as { customers: { nodes: unknown[] } }).customers;
    expect(nodes).toEqual(Array.from({ length: 20 }, () => ({ budget: null, budgetRecords: null })));
  });

  it('histories are filtered by the vendor, and unknown values refused', async () => {
    const { data } = await gateway.run(
      'amara.okafor',
      '{ customers(first: 5) { nodes { associationModel deleted: budgetRecords(change: DELETED) { totalCount } packages: budgetRecords(type: BUDGET_PACKAGE) { totalCount } } } }',
    );
    const { nodes } = (data as { customers: { nodes: { associationModel: string }[] } }).customers;
    for (const row of nodes.filter(({ associationModel }) => associationModel === 'RESELLER')) {
      expect(row).toMatchObject({ deleted: { totalCount: 0 }, packages: { totalCount: 0 } });
    }
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { toViewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { mutation, openWriteDesk, type Payload, type WriteDesk } from './support/write-desk.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const OTHERS = ['lotus-cloud-reseller-1', 'lotus-cloud-customer'];
const item = (number: string) => `BPC_ITEM_SUBCUSTSERV_${number}`;
const WRITING = ['010100', '010103', '010104', '010118', '010119'].map(item);
const ACCEPTED = { agreementVersion: '2026-1', privacyVersion: '2026-1' };
const MOBILE = '0086-10000000001';
const THRESHOLD = '100.00';

const funds = (amount: string) => ({ amount, currency: 'CNY' });

describe('who may write about people and enterprises', () => {
  let desk: WriteDesk;
  let master: string;
  let member: string;
  beforeAll(async () => {
    desk = await openWriteDesk({
      customers: 200,
      adjust: (config) => ({
        ...config,
        roles: { ...config.roles, ACCOUNT_DIRECTOR: WRITING, ACCOUNT_MANAGER: WRITING, CLERK: [item('010100')] },
        partners: config.partners.map((partner) => ({
          ...partner,
          writes: {
            limits: { ACCOUNT_DIRECTOR: { perOperation: '500.00' } },
            approval: { above: THRESHOLD, expiresAfterSeconds: 3600 },
          },
        })),
      }),
    });
    const found = desk.sandbox
      .partner(PARTNER)
      .customers()
      .find(
        ({ is_master, grants_agency, balance, account_managers }) =>
          is_master && grants_agency && balance > 10_000_00n && !account_managers?.some(isManagers),
      );
    master = found?.customer_id ?? 'no master';
    const { data } = await desk.run<Members, never>(
      ADMINISTRATOR,
      `{ customer(id: "${master}") { enterprise { members(first: 100) { nodes { id: memberId status } } } } }`,
    );
    member = data?.customer.enterprise.members.nodes.find(({ status }) => status === 'ACTIVE')?.id ?? 'no member';
  });
  afterAll(() => desk.close());
  afterEach(() => desk.calm());

  interface Members {
    readonly customer: {
      readonly enterprise: { readonly members: { readonly nodes: readonly { id: string; status: string }[] } };
    };
  }
  const isManagers = ({ account_name }: { account_name?: string | null }) => account_name === MANAGER;
  const transfer = (key: string, amount: string, more: object = {}) =>
    mutation('transferToMember', key, { customerId: master, memberId: member, amount: funds(amount), ...more });

  const documents = () => {
    const party = { customerId: master, memberId: member };
    const company = { customerId: master, name: 'X', registrationNumber: 'X', files: ['a.jpg'] };
    const account = { unitId: 'x', accountName: 'branch_one', password: 'Sunny-Day-42' };
    return [
      mutation('registerCustomer', 'any', { accountName: 'guest_shop', ...ACCEPTED }),
      mutation('sendVerificationCode', 'any', { mobile: MOBILE }),
      mutation('verifyPerson', 'any', { customerId: master, name: 'X', documentNumber: 'X', files: ['a.jpg'] }),
      mutation('verifyCompany', 'any', company),
      mutation('changeToCompany', 'any', company),
      mutation('enableEnterpriseProjects', 'any', { customerId: master }),
      mutation('sendEnterpriseVerificationCode', 'any', { customerId: master, mobile: MOBILE }),
      mutation('createEnterpriseMember', 'any', { customerId: master, ...account }),
      transfer('any', '1.00'),
      mutation('reclaimFromMember', 'any', { ...party, amount: funds('1.00') }),
      mutation('transferCouponToMember', 'any', { ...party, couponId: 'x', amount: funds('1.00') }),
      mutation('reclaimCouponFromMember', 'any', { ...party, memberCouponId: 'x' }),
    ];
  };

  it('is closed to callers without a token, and to viewers without the items', async () => {
    const clerk = claimsWith({ subject: 'clerk', accountName: 'clerk', partnerId: PARTNER, roles: ['CLERK'] });
    for (const document of documents()) {
      expect((await desk.ask(null, document)).codes).toEqual(['UNAUTHENTICATED']);
      expect((await desk.ask(toViewer(clerk, desk.services.roles), document)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('is closed to resellers’ members and to customers', async () => {
    for (const as of OTHERS)
      for (const document of documents())
        expect([as, (await desk.ask(as, document)).codes]).toEqual([as, ['FORBIDDEN']]);
  });

  it('is about own customers only for an account manager', async () => {
    expect((await desk.ask(MANAGER, transfer('manager', '1.00'))).codes).toEqual(['NOT_FOUND']);
    const identity = { customerId: master, name: 'X', registrationNumber: 'X', files: ['a.jpg'] };
    expect((await desk.ask(MANAGER, mutation('verifyCompany', 'manager', identity))).codes).toEqual(['NOT_FOUND']);
    const [resellerId] = desk.sandbox.partner(PARTNER).resellerIds;
    const under = mutation('registerCustomer', 'manager', { resellerId, ...ACCEPTED });
    expect((await desk.ask(MANAGER, under)).codes).toEqual(['FORBIDDEN']);
    expect([desk.effects('UpdateSubEnterpriseAmount'), desk.effects('CreateSubCustomer')]).toEqual([0, 0]);
  });

  it('holds transfers to limits, and requires a second member above the threshold', async () => {
    const tooMuch = await desk.ask(DIRECTOR, transfer('limit', '500.01'));
    expect([tooMuch.codes, tooMuch.hints.limit]).toEqual([['AMOUNT_LIMIT_EXCEEDED'], '500.00']);
    const dry = await desk.ask(DIRECTOR, transfer('dry', '150.00', { dryRun: true }));
    expect(dry.payload?.preview).toMatchObject({ needsApproval: true, amount: { amount: '150.00' } });
    const { operation } = await desk.done(DIRECTOR, transfer('two', '150.00'));
    expect([operation.outcome, desk.effects('UpdateSubEnterpriseAmount')]).toEqual(['PENDING_APPROVAL', 0]);
    const approve = `mutation { approveOperation(input: { id: "${operation.id}" }) { operation { outcome } } }`;
    const { data, errors } = await desk.run<{ approveOperation: Payload }, never>(ADMINISTRATOR, approve);
    expect([data?.approveOperation.operation?.outcome, errors]).toEqual(['SUCCEEDED', undefined]);
    expect(desk.effects('UpdateSubEnterpriseAmount')).toBe(1);
  });
});

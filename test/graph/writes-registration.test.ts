import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { codesOf, viewerOf } from '../support/gateway.ts';
import { testAcceptedTexts } from './registration/accepted-texts.ts';
import { CHINA, type Made, MOBILE, register } from './registration/inputs.ts';
import { mutation, openWriteDesk, type WriteDesk, word } from './support/write-desk.ts';

const INTERNATIONAL = { as: 'amara.okafor', partner: 'demo-intl' } as const;
const EMAIL = 'new.customer@example.com';
const PASSWORD = 'Sunny-Day-42';
const sendCode = (key: string, input: object = {}) => mutation('sendVerificationCode', key, input);

describe('registration', () => {
  let desk: WriteDesk;
  beforeAll(async () => {
    desk = await openWriteDesk({ customers: 30, env: { LOG_LEVEL: 'silent' } });
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    desk.sandbox.configure({ associationDelayMs: 0, associationTimeoutMs: 5_000 });
    desk.forgetCalls();
  });
  afterEach(() => desk.calm());

  const vendor = (partner: string = CHINA.partner) => desk.sandbox.partner(partner);
  const codeFor = async (key: string, { as, partner }: { as: string; partner: string }, contact: object) => {
    const { operation } = await desk.done(as, sendCode(key, contact));
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'SEND_VERIFICATION_CODE' });
    return vendor(partner).codes()[0]?.code ?? '';
  };
  const accounts = async (as: string) => {
    const { data } = await desk.run<{ customers: { nodes: { accountName: string }[] } }, never>(
      as,
      '{ customers(first: 100, sort: { by: ACCOUNT_NAME }) { nodes { accountName } } }',
    );
    return data?.customers.nodes.map(({ accountName }) => accountName);
  };
  /** Everything that the ledger and the audit store. */
  const kept = async () => {
    const { db } = desk.services.store;
    const [operations, audit] = await Promise.all([
      db.selectFrom('operation').selectAll().execute(),
      db.selectFrom('audit_record').selectAll().execute(),
    ]);
    return JSON.stringify([operations, audit]);
  };

  it('registers with a code and a password, and lists the customer at once', async () => {
    await accounts(CHINA.as);
    const verificationCode = await codeFor('code-1', CHINA, { mobile: MOBILE });
    const input = { accountName: 'sunrise_shop', mobile: MOBILE, verificationCode, password: PASSWORD };
    const { operation, ...made } = await desk.done<Made>(CHINA.as, register('register-1', input));
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'REGISTER_CUSTOMER', createdIds: [made.customerId] });
    expect(made).toMatchObject({
      associated: true,
      customer: {
        id: made.customerId,
        accountName: 'sunrise_shop',
        associationModel: 'RESALE',
        externalId: operation.targetId,
      },
    });
    expect(await accounts(CHINA.as)).toContain('sunrise_shop');
    expect(desk.effects('CreateSubCustomer')).toBe(1);
    const again = await desk.done<Made>(CHINA.as, register('register-1', input));
    expect([again.operation, again.customerId]).toEqual([operation, made.customerId]);
    expect(desk.effects('CreateSubCustomer')).toBe(1);
    const other = register('register-1', { ...input, password: `${PASSWORD}!` });
    expect((await desk.ask(CHINA.as, other)).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
    const text = await kept();
    for (const secret of [PASSWORD, verificationCode, MOBILE, MOBILE.slice(5)]) expect(text).not.toContain(secret);
  });

  it('registers elsewhere by e-mail and country', async () => {
    const verificationCode = await codeFor('code-2', INTERNATIONAL, { email: EMAIL });
    const input = { accountName: 'harbor_shop', email: EMAIL, verificationCode, country: 'SG', externalId: 'shop-17' };
    const { operation, customer } = await desk.done<Made>(INTERNATIONAL.as, register('register-2', input));
    expect([operation.outcome, operation.targetId]).toEqual(['SUCCEEDED', 'shop-17']);
    expect(customer).toMatchObject({ externalId: 'shop-17', associationModel: 'RESELLER', frozen: 'ACCOUNT_FROZEN' });
    const twice = await desk.done(INTERNATIONAL.as, register('register-2b', { country: 'SG', externalId: 'shop-17' }));
    expect(twice.operation).toMatchObject({
      outcome: 'REFUSED',
      error: { code: 'DUPLICATE', upstreamCode: 'CBC.99000039' },
    });
    expect(await kept()).not.toContain(EMAIL);
  });

  it('returns the account also when the association takes too long', async () => {
    desk.sandbox.configure({ associationDelayMs: 400, associationTimeoutMs: 0 });
    const document = register('slow', { accountName: 'slow_customer' });
    const { operation, ...made } = await desk.done<Made>(CHINA.as, document);
    expect([operation.outcome, operation.createdIds, made.associated, made.customer]).toEqual([
      'SUCCEEDED',
      [made.customerId],
      false,
      null,
    ]);
    const seen = async (): Promise<Made> => {
      const later = await desk.done<Made>(CHINA.as, document);
      return later.associated ? later : seen();
    };
    expect((await seen()).customer).toMatchObject({ id: made.customerId, accountName: 'slow_customer' });
    expect(desk.effects('CreateSubCustomer')).toBe(3);
  });

  it('says what would happen without a code, and writes nothing', async () => {
    const dry = await desk.ask<Made>(
      CHINA.as,
      register('dry', { accountName: 'dry_shop', mobile: MOBILE, dryRun: true }),
    );
    expect(dry.payload).toMatchObject({
      operation: null,
      preview: { amount: null, changes: [{ of: 'Customer.accountName', before: null, after: 'dry_shop' }] },
      customerId: null,
      associated: false,
    });
    const code = await desk.ask(CHINA.as, sendCode('dry-code', { mobile: MOBILE, dryRun: true }));
    expect([code.payload?.operation, code.codes]).toEqual([null, []]);
    expect([desk.calls().CreateSubCustomer, desk.calls().SendVerificationMessageCode]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a name of digits', { accountName: '1234567' }, 'BAD_USER_INPUT'],
    ['a short password', { password: 'Short-1' }, 'BAD_USER_INPUT'],
    ['a number without its code', { mobile: MOBILE }, 'BAD_USER_INPUT'],
    ['a foreign number', { mobile: '0049-15100000', verificationCode: '1' }, 'BAD_USER_INPUT'],
    ['an address', { email: EMAIL, verificationCode: '1' }, 'BAD_USER_INPUT'],
    ['a country', { country: 'SG' }, 'BAD_USER_INPUT'],
    ['another site’s model', { associationModel: word('RESELLER') }, 'BAD_USER_INPUT'],
    ['an id that is too long', { externalId: 'x'.repeat(129) }, 'BAD_USER_INPUT'],
    ['an unknown reseller', { resellerId: 'f'.repeat(32) }, 'NOT_FOUND'],
    ['a missing version of the agreement', { agreementVersion: undefined }, 'BAD_USER_INPUT'],
    ['a missing version of the privacy statement', { privacyVersion: null }, 'BAD_USER_INPUT'],
    ['a blank version', { privacyVersion: ' ' }, 'BAD_USER_INPUT'],
    ['a version that is too long', { agreementVersion: 'x'.repeat(51) }, 'BAD_USER_INPUT'],
    ['a blank code', { mobile: MOBILE, verificationCode: ' ' }, 'BAD_USER_INPUT'],
  ])('refuses %s before anything is sent', async (name, input, code) => {
    expect((await desk.ask(CHINA.as, register(`bad ${name}`, input))).codes).toEqual([code]);
    expect(desk.calls().CreateSubCustomer).toBeUndefined();
  });

  it('refuses a name that is taken before anything is sent, and a country that is missing', async () => {
    const [taken] = vendor().customers();
    const { codes, hints } = await desk.ask(CHINA.as, register('taken', { accountName: taken?.account_name }));
    expect([codes, hints.argument]).toEqual([['DUPLICATE'], 'input.accountName']);
    expect((await desk.ask(INTERNATIONAL.as, register('nowhere'))).hints.argument).toBe('input.country');
    expect(desk.calls().CreateSubCustomer).toBeUndefined();
  });

  it('registers a referral customer, and one of a reseller', async () => {
    const referral = await desk.done<Made>(CHINA.as, register('referral', { associationModel: word('REFERRAL') }));
    expect(referral.customer).toMatchObject({ associationModel: 'REFERRAL' });
    const [resellerId] = vendor().resellerIds;
    const before = vendor().customerCount;
    const { customer, associated } = await desk.done<Made>(CHINA.as, register('of-reseller', { resellerId }));
    expect([associated, customer?.externalId?.startsWith('gw-')]).toEqual([true, true]);
    expect(vendor().customerCount).toBe(before);
  });

  it('keeps equal keys of members of two resellers apart, though their subjects are equal', async () => {
    const registered = vendor()
      .resellerIds.slice(0, 2)
      .map(async (resellerId) => {
        const who = {
          kind: 'reseller',
          resellerId,
          subject: '1',
          accountName: 'ada',
          roles: ['ADMINISTRATOR'],
        } as const;
        const member = toViewer(claimsWith(who), desk.services.roles);
        const { payload } = await desk.ask<Made>(member, register('of-two-issuers'));
        return [payload?.operation?.outcome, payload?.associated, payload?.operation?.targetId];
      });
    const [one, other] = await Promise.all(registered);
    expect([one?.slice(0, 2), other?.slice(0, 2)]).toEqual(Array(2).fill(['SUCCEEDED', true]));
    expect(one?.[2]).not.toBe(other?.[2]);
  });

  it('reports which code was wrong, and stores no code', async () => {
    await codeFor('code-3', CHINA, { mobile: MOBILE });
    const input = { mobile: MOBILE, verificationCode: 'x00000' };
    const { operation } = await desk.done(CHINA.as, register('wrong-code', input));
    expect(operation).toMatchObject({
      outcome: 'REFUSED',
      error: { code: 'UPSTREAM_REFUSED', upstreamCode: 'CBC.99004010' },
    });
  });

  it.each([
    ['nobody', {}, 'BAD_USER_INPUT'],
    ['a receiver whose code would be valid for too long', { mobile: MOBILE, validMinutes: 61 }, 'BAD_USER_INPUT'],
    ['a receiver for a bank card without a customer', { mobile: MOBILE, purpose: word('BANK_CARD') }, 'BAD_USER_INPUT'],
    ['a receiver with a customer for another purpose', { mobile: MOBILE, customerId: 'x' }, 'BAD_USER_INPUT'],
    [
      'a receiver for a bank card of an unknown customer',
      { mobile: MOBILE, purpose: word('BANK_CARD'), customerId: 'x' },
      'NOT_FOUND',
    ],
  ])('sends no code to %s', async (name, input, code) => {
    expect((await desk.ask(CHINA.as, sendCode(`bad-code ${name}`, input))).codes).toEqual([code]);
    expect(desk.calls().SendVerificationMessageCode).toBeUndefined();
  });

  it('says when a receiver got too many codes', async () => {
    const sendTo = (key: string) => desk.done(CHINA.as, sendCode(key, { mobile: '0086-10000000002' }));
    for (let nth = 0; nth < 15; nth++) expect((await sendTo(`cap-${nth}`)).operation.outcome).toBe('SUCCEEDED');
    expect((await sendTo('cap-15')).operation).toMatchObject({
      outcome: 'REFUSED',
      error: { code: 'UPSTREAM_REFUSED', upstreamCode: 'CBC.99004015' },
    });
  });

  it.each([
    ['with a name', { accountName: 'lost_customer' }, 'reset-after', 'SUCCEEDED'],
    ['without a name', {}, 'reset-after', 'SUCCEEDED'],
    ['with a name', { accountName: 'gone_customer' }, 'reset-before', 'NOT_APPLIED'],
    ['without a name', {}, 'reset-before', 'NOT_APPLIED'],
  ] as const)('finds out what became of a registration %s: %#', async (name, input, kind, outcome) => {
    await accounts(CHINA.as);
    const before = desk.effects('CreateSubCustomer');
    desk.sandbox.setFaults([{ operation: 'CreateSubCustomer', kind, times: 1 }]);
    const { operation, customerId } = await desk.done<Made>(CHINA.as, register(`lost ${name} ${kind}`, input));
    expect([operation.outcome, customerId]).toEqual(['UNKNOWN', null]);
    // Another user registers the same name at the same time.
    desk.sandbox.upsertCustomer({ partner: CHINA.partner });
    const [soon, settled] = await desk.settle(CHINA.as, operation.id);
    const happened = outcome === 'SUCCEEDED';
    expect([soon, settled.outcome]).toEqual([happened ? outcome : 'UNKNOWN', outcome]);
    expect(desk.effects('CreateSubCustomer') - before).toBe(happened ? 1 : 0);
    const made = vendor()
      .customers()
      .find(({ xaccount_id }) => xaccount_id === operation.targetId);
    expect(settled.createdIds).toEqual(happened ? [made?.customer_id] : []);
    if (made) expect(await accounts(CHINA.as)).toContain(made.account_name);
  });

  it('finds a customer of a reseller under the reseller', async () => {
    const [resellerId] = vendor().resellerIds;
    desk.sandbox.setFaults([{ operation: 'CreateSubCustomer', kind: 'reset-after', times: 1 }]);
    const document = register('lost under a reseller', { accountName: 'lost_below', resellerId });
    const { operation } = await desk.done<Made>(CHINA.as, document);
    const [soon, settled] = await desk.settle(CHINA.as, operation.id);
    expect([operation.outcome, soon, settled.createdIds.length]).toEqual(['UNKNOWN', 'SUCCEEDED', 1]);
    const { customer } = await desk.done<Made>(CHINA.as, document);
    expect(customer?.accountName).toBe('lost_below');
  });

  it('finds an association that happens late', async () => {
    desk.sandbox.configure({ associationDelayMs: 300 });
    desk.sandbox.setFaults([{ operation: 'CreateSubCustomer', kind: 'reset-after', times: 1 }]);
    const late = { accountName: 'late_customer', waitForAssociation: false };
    const { operation } = await desk.done<Made>(CHINA.as, register('late', late));
    expect(operation.outcome).toBe('UNKNOWN');
    const there = () =>
      vendor()
        .customers()
        .some(({ account_name }) => account_name === 'late_customer');
    while (!there()) await new Promise((resolve) => setImmediate(resolve));
    const [, settled] = await desk.settle(CHINA.as, operation.id);
    expect([settled.outcome, settled.createdIds.length]).toEqual(['SUCCEEDED', 1]);
  });

  testAcceptedTexts(() => desk);

  it('leaves a lost code to a person, and sends another for another key', async () => {
    desk.sandbox.setFaults([{ operation: 'SendVerificationMessageCode', kind: 'reset-after', times: 1 }]);
    const document = sendCode('lost-code', { mobile: '0086-10000000003' });
    const { operation } = await desk.done(CHINA.as, document);
    expect(operation.outcome).toBe('UNKNOWN');
    const [soon, { outcome }] = await desk.settle(CHINA.as, operation.id);
    expect([soon, outcome]).toEqual(['UNKNOWN', 'AMBIGUOUS']);
    const second = { ...viewerOf(CHINA.as, desk.services), id: 'second', accountName: 'second.administrator' };
    const found = (as: string | Viewer, found: string) =>
      desk.run(
        as,
        `mutation { settleOperation(input: { id: "${operation.id}", outcome: ${found} }) { operation { outcome } } }`,
      );
    expect(codesOf(await found('wang.fang', 'SUCCEEDED'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await found('amara.okafor', 'SUCCEEDED'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await found(CHINA.as, 'SUCCEEDED'))).toEqual(['FORBIDDEN']);
    expect((await found(second, 'SUCCEEDED')).data).toEqual({
      settleOperation: { operation: { outcome: 'SUCCEEDED' } },
    });
    expect(codesOf(await found(second, 'NOT_APPLIED'))).toEqual(['WRONG_STATE']);
    const { data } = await desk.run(
      CHINA.as,
      '{ organization { audit(first: 5) { nodes { what actor { accountName } } } } }',
    );
    expect(JSON.stringify(data)).toContain('SETTLED SEND_VERIFICATION_CODE');
    const another = await desk.done(CHINA.as, sendCode('another-code', { mobile: '0086-10000000003' }));
    expect(another.operation.outcome).toBe('SUCCEEDED');
  });
});

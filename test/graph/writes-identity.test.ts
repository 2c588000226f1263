import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mutation, openWriteDesk, type WriteDesk, word } from './support/write-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const INTERNATIONAL = 'amara.okafor';
const MOBILE = '0086-10000000007';
const HOUR_MS = 3_600_000;
const NUMBER = 'X00000000';
const NAME = 'Example Person';
const STATE = 'customer { id: customerId verification kind } review { result opinion }';
const PICTURES = ['front.jpg', 'back.PNG', 'hand/held.pdf'];

interface State {
  readonly customer: { readonly id: string; readonly verification: string; readonly kind: string };
  readonly review: { readonly result: string | null; readonly opinion: string | null } | null;
}

const person = (key: string, customerId: string, input: object = {}) => {
  const papers = { name: NAME, documentNumber: NUMBER, document: word('PASSPORT'), files: PICTURES };
  return mutation('verifyPerson', key, { customerId, ...papers, ...input }, STATE);
};
const ofCompany =
  (field: string) =>
  (key: string, customerId: string, input: object = {}) => {
    const papers = { name: 'Example Ltd', registrationNumber: '91000000', files: ['license.jpg'] };
    const who = { certificate: word('BUSINESS_LICENSE'), representative: { name: NAME, idNumber: NUMBER } };
    return mutation(field, key, { customerId, ...papers, ...who, ...input }, STATE);
  };
const company = ofCompany('verifyCompany');
const change = ofCompany('changeToCompany');

describe('identities', () => {
  let desk: WriteDesk;
  let strangers: string[];
  let people: string[];
  beforeAll(async () => {
    desk = await openWriteDesk({ customers: 200 });
    const customers = desk.sandbox.partner('demo-cn').customers();
    strangers = customers.filter(({ verified_status: status }) => status === '-1').map(({ customer_id: id }) => id);
    people = customers
      .filter(({ verified_status: status, customer_type: type }) => status === '2' && type === 0)
      .map(({ customer_id: id }) => id);
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    desk.sandbox.configure({ reviewDelayMs: HOUR_MS, reviewPasses: true, realNameEnabled: true });
    desk.forgetCalls();
  });
  afterEach(() => desk.calm());

  const take = (list: string[]): string => {
    const id = list.pop();
    if (!id) throw new Error('no more customers');
    return id;
  };
  const writes = () =>
    Object.entries(desk.calls())
      .filter(([name]) => /^(Create|Change)/.test(name))
      .reduce((sum, [, count]) => sum + count, 0);

  it('hands in a person’s documents once, and shows that they are in review', async () => {
    const id = take(strangers);
    const document = person('person-1', id);
    const { operation, ...state } = await desk.done<State>(ADMINISTRATOR, document);
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'VERIFY_PERSON', customerId: id });
    expect([state.customer.verification, state.review?.result]).toEqual(['IN_REVIEW', 'IN_REVIEW']);
    expect((await desk.done(ADMINISTRATOR, document)).operation).toEqual(operation);
    expect(writes()).toBe(1);
    const other = person('person-1', id, { name: 'Other Person' });
    expect((await desk.ask(ADMINISTRATOR, other)).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect((await desk.ask(ADMINISTRATOR, person('person-2', id))).codes).toEqual(['WRONG_STATE']);
    const { db } = desk.services.store;
    const kept = JSON.stringify([
      await db.selectFrom('operation').selectAll().execute(),
      await db.selectFrom('audit_record').selectAll().execute(),
    ]);
    for (const secret of [NAME, NUMBER, 'front.jpg']) expect(kept).not.toContain(secret);
  });

  it('takes a bank card in China, which is decided at once', async () => {
    const id = take(strangers);
    const sending = { purpose: word('BANK_CARD'), customerId: id, mobile: MOBILE };
    const sent = await desk.done(ADMINISTRATOR, mutation('sendVerificationCode', 'card-code', sending));
    expect(sent.operation).toMatchObject({ outcome: 'SUCCEEDED', targetId: id });
    const verificationCode = desk.sandbox.partner('demo-cn').codes()[0]?.code;
    const bankCard = { number: '6200000000000000', mobile: MOBILE, verificationCode };
    const input = { bankCard, files: ['card.jpg'], document: undefined };
    const { operation, customer } = await desk.done<State>(ADMINISTRATOR, person('card', id, input));
    expect([operation.outcome, customer.verification]).toEqual(['SUCCEEDED', 'VERIFIED']);
    const abroad = desk.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ verified_status: status }) => status === '-1');
    const elsewhere = await desk.ask(INTERNATIONAL, person('card-abroad', abroad?.customer_id ?? '', input));
    expect(elsewhere.codes).toEqual(['UNSUPPORTED_ON_SITE']);
  });

  it('hands in a company, and changes a person into one', async () => {
    desk.sandbox.configure({ reviewDelayMs: 0 });
    const first = await desk.done<State>(ADMINISTRATOR, company('company-1', take(strangers)));
    expect([first.operation.kind, first.operation.outcome]).toEqual(['VERIFY_COMPANY', 'SUCCEEDED']);
    expect(first.customer).toMatchObject({ verification: 'VERIFIED', kind: 'COMPANY' });
    const second = await desk.done<State>(ADMINISTRATOR, change('change-1', take(people)));
    expect([second.operation.kind, second.operation.outcome]).toEqual(['CHANGE_TO_COMPANY', 'SUCCEEDED']);
    expect([second.customer.kind, second.review?.result]).toEqual(['COMPANY', 'PASSED']);
  });

  it('says what would happen, and writes nothing', async () => {
    const [stranger = '', human = ''] = [strangers[0], people[0]];
    const dry = { dryRun: true };
    expect((await desk.ask(ADMINISTRATOR, person('dry-1', stranger, dry))).payload?.preview?.changes).toEqual([
      { of: 'Customer.verification', id: stranger, before: 'NOT_VERIFIED', after: 'IN_REVIEW' },
    ]);
    expect((await desk.ask(ADMINISTRATOR, change('dry-2', human, dry))).payload?.preview?.changes).toEqual([
      { of: 'Customer.kind', id: human, before: 'PERSON', after: 'COMPANY' },
    ]);
    expect(writes()).toBe(0);
  });

  it.each([
    ['two pictures', () => person('bad-1', strangers[0] ?? '', { files: PICTURES.slice(1) }), 'BAD_USER_INPUT'],
    [
      'a text file',
      () => person('bad-2', strangers[0] ?? '', { files: ['a.jpg', 'b.jpg', 'c.txt'] }),
      'BAD_USER_INPUT',
    ],
    ['a path from the root', () => company('bad-3', strangers[0] ?? '', { files: ['/a.jpg'] }), 'BAD_USER_INPUT'],
    ['a path upwards', () => company('bad-4', strangers[0] ?? '', { files: ['a/../../b.jpg'] }), 'BAD_USER_INPUT'],
    ['no document', () => person('bad-5', strangers[0] ?? '', { document: undefined }), 'BAD_USER_INPUT'],
    ['a blank name', () => company('bad-6', strangers[0] ?? '', { name: ' ' }), 'BAD_USER_INPUT'],
    ['a customer whose identity is proven', () => company('bad-7', people[0] ?? ''), 'WRONG_STATE'],
    ['a change for a customer without identity', () => change('bad-8', strangers[0] ?? ''), 'WRONG_STATE'],
    ['another partner’s customer', () => person('bad-9', 'f'.repeat(32)), 'NOT_FOUND'],
  ])('refuses %s before anything is sent', async (_, document, code) => {
    expect((await desk.ask(ADMINISTRATOR, document())).codes).toEqual([code]);
    expect(writes()).toBe(0);
  });

  it("reports with the vendor's code that the partner may not", async () => {
    desk.sandbox.configure({ realNameEnabled: false });
    const { operation } = await desk.done(ADMINISTRATOR, person('not-enabled', strangers[0] ?? ''));
    expect(operation).toMatchObject({ outcome: 'REFUSED', error: { code: 'UNSUPPORTED_ON_SITE' } });
  });

  describe.each([
    ['CreatePersonalRealnameAuth', (key: string) => person(key, take(strangers))],
    ['CreateEnterpriseRealnameAuthentication', (key: string) => company(key, take(strangers))],
    ['ChangeEnterpriseRealnameAuthentication', (key: string) => change(key, take(people))],
  ] as const)('a lost answer of %s', (name, document) => {
    it.each([
      ['in review', 'reset-after', HOUR_MS, ['SUCCEEDED', 'SUCCEEDED']],
      ['passed', 'reset-after', 0, ['SUCCEEDED', 'SUCCEEDED']],
      ['not there', 'reset-before', HOUR_MS, ['UNKNOWN', 'NOT_APPLIED']],
    ] as const)('is found %s', async (what, kind, reviewDelayMs, outcomes) => {
      desk.sandbox.configure({ reviewDelayMs });
      desk.sandbox.setFaults([{ operation: name, kind, times: 1 }]);
      const { operation } = await desk.done(ADMINISTRATOR, document(`lost ${name} ${what}`));
      expect(operation.outcome).toBe('UNKNOWN');
      const [soon, { outcome }] = await desk.settle(ADMINISTRATOR, operation.id);
      expect([soon, outcome]).toEqual(outcomes);
    });

    it('is left to a person where a rejection may be an earlier one', async () => {
      desk.sandbox.configure({ reviewDelayMs: 1, reviewPasses: false });
      desk.sandbox.setFaults([{ operation: name, kind: 'reset-after', times: 1 }]);
      const { operation } = await desk.done(ADMINISTRATOR, document(`rejected ${name}`));
      const [soon, { outcome }] = await desk.settle(ADMINISTRATOR, operation.id);
      expect([soon, outcome]).toEqual(['UNKNOWN', 'AMBIGUOUS']);
    });
  });
});

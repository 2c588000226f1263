import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CustomerView, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, call, INTL, type Reply } from './client.ts';
import { actAs, findMaster, inUse, type Master, MEMBERS, PROJECTS, SMS, TRANSFER, UNITS } from './enterprise.ts';

const START = Date.UTC(2026, 10, 20, 12);
const PHONE = '10000000000';

let sandbox: Sandbox;
let now = START;
let master: Master;
beforeAll(async () => {
  sandbox = await startSandbox({ quotas: false, clock: clockAt(() => now) });
});
beforeEach(async () => {
  master = await findMaster(sandbox, { now: () => now });
});
afterEach(() => {
  now = START;
  sandbox.reset();
});
afterAll(() => sandbox.close());

const outcome = ({ status, json }: Reply): [number, string | undefined] => [status, json?.error_code];
const plainCustomer = (): Promise<Master> => {
  const row = sandbox
    .partner(CN.id)
    .customers()
    .find(({ is_master, grants_agency }) => !is_master && grants_agency);
  return actAs(sandbox, row as CustomerView, { now: () => now });
};

describe('a new member', () => {
  const NAME = 'new_member';
  const unitOf = async (): Promise<string> => (await master.get(UNITS)).json.child_nodes[0].id;
  const create = async (account: object = {}, fields: object = {}): Promise<Reply> =>
    master.post(MEMBERS, {
      party_id: await unitOf(),
      display_name: 'New member',
      sub_customer_association_type: 1,
      new_sub_customer: { customer_name: NAME, password: 'secret-1234', use_pri_mobile_phone: 'Y', ...account },
      ...fields,
    });
  const found = async (name = NAME) => (await master.members({ sub_customer_account_name: name }))[0];

  it('is listed at once, and in use a little later', async () => {
    const before = await master.members();
    const made = await create();
    expect([made.status, made.text]).toEqual([204, '']);
    const row = await found();
    expect(row).toMatchObject({ display_name: 'New member', status: 2, org_id: await unitOf() });
    expect(before.map(({ id }) => id)).not.toContain(row?.id);
    expect(await master.retrievable(row?.id ?? '')).toBe(0);
    const gift = { customer_id: row?.id, amount: '1' };
    expect(outcome(await master.post(TRANSFER, gift))).toEqual([400, 'CBC.99007004']);
    now += 1500;
    expect((await found())?.status).toBe(1);
    expect((await master.post(TRANSFER, gift)).status).toBe(204);
    expect(await master.retrievable(row?.id ?? '')).toBe(100);
  });

  it('is made once when the answer was lost', async () => {
    sandbox.setFaults([{ operation: 'CreateSubEnterpriseAccount', kind: 'reset-after', times: 1 }]);
    await expect(create()).rejects.toThrow();
    expect(outcome(await create())).toEqual([400, 'CBC.99000038']);
    expect(await master.members({ sub_customer_account_name: NAME })).toHaveLength(1);
    expect(sandbox.effects()).toEqual({ CreateSubEnterpriseAccount: 1 });
  });

  it('needs a code for a telephone number of its own', async () => {
    const own = { use_pri_mobile_phone: 'N', mobile_phone: PHONE };
    expect(outcome(await create(own))).toEqual([400, 'CBC.0100']);
    const sent = await master.post(SMS, { mobile_phone: PHONE, sm_template_args: [] });
    expect([sent.status, sent.text]).toEqual([204, '']);
    const [{ code = '' } = {}] = sandbox.partner(CN.id).codes();
    const other = code === '000000' ? '000001' : '000000';
    expect(outcome(await create({ ...own, verification_code: other }))).toEqual([400, 'CBC.99000026']);
    expect((await create({ ...own, verification_code: code })).status).toBe(204);
    const again = await create({ ...own, customer_name: 'other_member', verification_code: code });
    expect(outcome(again)).toEqual([400, 'CBC.99000027']);
    expect(await found('other_member')).toBeUndefined();
  });

  it('takes no code that was sent for another enterprise', async () => {
    const test = ({ customer_id }: CustomerView) => customer_id !== master.row.customer_id;
    const stranger = await findMaster(sandbox, { now: () => now, test });
    await stranger.post(SMS, { mobile_phone: PHONE, sm_template_args: [] });
    const [{ code: verification_code = '' } = {}] = sandbox.partner(CN.id).codes();
    const own = { use_pri_mobile_phone: 'N', mobile_phone: PHONE, verification_code };
    expect(outcome(await create(own))).toEqual([400, 'CBC.99000026']);
  });

  it.each([
    ['a reserved name', { customer_name: 'op_member' }, {}, 'CBC.99000031'],
    ['a weak password', { password: 'aaaaaaaa' }, {}, 'CBC.99000036'],
    ['an unknown unit', {}, { party_id: 'none' }, 'CBC.0101'],
    ['another kind of association', {}, { sub_customer_association_type: 2 }, 'CBC.0101'],
    ['no account', {}, { new_sub_customer: undefined }, 'CBC.0100'],
  ])('is refused with %s', async (_name, account, fields, code) => {
    expect(outcome(await create(account, fields))).toEqual([400, code]);
    expect(await found()).toBeUndefined();
  });

  it('keeps its name from customers', async () => {
    await create();
    const body = { domain_name: NAME, xaccount_id: 'x-1', xaccount_type: CN.agencyName };
    const answer = await call(sandbox, { path: '/v2/partners/sub-customers', body, now });
    expect(outcome(answer)).toEqual([400, 'CBC.99000038']);
  });

  it('takes no name that a customer or a member has', async () => {
    const { account_name } = sandbox.partner(CN.id).customerAt(4);
    const { name } = inUse(await master.members());
    for (const customer_name of [account_name, name]) {
      expect(outcome(await create({ customer_name }))).toEqual([400, 'CBC.99000038']);
    }
  });

  it('is made by masters alone', async () => {
    const plain = await plainCustomer();
    const body = {
      party_id: await unitOf(),
      sub_customer_association_type: 1,
      new_sub_customer: { customer_name: NAME, password: 'secret-1234', use_pri_mobile_phone: 'Y' },
    };
    expect(outcome(await plain.post(MEMBERS, body))).toEqual([403, 'CBC.0155']);
    const code = await plain.post(SMS, { mobile_phone: PHONE, sm_template_args: [] });
    expect(outcome(code)).toEqual([400, 'CBC.70300008']);
    expect(sandbox.effects()).toEqual({});
  });

  it('gets no more than fifteen codes an hour', async () => {
    const send = () => master.post(SMS, { mobile_phone: PHONE, sm_template_args: [] });
    for (let sent = 0; sent < 15; sent++) expect((await send()).status).toBe(204);
    expect(outcome(await send())).toEqual([400, 'CBC.99000082']);
    now += 3_600_000;
    expect((await send()).status).toBe(204);
  });
});

describe('enterprise projects', () => {
  it.each([CN, INTL])('are opened for a master on the site of $id, and stay open', async (partner) => {
    const one = await findMaster(sandbox, { now: () => now, partner });
    const isOpen = () =>
      sandbox
        .partner(partner.id)
        .customers()
        .filter(({ has_enterprise_projects }) => has_enterprise_projects)
        .map(({ customer_id }) => customer_id);
    expect(isOpen()).toEqual([]);
    for (const _time of [1, 2]) {
      expect((await one.post(PROJECTS)).status).toBe(204);
      expect(isOpen()).toEqual([one.row.customer_id]);
    }
  });

  it('are not opened for others', async () => {
    expect(outcome(await (await plainCustomer()).post(PROJECTS))).toEqual([403, 'CBC.0155']);
  });
});

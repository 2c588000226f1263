import type { CustomerView, Sandbox } from '../../src/sandbox/index.ts';
import { assumeRole, CN, call, type Reply, type Request } from './client.ts';

const ROOT = '/v2/enterprises/multi-accounts';
export const MEMBERS = `${ROOT}/sub-customers`;
export const UNITS = `${ROOT}/enterprise-organizations`;
export const SMS = `${ROOT}/sm-verification-code`;
export const TRANSFER = `${ROOT}/transfer-amount`;
export const RETRIEVE = `${ROOT}/retrieve-amount`;
export const TRANSFER_COUPON = `${ROOT}/transfer-coupon`;
export const RETRIEVE_COUPON = `${ROOT}/retrieve-coupon`;
export const PROJECTS = '/v2/enterprises/enterprise-projects/authority';
export const CASH = 'BALANCE_TYPE_DEBIT';
export const CREDIT = 'BALANCE_TYPE_CREDIT';

export type Query = Request['query'];

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  readonly status: number;
  readonly org_id: string;
}

type Account = Pick<CustomerView, 'customer_id' | 'account_name'>;

/** A master of an enterprise with its token, to call in its name. */
export interface Master {
  readonly row: Account;
  get(path: string, query?: Query): Promise<Reply>;
  post(path: string, body?: object): Promise<Reply>;
  members(query?: Query): Promise<MemberRow[]>;
  /** Hundredths of the master's cash that it can give. */
  transferable(): Promise<number>;
  /** Hundredths of cash that can be taken back from the member. */
  retrievable(member: string): Promise<number>;
}

interface Wanted {
  readonly now: () => number;
  readonly partner?: typeof CN;
  readonly test?: (row: CustomerView) => boolean;
}

const cents = (amount: number): number => Math.round(amount * 100);

export const actAs = async (
  sandbox: Sandbox,
  row: Account,
  { now, partner = CN }: Omit<Wanted, 'test'>,
): Promise<Master> => {
  const token = (await assumeRole(sandbox, row.account_name, { now: now(), partner })).headers.get('x-subject-token');
  const options = { token: token ?? '', partner };
  const get = (path: string, query: Query = {}) => call(sandbox, { path, query, ...options });
  return {
    row,
    get,
    post: (path, body = {}) => call(sandbox, { path, body, ...options }),
    members: async (query = {}) => (await get(MEMBERS, { limit: 100, ...query })).json.sub_customer_infos,
    transferable: async () =>
      cents((await get(TRANSFER, { balance_type: CASH })).json.amount_infos[0].avail_transfer_amount),
    retrievable: async (sub_customer_id) =>
      cents((await get(RETRIEVE, { balance_type: CASH, sub_customer_id })).json.amount_infos[0].avail_retrieve_amount),
  };
};

/** The first master that granted the agency, holds an ordinary amount and passes the test. */
export const findMaster = (
  sandbox: Sandbox,
  { test = () => true, partner = CN, ...options }: Wanted,
): Promise<Master> => {
  const row = sandbox
    .partner(partner.id)
    .customers()
    .find(
      (each) =>
        each.is_master && each.grants_agency && each.balance > 10_000n && each.balance < 10n ** 12n && test(each),
    );
  if (!row) throw new Error('no such master');
  return actAs(sandbox, row, { ...options, partner });
};

export const inUse = (members: readonly MemberRow[]): MemberRow => {
  const found = members.find(({ status }) => status === 1);
  if (!found) throw new Error('no member in use');
  return found;
};

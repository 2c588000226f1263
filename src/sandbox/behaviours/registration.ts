import type { CustomerRow } from '../data/customers.ts';
import { utc } from '../data/time.ts';
import type { CustomerPlace } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviours, type Call, partnerOf, textOf } from './behaviour.ts';

const ACCOUNT_NAME = /^(?!op_|shadow_)(?=.*\D)[\w-]{5,32}$/;
/** Passwords of one kind of character alone are too weak. */
const ONE_KIND = /^(\d*|[a-z]*|[A-Z]*)$/;
const PHONE = /^(?:\d{4}-)?(\d{6,15})$/;
/** How many accounts one telephone number may register. */
const PHONE_CAP = 5;

const accountTaken = ({ caller, worlds }: Call, name: string): CustomerPlace | null =>
  [caller.world, ...worlds].map((world) => world.findAccount(name)).find((place) => place !== null) ?? null;

const phoneUses = ({ caller }: Call, phone: string): number =>
  caller.world.scopes.reduce((sum, { customers }) => sum + customers.phoneCount(phone), 0);

const emailTaken = ({ caller }: Call, email: string): boolean =>
  caller.world.scopes.some(
    ({ customers }) =>
      customers.usesEmail(email) || customers.findByAccount(email.replace(/@example\.com$/, '')) !== null,
  );

const checkRegistration = (call: Call, input: Input, account: string | undefined, phone: string | undefined): void => {
  const xaccountId = String(input.xaccount_id);
  if (input.xaccount_type !== partnerOf(call).agencyName)
    throw invalid('xaccount_type is not a platform of the partner.');
  if (account !== undefined && !ACCOUNT_NAME.test(account))
    throw refuse(400, 'CBC.99000031', 'The account name is not allowed.');
  if (typeof input.password === 'string' && ONE_KIND.test(input.password)) {
    throw refuse(400, 'CBC.99000036', 'The password is too weak.');
  }
  if (call.caller.world.scopes.some(({ customers }) => customers.hasPlatformAccount(xaccountId))) {
    throw refuse(400, 'CBC.99000039', 'xaccount_id is bound to another account.');
  }
  if (account !== undefined && accountTaken(call, account)) {
    throw refuse(400, 'CBC.99000038', 'The account name exists already.');
  }
  if (phone !== undefined && phoneUses(call, phone) >= PHONE_CAP) {
    throw refuse(400, 'CBC.99000030', 'Too many accounts use this telephone number.');
  }
};

/** How the partner works with a customer that its site registers when nothing else is asked for. */
const associationType = (call: Call, input: Input): string => {
  if (partnerOf(call).site !== 'CHINA') return '3';
  return input.cooperation_type === '1' ? '1' : '2';
};

const createSubCustomer = (call: Call, input: Input) => {
  const { scope, now, settings } = call;
  const phone = PHONE.exec(textOf(input, 'mobile_phone') ?? '')?.[1];
  const wanted = textOf(input, 'domain_name') || undefined;
  checkRegistration(call, input, wanted, phone);

  const waits = input.include_association_result === true;
  const timesOut = waits && settings.associationDelayMs > settings.associationTimeoutMs;
  const delay = waits && !timesOut ? 0 : settings.associationDelayMs / 1000;
  const partner = partnerOf(call);

  const toRow = (id: string): CustomerRow => ({
    customer: null,
    account_name: wanted ?? `hid_${id.slice(0, 12)}`,
    customer_id: id,
    associated_on: utc(Math.floor(now + delay)),
    association_type: associationType(call, input),
    label: null,
    telephone: phone ?? null,
    verified_status: '-1',
    country_code: partner.site === 'CHINA' ? '0086' : null,
    customer_type: -1,
    is_frozen: 0,
    account_managers: null,
    xaccount_id: String(input.xaccount_id),
    xaccount_type: String(input.xaccount_type),
    ...(partner.site === 'CHINA' ? { customer_level: 'V0' } : {}),
    email: textOf(input, 'email') ?? null,
  });
  const row = scope.customers.create({ row: toRow, visibleAt: now + delay, grantsAgency: true });

  const body = { domain_id: row.customer_id, domain_name: row.account_name };
  if (timesOut) {
    throw refuse(500, 'CBC.99000050', 'The account exists; its association was not confirmed in time.', body);
  }
  return { body };
};

const checkIdentity = (call: Call, input: Input) => {
  const value = String(input.search_value);
  switch (input.search_type) {
    case 'name':
      if (!ACCOUNT_NAME.test(value)) throw refuse(400, 'CBC.99000031', 'The account name is not allowed.');
      return { body: { check_result: accountTaken(call, value) ? 'used_by_user' : 'available' } };
    case 'email':
      return { body: { check_result: emailTaken(call, value) ? 'used_by_user' : 'available' } };
    case 'mobile': {
      const phone = PHONE.exec(value)?.[1];
      if (phone === undefined) throw invalid('search_value must be a telephone number like 0086-10000000000.');
      const left = Math.max(0, PHONE_CAP - phoneUses(call, phone));
      return { body: { check_result: left > 0 ? 'available' : 'used_by_user', mobile_remain_available_num: left } };
    }
    default:
      throw invalid('search_type must be email, mobile or name.');
  }
};

export const registrationBehaviours: Behaviours = {
  CreateSubCustomer: createSubCustomer,
  CheckUserIdentity: checkIdentity,
};

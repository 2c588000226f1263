import type { CustomerRow } from '../data/customers.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { checkAccountName, checkPassword, telephoneOf } from './account-rules.ts';
import { type Behaviors, type Call, partnerOf, textOf } from './behavior.ts';
import { PARTNER_CODES, REGISTRATION, redeemCode } from './verification.ts';

/** Number of accounts that one telephone number may register. */
const PHONE_CAP = 5;
const RESELLER_MODEL = '3';

/** Whether the name belongs to a customer, or to a member of an enterprise that was created since the start. */
export const accountTaken = ({ caller, worlds }: Call, name: string): boolean =>
  [caller.world, ...worlds].some(
    (world) =>
      world.findAccount(name) !== null ||
      world.scopes.some(({ enterpriseMembers }) => enterpriseMembers.isNameTaken(name)),
  );

const phoneUses = ({ caller }: Call, phone: string): number =>
  caller.world.scopes.reduce((sum, { customers }) => sum + customers.phoneCount(phone), 0);

const emailTaken = ({ caller }: Call, email: string): boolean =>
  caller.world.scopes.some(
    ({ customers }) =>
      customers.usesEmail(email) || customers.findByAccount(email.replace(/@example\.com$/, '')) !== null,
  );

interface RegistrationInput {
  readonly account: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/**
 * Reads the contact of the site's kind, a telephone number in China and a mail address elsewhere, and ignores the other
 * kind.
 */
const readRegistration = (call: Call, input: Input): RegistrationInput => {
  const china = partnerOf(call).site === 'CHINA';
  const mobile = (china && textOf(input, 'mobile_phone')) || undefined;
  const phone = mobile === undefined ? undefined : telephoneOf(mobile);
  if (mobile !== undefined && phone === undefined) throw invalid('mobile_phone must be a telephone number.');
  const email = (!china && textOf(input, 'email')) || undefined;
  return { account: textOf(input, 'domain_name') || undefined, phone, email };
};

const checkPlatform = (call: Call, input: Input): void => {
  if (input.xaccount_type !== partnerOf(call).agencyName)
    throw invalid('xaccount_type is not a platform of the partner.');
  const xaccountId = String(input.xaccount_id);
  if (call.caller.world.findPlatformUser(xaccountId) !== null) {
    throw refuse(400, 'CBC.99000039', 'xaccount_id is bound to another account.');
  }
};

const checkRegistration = (call: Call, input: Input, { account, phone, email }: RegistrationInput): void => {
  if (account !== undefined) checkAccountName(account);
  if (typeof input.password === 'string') checkPassword({ password: input.password, account, telephone: phone });
  checkPlatform(call, input);
  if (account !== undefined && accountTaken(call, account)) {
    throw refuse(400, 'CBC.99000038', 'The account name exists already.');
  }
  if (phone !== undefined && phoneUses(call, phone) >= PHONE_CAP) {
    throw refuse(400, 'CBC.99000030', 'Too many accounts use this telephone number.');
  }
  if (email !== undefined && emailTaken(call, email)) {
    throw refuse(400, 'CBC.99000029', 'The address belongs to another account.');
  }
  const receiver = phone ?? email;
  if (receiver === undefined) return;
  // Redeemed after all other checks, so that a refused registration does not use up the code.
  const code = textOf(input, 'verification_code');
  if (!code) throw refuse(400, 'CBC.0100', 'A contact needs its verification_code.');
  redeemCode(call, { receiver, purpose: REGISTRATION, code, errors: PARTNER_CODES });
};

/**
 * The association model of a new customer: on the Chinese site as requested, by default resale; elsewhere always the
 * reseller model.
 */
const associationType = (call: Call, input: Input): string => {
  if (partnerOf(call).site !== 'CHINA') return RESELLER_MODEL;
  return input.cooperation_type === '1' ? '1' : '2';
};

const createSubCustomer = (call: Call, input: Input) => {
  const { scope, now, settings } = call;
  const wanted = readRegistration(call, input);
  checkRegistration(call, input, wanted);

  const waits = input.include_association_result === true;
  const timesOut = waits && settings.associationDelayMs > settings.associationTimeoutMs;
  const delay = waits && !timesOut ? 0 : settings.associationDelayMs / 1000;
  const china = partnerOf(call).site === 'CHINA';
  const type = associationType(call, input);

  const toRow = (id: string): CustomerRow => ({
    customer: null,
    account_name: wanted.account ?? `hid_${id.slice(0, 28)}`,
    customer_id: id,
    associated_on: utc(Math.floor(now + delay)),
    association_type: type,
    label: null,
    telephone: wanted.phone ?? null,
    verified_status: '-1',
    country_code: china ? '0086' : null,
    customer_type: -1,
    // A customer of the reseller model stays frozen until the partner unfreezes it.
    is_frozen: type === RESELLER_MODEL ? 1 : 0,
    account_managers: null,
    xaccount_id: String(input.xaccount_id),
    xaccount_type: String(input.xaccount_type),
    ...(china ? { customer_level: 'V0' } : {}),
    email: wanted.email ?? null,
  });
  const row = scope.customers.create({ row: toRow, visibleAt: now + delay, grantsAgency: true });

  const body = { domain_id: row.customer_id, domain_name: row.account_name };
  if (!timesOut) return { body };
  const trouble = { error_code: 'CBC.99000050', error_msg: 'The association was not confirmed in time.' };
  return { status: 500 as const, body: { ...trouble, ...body } };
};

const checkIdentity = (call: Call, input: Input) => {
  const value = String(input.search_value);
  switch (input.search_type) {
    case 'name':
      checkAccountName(value);
      return { body: { check_result: accountTaken(call, value) ? 'used_by_user' : 'available' } };
    case 'email':
      return { body: { check_result: emailTaken(call, value) ? 'used_by_user' : 'available' } };
    case 'mobile': {
      const phone = telephoneOf(value);
      if (phone === undefined) throw invalid('search_value must be a telephone number like 0086-10000000000.');
      const left = Math.max(0, PHONE_CAP - phoneUses(call, phone));
      return { body: { check_result: left > 0 ? 'available' : 'used_by_user', mobile_remain_available_num: left } };
    }
    default:
      throw invalid('search_type must be email, mobile or name.');
  }
};

export const registrationBehaviors: Behaviors = {
  CreateSubCustomer: createSubCustomer,
  CheckUserIdentity: checkIdentity,
};

import type { Unit } from '../data/enterprise.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { checkAccountName, checkPassword, telephoneOf } from './account-rules.ts';
import { type Behaviors, type Call, textOf } from './behavior.ts';
import { callingMaster } from './enterprise-callers.ts';
import { callingCustomer } from './own-bills.ts';
import { accountTaken } from './registration.ts';
import { PLAIN_CODES, redeemCode, sendCode } from './verification.ts';

interface NewAccount {
  readonly customer_name: string;
  readonly mobile_phone?: string | null;
  readonly use_pri_mobile_phone?: string | null;
  readonly password: string;
  readonly verification_code?: string | null;
}

const memberOf = ({ scope }: Call, master: number): string => `member of ${scope.customers.row(master).customer_id}`;

const unitOf = ({ scope }: Call, master: number, id: unknown): Unit => {
  const unit = scope.enterprises.unitsOf(scope.enterprises.treeOf(master)).find((each) => each.id === id);
  if (!unit) throw invalid('party_id is not a unit of the enterprise.');
  return unit;
};

const isTaken = (call: Call, master: number, name: string): boolean =>
  accountTaken(call, name) || call.scope.enterprises.membersOf(master).some(({ accountName }) => accountName === name);

/** A telephone number of its own needs a verification code; the master's number is verified already. */
const checkTelephone = (call: Call, master: number, account: NewAccount): void => {
  if (account.use_pri_mobile_phone === 'Y') return;
  const { mobile_phone: mobile, verification_code: code } = account;
  if (!mobile || !code) throw refuse(400, 'CBC.0100', 'mobile_phone and verification_code are needed.');
  const receiver = telephoneOf(mobile);
  if (receiver === undefined) throw invalid('mobile_phone must be a telephone number.');
  redeemCode(call, { receiver, purpose: memberOf(call, master), code, errors: PLAIN_CODES });
};

export const enterpriseMemberBehaviors: Behaviors = {
  SendSmsVerificationCode: (call, input) => {
    const master = callingCustomer(call);
    if (!call.scope.enterprises.isMaster(master)) {
      throw refuse(400, 'CBC.70300008', 'Only the master of an enterprise can send codes.');
    }
    const receiver = telephoneOf(String(input.mobile_phone));
    if (receiver === undefined) throw invalid('mobile_phone must be a telephone number.');
    const tooMany = refuse(400, 'CBC.99000082', 'Too many verification codes were sent.');
    sendCode(call, input, { receiver, purpose: memberOf(call, master), tooMany });
    return { status: 204 };
  },

  CreateSubEnterpriseAccount: (call: Call, input: Input) => {
    const master = callingMaster(call);
    const account = input.new_sub_customer as NewAccount;
    const { customer_name: name, password } = account;
    const unit = unitOf(call, master, input.party_id);
    checkAccountName(name);
    checkPassword({ password, account: name, telephone: telephoneOf(account.mobile_phone ?? '') });
    if (isTaken(call, master, name)) throw refuse(400, 'CBC.99000038', 'The account name exists already.');
    checkTelephone(call, master, account);
    call.scope.enterpriseMembers.create({
      master,
      accountName: name,
      displayName: textOf(input, 'display_name') || name,
      unit,
      readyAt: call.now + call.settings.associationDelayMs / 1000,
    });
    return { status: 204 };
  },

  CreateEnterpriseProjectAuth: (call) => {
    call.scope.enterpriseProjects.add(callingMaster(call));
    return { status: 204 };
  },
};

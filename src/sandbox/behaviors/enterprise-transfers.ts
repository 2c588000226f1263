import type { CreditLine, EnterpriseCoupon } from '../data/enterprise.ts';
import type { MemberPlace } from '../data/enterprise-money.ts';
import { money } from '../data/money.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { amountOf, insufficient } from './accounts.ts';
import { type Behaviors, type Call, textOf, timeOf } from './behavior.ts';
import { CASH, CREDIT, callingMaster, type FoundMember, findMember } from './enterprise-callers.ts';

const IN_USE = 1;
const OWN_CUSTOMERS = 0;
const REFERRAL = '1';

const unmet = (message: string) => refuse(400, 'CBC.99007004', message);

/** The caller's id for the transfer; null when it is not sent or empty. */
const transactionOf = (input: Input): string | null => textOf(input, 'trans_id') || null;

/**
 * Master and member of a transfer; throws when the transfer is a repetition, comes too soon, or the member is unusable.
 */
const partiesOf = (call: Call, input: Input): FoundMember => {
  const master = callingMaster(call);
  const { enterpriseTransfers } = call.scope;
  const transaction = transactionOf(input);
  if (transaction !== null && enterpriseTransfers.knows(master, transaction)) {
    throw refuse(400, 'CBC.99007009', 'trans_id was used before.');
  }
  if (enterpriseTransfers.isBusy(master, call.now)) {
    throw refuse(400, 'CBC.99007461', 'A transfer is under way; try again later.');
  }
  const found = findMember(call, master, textOf(input, 'customer_id'));
  if (!found) throw unmet('The account is not a member of the enterprise.');
  return found;
};

const checkReceiver = ({ member }: FoundMember): void => {
  if (member.status !== IN_USE) throw unmet('The member is not in use.');
};

/** Records the transfer and returns its id, which is made here when the caller sent none. */
const record = ({ scope, now, settings }: Call, input: Input, { master }: MemberPlace): string =>
  scope.enterpriseTransfers.record(master, transactionOf(input), now + settings.transferMs / 1000);

/** Moves cash from the master to the member; a negative amount moves it back. */
const moveCash = (call: Call, input: Input, place: MemberPlace, amount: bigint): void => {
  const { funds, enterpriseMoney } = call.scope;
  funds.spend({
    customer: place.master,
    amount,
    at: Math.floor(call.now),
    orderId: record(call, input, place),
    kind: amount > 0n ? 'BEADJUST' : 'BERETRIEVE',
  });
  enterpriseMoney.addCash(place, amount);
};

const moveCredit = (call: Call, input: Input, place: MemberPlace, { expiresAt }: CreditLine, amount: bigint): void => {
  record(call, input, place);
  call.scope.enterpriseMoney.moveCredit(place, expiresAt, amount);
};

const kindOf = (input: Input): typeof CASH | typeof CREDIT => {
  const kind = input.balance_type ?? CASH;
  if (kind !== CASH && kind !== CREDIT) throw invalid('balance_type must be cash or credit.');
  return kind;
};

/** A reseller's customer must not pass on the money that the reseller gave it. */
const checkOwnMoney = ({ scope }: Call, { master }: MemberPlace): void => {
  if (scope.number !== OWN_CUSTOMERS && scope.customers.row(master).association_type !== REFERRAL) {
    throw unmet('The balance of a customer of a reseller cannot be transferred.');
  }
};

/** The credit line that ends exactly at the requested time, or without a time the line that does not expire. */
const lineOf = (call: Call, input: Input, lines: readonly CreditLine[]): CreditLine => {
  const expiresAt = timeOf(input, 'expire_time') ?? null;
  const line = lines.find((each) => each.expiresAt === expiresAt);
  if (!line) throw refuse(400, 'CBC.99000043', 'There is no credit that ends at expire_time.');
  if (expiresAt !== null && expiresAt <= call.now) throw refuse(500, 'CBC.7181', 'The credit has expired.');
  return line;
};

const transferAmount = (call: Call, input: Input) => {
  const parties = partiesOf(call, input);
  const { place } = parties;
  const { funds, enterpriseMoney } = call.scope;
  const [kind, amount] = [kindOf(input), amountOf(call)];
  checkReceiver(parties);
  if (kind === CASH) {
    checkOwnMoney(call, place);
    if (amount > funds.balance(place.master)) throw insufficient();
    moveCash(call, input, place, amount);
  } else {
    const line = lineOf(call, input, enterpriseMoney.creditOfMaster(place.master));
    if (amount > line.amount) throw insufficient();
    moveCredit(call, input, place, line, amount);
  }
  return { status: 204 as const };
};

const retrieveAmount = (call: Call, input: Input) => {
  const { place } = partiesOf(call, input);
  const { enterpriseMoney } = call.scope;
  const [kind, amount] = [kindOf(input), amountOf(call)];
  if (kind === CASH) {
    if (amount > enterpriseMoney.cashOf(place)) throw insufficient();
    moveCash(call, input, place, -amount);
  } else {
    const line = lineOf(call, input, enterpriseMoney.creditOfMember(place));
    if (amount > line.amount) throw insufficient();
    moveCredit(call, input, place, line, -amount);
  }
  return { status: 204 as const };
};

const isUsable = ({ now }: Call, { from, until, balance }: EnterpriseCoupon): boolean =>
  balance > 0n && from <= now && until > now;

const transferCoupon = (call: Call, input: Input) => {
  const parties = partiesOf(call, input);
  const { place } = parties;
  const { enterpriseMoney } = call.scope;
  const amount = amountOf(call);
  checkReceiver(parties);
  const coupon = enterpriseMoney.couponsOfMaster(place.master).find(({ id }) => id === input.coupon_id);
  if (!coupon || !isUsable(call, coupon)) throw unmet('The coupon does not exist or cannot be used now.');
  if (amount > coupon.balance) throw insufficient();
  const id = enterpriseMoney.giveCoupon(place, coupon, amount);
  record(call, input, place);
  return { body: { sub_coupon_id: id } };
};

const retrieveCoupon = (call: Call, input: Input) => {
  const { place } = partiesOf(call, input);
  const { enterpriseMoney } = call.scope;
  const coupon = enterpriseMoney
    .couponsOfMember(place)
    .find(({ id, memberCouponId }) => id === input.coupon_id && memberCouponId === input.sub_coupon_id);
  if (!coupon) throw unmet('The member has no such coupon.');
  enterpriseMoney.takeCoupon(place, coupon);
  record(call, input, place);
  return { body: { real_retrieve_amout: money(coupon.balance) } };
};

export const enterpriseTransferBehaviors: Behaviors = {
  UpdateSubEnterpriseAmount: transferAmount,
  ReclaimSubEnterpriseAmount: retrieveAmount,
  ClaimEnterpriseMultiAccountCoupon: transferCoupon,
  ReclaimEnterpriseMultiAccountCoupon: retrieveCoupon,
};

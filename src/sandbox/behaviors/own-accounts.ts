import { below, mix } from '../data/hash.ts';
import { Decimal, money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';

const CURRENCY_UNIT = 1;
const USABLE = 1;
const USED_UP = 2;
const VERIFIED = '2';

/** Index of the customer whose token was sent. */
const caller = (call: Call): number => {
  if (!call.caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  return call.caller.customer.index;
};

/** A percentage, truncated to two decimals. */
const percentOf = (part: bigint, whole: bigint): Decimal =>
  whole === 0n ? new Decimal('0.00') : money((part * 10_000n) / whole);

export const ownAccountBehaviors: Behaviors = {
  ListStoredValueCards: (call, input) => {
    const index = caller(call);
    if (input.status !== USABLE && input.status !== USED_UP) throw invalid('status must be 1 or 2.');
    const cards = call.scope.ownAccounts
      .cards(index)
      .filter(({ id, left }) => left > 0n === (input.status === USABLE) && equals(textOf(input, 'card_id'), id))
      .map(({ id, face, left, from, until }) => ({
        card_id: id,
        card_name: call.language === 'zh_CN' ? '华为云储值卡' : 'Stored-value card',
        status: left > 0n ? USABLE : USED_UP,
        face_value: money(face),
        balance: money(left),
        effective_time: utc(from),
        expire_time: utc(until),
      }));
    return { rows: rowsOf(cards) };
  },

  ShowCustomerExpenditureQuota: (call) => {
    const index = caller(call);
    const { budgets } = call.scope;
    return {
      body: {
        granting_amount: money(budgets.of(index)),
        granting_amount_used: money(budgets.usage(index)),
        percentage_granting_amount_used: percentOf(budgets.usage(index), budgets.of(index)),
        measure_id: CURRENCY_UNIT,
        currency: currencyOf(call),
      },
    };
  },

  ShowPartnerConsumptionQuota: (call) => {
    const { seed } = call.caller.world;
    const part = (purpose: number, limit: number): bigint => BigInt(below(mix(seed, purpose), limit));
    const [balance, coupons] = [part(92, 2_000_000), part(93, 500_000)];
    const [due, unbilled] = [balance + coupons + part(94, 8_000_000), part(95, 6_000_000)];
    return {
      body: {
        consumption_quota: money(20_000_000_00n),
        amount: money(balance),
        coupon_amount: money(coupons),
        due_amount: money(due),
        unbilled_amount: money(unbilled),
        used_consumption_quota: money(due + unbilled - balance - coupons),
        measure_id: CURRENCY_UNIT,
        currency: currencyOf(call),
      },
    };
  },

  ShowRealNameAuthStatus: (call) => {
    const { verified_status: status, customer_type: type } = call.scope.customers.row(caller(call));
    return { body: { verified_status: Number(status), verified_type: status === VERIFIED ? type : null } };
  },

  ShowRealNameAuthQrCode: (call) => {
    const code = mix(mix(call.caller.world.seed, caller(call)), Math.floor(call.now)).toString(16);
    return { body: { qr_code_url: `https://example.com/real-name/${code}` } };
  },
};

import Big from 'big.js';
import { type Amount, choice, line, money, recordOf, yes } from '../fields.ts';
import { defineRecordKind, type Situation, type StoredRecord, type Violation } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const billing = vocabulary('TestBilling', 'How what a test coupon pays for is billed.', {
  PAY_PER_USE: 'Pay-per-use.',
  MONTHLY: 'By the month.',
});

const fields = {
  solutionId: recordOf('solution', 'The solution that is tested; its coupons cannot be used for another one.', {
    required: true,
  }),
  amount: money('Amount of the coupon.', { required: true }),
  purpose: line('What is tested.', { required: true }),
  billing: choice(billing, 'How the tested products are billed.', { required: true }),
  generalProductsOnly: yes('Whether only general products are tested; a coupon pays for no others.', {
    required: true,
  }),
  withoutDiscount: yes('Whether no commercial discount is used with the coupon; they cannot be combined.', {
    required: true,
  }),
  priceList: line('Shared link of the price calculator’s list.'),
};

type TestCouponRequestSituation = Situation<typeof fields>;

const COUNTED = ['SUBMITTED', 'GRANTED'];

/** The requested or granted amount; used amounts stay counted. */
const sumOf = (requests: readonly StoredRecord[]): Big =>
  requests.reduce((sum, { values }) => sum.plus((values.amount as Amount | null)?.amount ?? 0), new Big(0));

const capOf = (state: string, { planned = 0, certified = 0, advanced = 0 }: Readonly<Record<string, number>>): number =>
  ({ PLANNED: planned, CERTIFIED: certified, ADVANCED: advanced })[state] ?? 0;

/** The allowances of a solution and of the partner are reduced by every coupon that was ever granted. */
const beyondAllowance = async ({ record, others, settings }: TestCouponRequestSituation): Promise<Violation | null> => {
  const { solutionId, amount, generalProductsOnly, withoutDiscount } = record.values;
  if (!generalProductsOnly) return { code: 'WRONG_STATE', rule: 'general-products', limit: 'general products only' };
  if (!withoutDiscount) return { code: 'WRONG_STATE', rule: 'commercial-discount', limit: 'none' };
  const [solution] = await others({ kind: 'solution', id: solutionId ?? '' });
  const counted = await others({ states: COUNTED });
  if (counted.some(({ state, values }) => state === 'SUBMITTED' && values.solutionId === solutionId))
    return { code: 'WRONG_STATE', rule: 'open-request', limit: 'one open request for a solution' };
  const asked = new Big(amount?.amount ?? 0);
  const cap = capOf(solution?.state ?? '', settings);
  const ofSolution = sumOf(counted.filter(({ values }) => values.solutionId === solutionId));
  if (ofSolution.plus(asked).gt(cap))
    return {
      code: 'WRONG_STATE',
      rule: 'solution-allowance',
      limit: `${new Big(cap).minus(ofSolution).toFixed(2)} left`,
    };
  const { partner = 0 } = settings;
  const ofPartner = sumOf(counted);
  return ofPartner.plus(asked).gt(partner)
    ? { code: 'WRONG_STATE', rule: 'partner-allowance', limit: `${new Big(partner).minus(ofPartner).toFixed(2)} left` }
    : null;
};

/** Requests for test coupons, within the allowances of the solution and of the partner. */
export const testCouponRequest = defineRecordKind({
  name: 'testCouponRequest',
  type: 'TestCouponRequest',
  list: 'testCouponRequests',
  words: ['request for a test coupon', 'requests for test coupons'],
  description: 'A request for a coupon with which a solution is tested.',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The request is being prepared.',
    SUBMITTED: 'The vendor reviews the request.',
    GRANTED: 'The vendor has granted the coupon; its amount stays counted.',
    REFUSED: 'The vendor has refused the request; it can be changed and submitted again.',
    WITHDRAWN: 'The partner has withdrawn the request.',
  },
  editable: ['DRAFT', 'REFUSED'],
  steps: {
    submit: {
      mutation: 'submitTestCouponRequest',
      description:
        'Submits a request. WRONG_STATE where the amount is above what is left of the allowance of the solution or the ' +
        'partner, or another request for the solution is open.',
      from: ['DRAFT', 'REFUSED'],
      to: 'SUBMITTED',
      by: 'EDIT',
      reason: 'optional',
      requires: ['priceList'],
      check: beyondAllowance,
    },
    grant: {
      mutation: 'grantTestCouponRequest',
      description: 'Records that the vendor has granted a coupon.',
      from: ['SUBMITTED'],
      to: 'GRANTED',
      by: 'DECIDE',
      reason: 'optional',
    },
    refuse: {
      mutation: 'refuseTestCouponRequest',
      description: 'Records that the vendor has refused a request, and why.',
      from: ['SUBMITTED'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
    withdraw: {
      mutation: 'withdrawTestCouponRequest',
      description: 'Withdraws a request before it is decided.',
      from: ['DRAFT', 'SUBMITTED', 'REFUSED'],
      to: 'WITHDRAWN',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  settings: {
    planned: {
      value: 20_000,
      description: 'Allowance of a solution that is not certified, in the currency of the site.',
    },
    certified: { value: 100_000, description: 'Allowance of a certified solution, what was used before included.' },
    advanced: { value: 300_000, description: 'Allowance of an advanced solution, what was used before included.' },
    partner: {
      value: 1_000_000,
      description: 'Allowance of the partner over all solutions; the vendor publishes no figure, this one is a guess.',
    },
  },
  exported: {
    number: '申请编号',
    columns: {
      solutionId: '解决方案编号',
      amount: '申请金额',
      purpose: '测试用途',
      billing: '计费模式',
      priceList: '价格清单链接',
    },
    states: { DRAFT: '草稿', SUBMITTED: '审核中', GRANTED: '审核通过', REFUSED: '审核不通过', WITHDRAWN: '已撤销' },
    words: { PAY_PER_USE: '按需', MONTHLY: '包月' },
    implied: { generalProductsOnly: true, withoutDiscount: true },
  },
  retention: { days: 365, states: ['GRANTED', 'WITHDRAWN'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});

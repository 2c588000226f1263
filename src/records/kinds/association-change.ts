import { isoOf } from '../../time/index.ts';
import { choice, choices, count, instant, yes } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { shiftMonths } from '../months.ts';
import { vocabulary } from '../vocabulary.ts';

const change = vocabulary('AssociationChangeKind', 'What changes in the association of a customer.', {
  JOIN_RESALE: 'The customer becomes a resale customer.',
  JOIN_RESELLER: 'The company becomes a reseller and is no longer a customer.',
  TO_REFERRAL: 'The resale customer becomes a referral customer.',
  LEAVE: 'The customer leaves the partner.',
});

const side = vocabulary('AssociationChangeSide', 'Side that requests a change of an association.', {
  PARTNER: 'The partner.',
  CUSTOMER: 'The customer.',
});

const segment = vocabulary('CustomerSegment', 'Size of a customer in the view of the vendor.', {
  NAMED: 'A customer whom the vendor looks after by name.',
  MID_OR_LONG_TAIL: 'Any other customer.',
});

const lapsing = vocabulary('LapsingAsset', 'What a customer loses with a change of its association.', {
  COUPON: 'Coupons that were issued to the customer.',
  DISCOUNT: 'Commercial discounts of the customer.',
  STORED_VALUE_CARD: 'Stored-value cards of the customer.',
  UNUSED_CREDIT: 'Credit that the customer has not used.',
  PARTNER_FUNDS: 'Funds of the partner in the account; they go back to the partner.',
});

const fields = {
  change: choice(change, 'Change that is requested.', { required: true }),
  askedBy: choice(side, 'Side that requests the change.', { required: true }),
  specialContract: yes('Whether the customer has a special contract with the vendor.', { required: true }),
  reservedInstances: yes('Whether the customer has valid reserved instances.', { required: true }),
  orderAwaitsPartner: yes('Whether an order waits for the payment of the partner.', { required: true }),
  frozenByHand: yes('Whether the partner has frozen the account.', { required: true }),
  supportPlan: yes('Whether the customer has a support plan of the vendor.', { required: true }),
  openResources: yes('Whether resources are in use.', { given: 'step' }),
  arrears: yes('Whether the account is in arrears.', { given: 'step' }),
  balance: yes('Whether the account has a balance.', { given: 'step' }),
  invoiceable: yes('Whether an amount is left to invoice.', { given: 'step' }),
  postPaid: yes('Whether the account is post-paid.', { given: 'step' }),
  otherPartner: yes('Whether the account is associated with another partner.', { given: 'step' }),
  boundBefore: yes('Whether the customer was associated with another partner before.'),
  segment: choice(segment, 'Size of the customer; needed where it was associated before.'),
  graceDaysBefore: count('Grace period of pay-per-use resources before the change, in days.', { min: 0, max: 365 }),
  graceDaysAfter: count('Grace period of pay-per-use resources after the change, in days.', {
    min: 0,
    max: 365,
    given: 'computed',
  }),
  lapses: choices(lapsing, 'What the customer loses with the change, by the rules of the vendor.', {
    given: 'computed',
  }),
  performanceFrom: instant(
    'From when the customer counts for the performance of the partner; null before the change.',
    {
      given: 'computed',
    },
  ),
};

type AssociationChangeSituation = Situation<typeof fields>;
type Name = keyof typeof fields;

/** Obstacles to the change. The vendor's lists are checked when the change is checked. */
const BLOCKERS: Readonly<Record<keyof typeof change.words, readonly Name[]>> = {
  JOIN_RESALE: ['specialContract', 'reservedInstances', 'arrears', 'otherPartner'],
  JOIN_RESELLER: [
    ...(['specialContract', 'openResources', 'arrears', 'balance'] as const),
    ...(['invoiceable', 'postPaid', 'otherPartner'] as const),
  ],
  TO_REFERRAL: ['orderAwaitsPartner', 'arrears', 'reservedInstances', 'frozenByHand', 'supportPlan'],
  LEAVE: ['orderAwaitsPartner', 'arrears', 'reservedInstances', 'frozenByHand', 'supportPlan'],
};

/** What a customer loses with each change; the vendor has no operation that lists it. */
const LAPSES: Readonly<Record<keyof typeof change.words, readonly (keyof typeof lapsing.words)[]>> = {
  JOIN_RESALE: ['COUPON', 'UNUSED_CREDIT'],
  JOIN_RESELLER: ['COUPON', 'DISCOUNT', 'STORED_VALUE_CARD'],
  TO_REFERRAL: ['PARTNER_FUNDS', 'COUPON'],
  LEAVE: ['PARTNER_FUNDS', 'COUPON'],
};

const blockersOf = ({ record: { values } }: AssociationChangeSituation): readonly string[] =>
  values.change === null ? [] : BLOCKERS[values.change].filter((name) => values[name] === true);

const isJoining = ({ record: { values } }: AssociationChangeSituation): boolean =>
  values.change === 'JOIN_RESALE' || values.change === 'JOIN_RESELLER';

/** A customer may ask to leave only a limited number of times in three months. */
const tooOften = async ({ record, others, now, settings }: AssociationChangeSituation): Promise<Violation | null> => {
  const { change: asked, askedBy } = record.values;
  if (asked !== 'LEAVE' || askedBy !== 'CUSTOMER') return null;
  const { leavesAllowed = 0, leaveMonths = 0 } = settings;
  const since = isoOf(shiftMonths(now, -leaveMonths));
  const before = await others({
    customerId: record.customerId ?? '',
    states: ['REQUESTED', 'CHECKED', 'DONE', 'REFUSED'],
  });
  const counted = before.filter(
    ({ values, createdAt }) => values.change === 'LEAVE' && values.askedBy === 'CUSTOMER' && createdAt > since,
  ).length;
  return counted < leavesAllowed
    ? null
    : { code: 'WRONG_STATE', rule: 'leaves-allowed', limit: `${leavesAllowed} in ${leaveMonths} months` };
};

/** The grace period becomes at least as long as the new association requires. */
const graceAfter = (situation: AssociationChangeSituation): number | null => {
  const { graceDaysBefore, change: asked } = situation.record.values;
  if (graceDaysBefore === null || asked === null) return null;
  const { graceJoining = 0, graceLeaving = 0 } = situation.settings;
  return Math.max(graceDaysBefore, isJoining(situation) ? graceJoining : graceLeaving);
};

/**
 * Instant from which the customer counts for the partner's performance: one of the middle or long tail that another
 * partner had before counts only after some months.
 */
const performanceFrom = (situation: AssociationChangeSituation): string | null => {
  const { record, now, settings } = situation;
  if (!isJoining(situation)) return null;
  const { boundBefore, segment: size } = record.values;
  const { noPerformanceMonths = 0 } = settings;
  return isoOf(boundBefore && size === 'MID_OR_LONG_TAIL' ? shiftMonths(now, noPerformanceMonths) : now);
};

/** A change of a customer's association: its obstacles and its consequences. */
export const associationChange = defineRecordKind({
  name: 'associationChange',
  type: 'AssociationChange',
  list: 'associationChanges',
  words: ['change of an association', 'changes of associations'],
  description: 'A change of the association between a customer and the partner.',
  customer: 'required',
  fields,
  states: {
    DRAFT: 'The change is being prepared.',
    REQUESTED: "The change is requested; the account's data at the vendor must be checked.",
    CHECKED: 'No obstacle was found; the other side must confirm the change.',
    DONE: 'The association has changed.',
    REFUSED: 'The change was refused.',
  },
  editable: ['DRAFT', 'REQUESTED'],
  steps: {
    request: {
      mutation: 'requestAssociationChange',
      description: 'Requests a change. WRONG_STATE where the customer has asked to leave the allowed number of times.',
      from: ['DRAFT'],
      to: 'REQUESTED',
      by: 'EDIT',
      reason: 'optional',
      check: tooOften,
    },
    check: {
      mutation: 'checkAssociationChange',
      description:
        'Records what was found in the account. WRONG_STATE with the rule `association-blocked` where an obstacle ' +
        'was found; `limit` names it.',
      from: ['REQUESTED'],
      to: 'CHECKED',
      by: 'EDIT',
      reason: 'optional',
      asks: {
        openResources: 'required',
        arrears: 'required',
        balance: 'required',
        invoiceable: 'required',
        postPaid: 'required',
        otherPartner: 'required',
      },
      check: (situation) => {
        const blockers = blockersOf(situation);
        return blockers.length === 0
          ? null
          : { code: 'WRONG_STATE', rule: 'association-blocked', limit: `without ${blockers.join(', ')}` };
      },
    },
    complete: {
      mutation: 'completeAssociationChange',
      description: 'Records that the association has changed.',
      from: ['CHECKED'],
      to: 'DONE',
      by: 'DECIDE',
      reason: 'optional',
      follows: (situation) => ({
        graceDaysAfter: graceAfter(situation),
        performanceFrom: performanceFrom(situation),
      }),
    },
    refuse: {
      mutation: 'refuseAssociationChange',
      description: 'Records that the change was refused, and why.',
      from: ['REQUESTED', 'CHECKED'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
  },
  computes: ({ record: { values } }) => ({ lapses: values.change === null ? null : LAPSES[values.change] }),
  rules: [
    ({ record: { values } }) =>
      values.boundBefore && values.segment === null
        ? { code: 'BAD_USER_INPUT', rule: 'input.segment', limit: 'required where boundBefore is true' }
        : null,
  ],
  unique: {
    rule: 'change-of-customer',
    states: ['DRAFT', 'REQUESTED', 'CHECKED'],
    by: ({ customerId }) => customerId,
  },
  settings: {
    leavesAllowed: { value: 1, description: 'How often a customer may ask to leave; 3 on the International sites.' },
    leaveMonths: { value: 3, description: 'Months in which requests to leave are counted.' },
    graceJoining: { value: 1, description: 'Least grace period of pay-per-use resources after joining, in days.' },
    graceLeaving: { value: 7, description: 'Least grace period of pay-per-use resources after leaving, in days.' },
    noPerformanceMonths: {
      value: 6,
      description:
        'Months in which a mid- or long-tail customer that comes from another partner brings no performance.',
    },
  },
  retention: { days: 1_095, states: ['DONE', 'REFUSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});

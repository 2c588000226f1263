import { DAY_MS, isoOf } from '../../time/index.ts';
import { choice, count, customerOf, email, instant, line, personName, phone, recordOf } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const channel = vocabulary('InvitationChannel', 'Way in which an invitation reaches its customer.', {
  ONLINE: 'A link by mail to one reported customer; it expires and is bound to the reported mobile number.',
  GENERAL_LINK: 'A link or QR code for every customer, which never expires; the customer becomes the inviter’s.',
  ACTIVITY_LINK: 'A link or QR code of one activity, which ends with it.',
});

const fields = {
  channel: choice(channel, 'Way in which the invitation reaches its customer.', { required: true }),
  customerReportId: recordOf('customerReport', 'The report of the invited customer; needed for an online invitation.'),
  label: line('Label by which customers who came through the invitation are known.', { searchable: true }),
  contactName: personName('Name of the invited contact.', { searchable: true }),
  contactPhone: phone('Mobile number with which the customer must register: the reported one.', {
    searchable: true,
    given: 'computed',
  }),
  contactEmail: email('E-mail address to which the invitation goes.', { searchable: true }),
  endsAt: instant('End of the activity; needed for the link of an activity.'),
  timesSent: count('How often the invitation was sent.', { given: 'computed' }),
  sentAt: instant('When the invitation was sent last; null before.', { given: 'computed' }),
  expiresAt: instant('When the invitation expires; null where it never does.', { given: 'computed' }),
  acceptedById: customerOf('Account id of the customer who accepted.', { given: 'step' }),
};

type InvitationSituation = Situation<typeof fields>;

const notReported = async ({ record: { values }, others, now }: InvitationSituation): Promise<Violation | null> => {
  if (values.channel === 'ACTIVITY_LINK' && !(values.endsAt && Date.parse(values.endsAt) > now))
    return { code: 'WRONG_STATE', rule: 'activity-over', limit: 'before the end of the activity' };
  if (values.channel !== 'ONLINE') return null;
  const [report] = await others({ kind: 'customerReport', id: values.customerReportId ?? '', states: ['REPORTED'] });
  return report ? null : { code: 'WRONG_STATE', rule: 'customer-reported', limit: 'REPORTED' };
};

/** Expiry of an invitation that is sent now; null: never. */
const expiryOf = ({ record: { values }, now, settings: { validDays = 0 } }: InvitationSituation): string | null => {
  if (values.channel === 'ONLINE') return isoOf(now + validDays * DAY_MS);
  return values.channel === 'ACTIVITY_LINK' ? values.endsAt : null;
};

const sending = (situation: InvitationSituation) => ({
  timesSent: (situation.record.values.timesSent ?? 0) + 1,
  sentAt: isoOf(situation.now),
  expiresAt: expiryOf(situation),
});

/**
 * Invitations to become a customer. A link by mail is for one reported customer; other links are open to every
 * customer.
 */
export const invitation = defineRecordKind({
  name: 'invitation',
  type: 'Invitation',
  list: 'invitations',
  words: ['invitation', 'invitations'],
  description: 'An invitation to become a customer of the partner.',
  customer: 'optional',
  fields,
  states: {
    DRAFT: 'The invitation is being prepared.',
    SENT: 'The invitation is open and can be accepted.',
    ACCEPTED: 'The customer is associated with the partner.',
    EXPIRED: 'The time of the invitation is over; it can be sent again.',
    REVOKED: 'The partner has taken the invitation back.',
  },
  editable: ['DRAFT'],
  steps: {
    send: {
      mutation: 'sendInvitation',
      description:
        'Opens an invitation. An online one expires after 7 days, unless the settings say otherwise. WRONG_STATE where ' +
        'the customer of an online invitation is not reported.',
      from: ['DRAFT'],
      to: 'SENT',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
      check: notReported,
      follows: sending,
    },
    resend: {
      mutation: 'resendInvitation',
      description: 'Opens an expired invitation anew. WRONG_STATE where its customer is not reported any more.',
      from: ['EXPIRED'],
      to: 'SENT',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
      check: notReported,
      follows: sending,
    },
    accept: {
      mutation: 'confirmInvitationAccepted',
      description: 'Enters that a customer has accepted an invitation, and which customer that is.',
      from: ['SENT', 'EXPIRED'],
      to: 'ACCEPTED',
      by: 'EDIT',
      reason: 'optional',
      asks: { acceptedById: 'required' },
    },
    revoke: {
      mutation: 'revokeInvitation',
      description: 'Takes an invitation back.',
      from: ['DRAFT', 'SENT', 'EXPIRED'],
      to: 'REVOKED',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
    },
  },
  timers: [
    {
      name: 'expire',
      description: 'The time of the invitation is over.',
      from: ['SENT'],
      to: 'EXPIRED',
      at: ({ record: { values } }) => (values.expiresAt ? Date.parse(values.expiresAt) : null),
    },
  ],
  rules: [
    ({ record: { values } }) =>
      values.channel === 'ONLINE' && !values.customerReportId
        ? { code: 'BAD_USER_INPUT', rule: 'input.customerReportId', limit: 'required for an online invitation' }
        : null,
    ({ record: { values, state }, now }) => {
      if (values.channel !== 'ACTIVITY_LINK' || state !== 'DRAFT') return null;
      return values.endsAt && Date.parse(values.endsAt) > now
        ? null
        : { code: 'BAD_USER_INPUT', rule: 'input.endsAt', limit: 'in the future, for the link of an activity' };
    },
  ],
  computes: async ({ record: { values }, others }) => {
    const [report] = values.customerReportId
      ? await others({ kind: 'customerReport', id: values.customerReportId })
      : [];
    const reported = report?.values.contactPhone;
    return typeof reported === 'string' ? { contactPhone: reported } : {};
  },
  link: { states: ['SENT'], issueOf: ({ values }) => values.timesSent ?? 0 },
  settings: { validDays: { value: 7, description: 'Days after which an online invitation expires.' } },
  exported: {
    number: '邀请编号',
    columns: {
      channel: '邀请方式',
      customerReportId: '报备编号',
      label: '邀请标签',
      contactName: '联系人',
      contactEmail: '联系人邮箱',
      sentAt: '邀请时间',
      expiresAt: '失效时间',
    },
    states: { DRAFT: '草稿', SENT: '已邀请', ACCEPTED: '已关联', EXPIRED: '已失效', REVOKED: '已撤销' },
    words: { ONLINE: '线上邀请', GENERAL_LINK: '通用链接', ACTIVITY_LINK: '活动链接' },
  },
  retention: { days: 365, states: ['ACCEPTED', 'EXPIRED', 'REVOKED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
  guests: { read: ['reseller'], edit: ['reseller'] },
});

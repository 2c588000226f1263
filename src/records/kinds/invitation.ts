import { DAY_MS, isoOf } from '../../time/index.ts';
import { choice, count, customerOf, email, instant, line, personName, phone, recordOf } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { messageLanguage } from '../message-language.ts';
import { vocabulary } from '../vocabulary.ts';

const channel = vocabulary('InvitationChannel', 'Way in which an invitation reaches its customer.', {
  ONLINE: 'A link by mail to one reported customer; it expires and is bound to the reported mobile number.',
  GENERAL_LINK: 'A link or QR code for every customer, which never expires; the customer becomes the inviter’s.',
  ACTIVITY_LINK: 'A link or QR code of one activity, which ends with it.',
});

const mailState = vocabulary('InvitationMailState', "Delivery state of an invitation's mail.", {
  QUEUED: 'Waits to be sent; the gateway retries while the mail server cannot be reached.',
  SENT: 'The mail server has accepted it.',
  FILED: 'Written to a file, because the gateway is configured with a folder instead of a mail server.',
  REFUSED: 'The mail server has refused the address or the mail; the invitation can be sent again to another address.',
  FAILED: 'No mail server has accepted it in two days; the invitation can be sent again.',
  CANCELLED: 'The invitation was accepted or taken back before it was sent.',
});

const fields = {
  channel: choice(channel, 'Way in which the invitation reaches its customer.', { required: true }),
  customerReportId: recordOf('customerReport', 'The report of the invited customer; needed for an online invitation.'),
  label: line('Label of the customers who come through the invitation.', { searchable: true }),
  contactName: personName('Name of the invited contact.', { searchable: true }),
  contactPhone: phone('Mobile number with which the customer must register: the reported one.', {
    searchable: true,
    given: 'computed',
  }),
  contactEmail: email('E-mail address to which the invitation goes; left out: the reported one.', { searchable: true }),
  mailLanguage: choice(messageLanguage, 'Language of the mail; left out: Chinese on the China site, else English.'),
  endsAt: instant('End of the activity; needed for the link of an activity.'),
  timesSent: count('How often the invitation was sent.', { given: 'computed' }),
  sentAt: instant('When the invitation was sent last; null before.', { given: 'computed' }),
  expiresAt: instant('When the invitation expires; null where it never does.', { given: 'computed' }),
  mailState: choice(mailState, 'Delivery state of the last mail; null without a mail.', { given: 'step' }),
  mailedAt: instant('When the mail server accepted the mail; null before.', { given: 'computed' }),
  mailRefusal: line(
    'Why no mail server has accepted the mail: the status codes of its answer, `TIMEOUT` or `UNREACHABLE`.',
    {
      given: 'step',
    },
  ),
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

/** Whether the invitation is sent by mail: only an online one names a person with an address. */
const isMailed = ({ record: { values }, settings: { byMail } }: InvitationSituation): boolean =>
  byMail === 1 && values.channel === 'ONLINE' && values.contactEmail !== null;

const sending = (situation: InvitationSituation) => ({
  timesSent: (situation.record.values.timesSent ?? 0) + 1,
  sentAt: isoOf(situation.now),
  expiresAt: expiryOf(situation),
  mailState: isMailed(situation) ? ('QUEUED' as const) : null,
  mailedAt: null,
  mailRefusal: null,
});

const UNSENT: readonly (string | null)[] = ['REFUSED', 'FAILED'];

/**
 * An open invitation is sent again only where its mail has not arrived: a new link would invalidate the earlier one.
 */
const stillOpen = ({ record: { values }, now }: InvitationSituation): Violation | null => {
  const isOver = values.expiresAt !== null && Date.parse(values.expiresAt) <= now;
  return isOver || UNSENT.includes(values.mailState)
    ? null
    : { code: 'WRONG_STATE', rule: 'invitation-open', limit: 'EXPIRED, or with a mail that is REFUSED or FAILED' };
};

const ending = ({ record: { values } }: InvitationSituation) =>
  values.mailState === 'QUEUED' ? { mailState: 'CANCELLED' as const } : {};

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
    EXPIRED: 'The invitation has expired; it can be sent again.',
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
      description:
        'Reopens an expired invitation, or sends one again whose mail did not arrive. WRONG_STATE where its customer is ' +
        'not reported any more.',
      from: ['EXPIRED', 'SENT'],
      to: 'SENT',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
      restarts: true,
      asks: { contactEmail: 'optional' },
      check: (situation) => stillOpen(situation) ?? notReported(situation),
      follows: sending,
    },
    accept: {
      mutation: 'confirmInvitationAccepted',
      description: 'Records that a customer has accepted an invitation, and which customer that is.',
      from: ['SENT', 'EXPIRED'],
      to: 'ACCEPTED',
      by: 'EDIT',
      reason: 'optional',
      asks: { acceptedById: 'required' },
      follows: ending,
    },
    detect: {
      mutation: 'noteInvitationAccepted',
      description: 'A customer was found who has accepted the invitation.',
      from: ['SENT', 'EXPIRED'],
      to: 'ACCEPTED',
      by: 'GATEWAY',
      reason: 'optional',
      asks: { acceptedById: 'required' },
      follows: ending,
    },
    mail: {
      mutation: 'noteInvitationMail',
      description: 'How the mail has gone.',
      from: ['SENT'],
      to: 'SENT',
      by: 'GATEWAY',
      reason: 'optional',
      asks: { mailState: 'required', mailRefusal: 'optional' },
      follows: ({ record: { values }, now }) => ({ mailedAt: UNSENT.includes(values.mailState) ? null : isoOf(now) }),
    },
    revoke: {
      mutation: 'revokeInvitation',
      description: 'Takes an invitation back.',
      from: ['DRAFT', 'SENT', 'EXPIRED'],
      to: 'REVOKED',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
      follows: ending,
    },
  },
  timers: [
    {
      name: 'expire',
      description: 'The invitation expires.',
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
    const { contactPhone, contactEmail } = report?.values ?? {};
    return {
      ...(typeof contactPhone === 'string' ? { contactPhone } : {}),
      ...(values.contactEmail === null && typeof contactEmail === 'string' ? { contactEmail } : {}),
    };
  },
  link: { states: ['SENT'], issueOf: ({ values }) => values.timesSent ?? 0 },
  settings: {
    validDays: { value: 7, description: 'Days after which an online invitation expires.' },
    byMail: {
      value: 1,
      description:
        '1: the gateway sends online invitations by mail, where it has a mail server; 0: the partner sends the link itself.',
    },
  },
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

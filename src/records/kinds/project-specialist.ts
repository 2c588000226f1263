import { DAY_MS, dayAt, isoOf, startOfDay } from '../../time/index.ts';
import { choice, count, day, email, instant, line, lines, personName, phone, yes } from '../fields.ts';
import { defineRecordKind, type Situation } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const position = vocabulary('SpecialistPosition', 'Position of a project specialist.', {
  SOLUTION_ARCHITECT: 'Designs solutions before a sale.',
  SERVICE_EXPERT: 'Delivers professional services.',
  SALES: 'Salesperson.',
});

const fields = {
  fullName: personName('Name of the member.', { required: true, searchable: true }),
  accountName: line('Login name of the member’s personal account.', { searchable: true }),
  mobile: phone('Mobile number to which the invitation goes.'),
  mail: email('E-mail address to which the invitation goes.'),
  position: choice(position, 'Position of the member.', { required: true }),
  sameSite: yes('Whether the account is of the partner’s site.', { required: true }),
  personalAccount: yes(
    'Whether the account is a personal one with a checked identity, not of a company or an IAM user.',
    {
      required: true,
    },
  ),
  boundElsewhere: yes('Whether the account is bound to another partner.', { required: true }),
  otherPartnersThisYear: count(
    'Other partners to whom the account was bound since the first of January, as the member says at the invitation.',
    { given: 'step', max: 100 },
  ),
  regularEmployee: yes('Whether the member is a regular employee of the partner.'),
  employedSince: day('First day of the employment.'),
  cloudSince: day('Since when the member has worked with Huawei Cloud.'),
  certificates: lines('Certificates, each with its number.'),
  projects: lines('Projects of the member.'),
  maintainBy: day('Day by which the data of the employment must be confirmed again.', { given: 'step' }),
  linkUntil: instant("Until when the invitation's link works.", { given: 'computed' }),
  cancellationPaper: line('Reference of the paper that supports the cancellation.', { given: 'step' }),
};

type ProjectSpecialistSituation = Situation<typeof fields>;

/**
 * Members are invited; a bound member becomes a specialist by a separate review, and lapses when its data is not kept
 * current.
 */
export const projectSpecialist = defineRecordKind({
  name: 'projectSpecialist',
  type: 'ProjectSpecialist',
  list: 'projectSpecialists',
  words: ['project specialist', 'project specialists'],
  description: 'A member of the partner who is, or is to become, a project specialist.',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The member is not invited yet.',
    INVITED: 'The member has the link of the invitation.',
    EXPIRED: "The invitation's link has expired; the member can be invited again.",
    BOUND: 'The member’s account is bound to the partner.',
    IN_REVIEW: 'The vendor reviews whether the member becomes a specialist.',
    REFUSED: 'The vendor has refused it; the member is still bound.',
    ACTIVE: 'The member is a project specialist.',
    CANCELLATION_IN_REVIEW: 'The vendor reviews whether the specialist may be cancelled.',
    CANCELLED: 'The member is bound, but no longer a specialist.',
    LAPSED: 'The data of the employment was not confirmed in time.',
    UNBOUND: 'The account is not bound to the partner any more.',
  },
  editable: ['DRAFT', 'EXPIRED', 'BOUND', 'REFUSED', 'ACTIVE', 'LAPSED'],
  steps: {
    invite: {
      mutation: 'inviteProjectSpecialist',
      description:
        'Sends a member the link. WRONG_STATE for an account of another site or a company, one that is bound elsewhere or was bound to ' +
        'too many partners in this year, and above the number of invitations of a day.',
      from: ['DRAFT', 'EXPIRED'],
      to: 'INVITED',
      by: 'EDIT',
      reason: 'optional',
      asks: { otherPartnersThisYear: 'required' },
      check: async ({
        record: { values },
        others,
        now,
        settings: { invitationsADay = 0, linkDays = 0, partnersAYear = 0 },
      }: ProjectSpecialistSituation) => {
        if (!values.sameSite || !values.personalAccount)
          return { code: 'WRONG_STATE', rule: 'personal-account', limit: 'a personal account of the same site' };
        if (values.boundElsewhere) return { code: 'WRONG_STATE', rule: 'bound-elsewhere', limit: 'no other partner' };
        // The inviting partner counts as one of the year's partners, also when it invites again.
        if ((values.otherPartnersThisYear ?? 0) >= partnersAYear)
          return { code: 'WRONG_STATE', rule: 'partners-a-year', limit: `at most ${partnersAYear}, with this one` };
        if (!values.mobile && !values.mail && !values.accountName)
          return { code: 'WRONG_STATE', rule: 'incomplete', limit: 'mobile, mail or accountName' };
        const today = startOfDay(dayAt(now)) + linkDays * DAY_MS;
        const invited = await others({});
        const sentToday = invited.filter(({ values: { linkUntil } }) => Date.parse(String(linkUntil)) >= today);
        return sentToday.length < invitationsADay
          ? null
          : { code: 'WRONG_STATE', rule: 'invitations-a-day', limit: `at most ${invitationsADay}` };
      },
      follows: ({ now, settings: { linkDays = 0 } }) => ({
        linkUntil: isoOf(now + linkDays * DAY_MS),
      }),
    },
    bind: {
      mutation: 'bindProjectSpecialist',
      description: 'Records that the member has accepted, so that the account is bound.',
      from: ['INVITED'],
      to: 'BOUND',
      by: 'EDIT',
      reason: 'optional',
    },
    apply: {
      mutation: 'applyForProjectSpecialist',
      description: 'Applies for a bound member to become a specialist.',
      from: ['BOUND', 'REFUSED', 'CANCELLED', 'LAPSED'],
      to: 'IN_REVIEW',
      by: 'EDIT',
      reason: 'optional',
      requires: ['employedSince', 'cloudSince', 'certificates'],
      check: ({ record: { values } }) =>
        values.regularEmployee ? null : { code: 'WRONG_STATE', rule: 'regular-employee', limit: 'a regular employee' },
    },
    approve: {
      mutation: 'approveProjectSpecialist',
      description:
        'Records that the vendor has made the member a specialist, and by when its data must be confirmed again.',
      from: ['IN_REVIEW'],
      to: 'ACTIVE',
      by: 'DECIDE',
      reason: 'optional',
      asks: { maintainBy: 'required' },
    },
    refuse: {
      mutation: 'refuseProjectSpecialist',
      description: 'Records that the vendor has refused it, and why.',
      from: ['IN_REVIEW'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
    maintain: {
      mutation: 'maintainProjectSpecialist',
      description: 'Confirms that the data of a specialist is current, and until when.',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      restarts: true,
      by: 'EDIT',
      reason: 'optional',
      asks: { maintainBy: 'required' },
    },
    requestCancellation: {
      mutation: 'requestSpecialistCancellation',
      description: 'Asks the vendor to cancel a specialist; needs a reason and a paper.',
      from: ['ACTIVE'],
      to: 'CANCELLATION_IN_REVIEW',
      by: 'EDIT',
      reason: 'required',
      asks: { cancellationPaper: 'required' },
    },
    withdrawCancellation: {
      mutation: 'withdrawSpecialistCancellation',
      description: 'Takes the request back before it is decided.',
      from: ['CANCELLATION_IN_REVIEW'],
      to: 'ACTIVE',
      by: 'EDIT',
      reason: 'optional',
    },
    cancel: {
      mutation: 'cancelProjectSpecialist',
      description: 'Records that the vendor has cancelled the specialist.',
      from: ['CANCELLATION_IN_REVIEW'],
      to: 'CANCELLED',
      by: 'DECIDE',
      reason: 'optional',
    },
    unbind: {
      mutation: 'unbindProjectSpecialist',
      description: 'Ends the binding of a member who is not, or no longer, a specialist.',
      from: ['BOUND', 'REFUSED', 'CANCELLED', 'LAPSED'],
      to: 'UNBOUND',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  timers: [
    {
      name: 'expire',
      description: 'The link of the invitation works no more.',
      from: ['INVITED'],
      to: 'EXPIRED',
      at: ({ record: { values } }) => (values.linkUntil ? Date.parse(values.linkUntil) : null),
    },
    {
      name: 'lapse',
      description: 'The data of the employment was not confirmed in time.',
      from: ['ACTIVE'],
      to: 'LAPSED',
      at: ({ record: { values } }) => (values.maintainBy ? startOfDay(values.maintainBy) + DAY_MS : null),
    },
  ],
  unique: {
    rule: 'specialist-account',
    states: ['INVITED', 'BOUND', 'IN_REVIEW', 'REFUSED', 'ACTIVE', 'CANCELLATION_IN_REVIEW', 'CANCELLED', 'LAPSED'],
    by: ({ values }) => values.accountName?.toLowerCase() ?? null,
  },
  settings: {
    invitationsADay: { value: 100, description: 'Invitations of members on one day in UTC+8.' },
    partnersAYear: {
      value: 3,
      description:
        'Partners to whom an account may be bound in one year; the vendor does not say whether it is a calendar year.',
    },
    linkDays: { value: 7, description: 'Days for which the link of an invitation works.' },
  },
  exported: {
    number: '专员编号',
    columns: {
      fullName: '姓名',
      accountName: '账号名',
      mobile: '手机号',
      mail: '邮箱',
      position: '岗位',
      regularEmployee: '正式员工',
      employedSince: '入职日期',
      cloudSince: '从事华为云日期',
      certificates: '认证证书',
      projects: '项目经历',
      maintainBy: '信息维护截止日期',
      linkUntil: '邀请链接有效期',
    },
    states: {
      DRAFT: '未邀请',
      INVITED: '已邀请',
      EXPIRED: '已失效',
      BOUND: '已绑定',
      IN_REVIEW: '申请专员审核中',
      REFUSED: '申请专员审核未通过',
      ACTIVE: '项目专员',
      CANCELLATION_IN_REVIEW: '取消审核中',
      CANCELLED: '取消专员审核通过',
      LAPSED: '信息已过期',
      UNBOUND: '已解绑',
    },
    words: { SOLUTION_ARCHITECT: '解决方案架构师', SERVICE_EXPERT: '服务专家', SALES: '销售' },
    implied: { sameSite: true, personalAccount: true, boundElsewhere: false },
  },
  retention: { days: 365, states: ['EXPIRED', 'UNBOUND'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});

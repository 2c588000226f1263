import type { Language } from '../errors/index.ts';
import { escapeHtml } from '../text.ts';
import { CLOSED, frame, type Page } from './html.ts';

/** What the page of an invitation shows. */
export interface ShownInvitation {
  /** Name of the partner who invites. */
  readonly partner: string;
  /** Address of the page on which the customer continues; when absent, a text replaces the button. */
  readonly url?: string | undefined;
  /** Whether the customer must register with the mobile number that the partner has reported. */
  readonly isBoundToNumber: boolean;
  /** ISO 8601; null: it never expires. */
  readonly expiresAt: string | null;
}

const TEXTS = {
  en: {
    title: (partner: string) => `${partner} invites you`,
    intro: (partner: string) => `${partner} invites you to become its customer on Huawei Cloud.`,
    number: 'Register with the mobile number that you gave to the partner.',
    until: (day: string) => `The invitation is valid until ${day}.`,
    go: 'Accept the invitation',
    words: 'Ask the partner how to go on.',
    over: 'This invitation does not exist or is over. Ask the partner for a new one.',
  },
  zh: {
    title: (partner: string) => `${partner}邀请您`,
    intro: (partner: string) => `${partner}邀请您成为其华为云客户。`,
    number: '请使用您提供给伙伴的手机号码注册。',
    until: (day: string) => `邀请有效期至 ${day}。`,
    go: '接受邀请',
    words: '请向伙伴询问后续步骤。',
    over: '邀请不存在或已失效，请联系伙伴重新邀请。',
  },
} as const;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** A time to the minute in UTC, because the reader's time zone is not known. */
const minute = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** A page without scripts. Programs that open the links of mails do not accept the invitation. */
export const invitationPage = (
  { partner, url, isBoundToNumber, expiresAt }: ShownInvitation,
  language: Language,
): Page => {
  const texts = TEXTS[language];
  const body = [
    paragraph(texts.intro(partner)),
    ...(isBoundToNumber ? [paragraph(texts.number)] : []),
    ...(expiresAt ? [paragraph(texts.until(minute(expiresAt)))] : []),
    url ? `<p><a href="${escapeHtml(url)}" rel="noreferrer">${texts.go}</a></p>` : paragraph(texts.words),
  ];
  return { status: 200, html: frame(language, texts.title(partner), body.join('')), policy: CLOSED };
};

/** The page of an unknown invitation, the same as of one that is over, so that guessing tokens reveals nothing. */
export const overPage = (language: Language): Page => ({
  status: 404,
  html: frame(language, TEXTS[language].over, paragraph(TEXTS[language].over)),
  policy: CLOSED,
});

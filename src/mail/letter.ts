import { escapeHtml } from '../text.ts';

export type MailLanguage = 'ZH' | 'EN';

/** The contents of an invitation's mail. */
export interface InvitationLetter {
  /** Name of the partner who invites. */
  readonly partner: string;
  /** Name of the invited person, if known. */
  readonly name: string | null;
  readonly link: string;
  /** ISO 8601; null: it never expires. */
  readonly expiresAt: string | null;
  readonly language: MailLanguage;
}

/** A mail without its addresses. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const TEXTS = {
  EN: {
    tag: 'en',
    subject: (partner: string) => `${partner} invites you to Huawei Cloud`,
    greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
    intro: (partner: string) => `${partner} would like you to become its customer on Huawei Cloud.`,
    number: 'Please register with the mobile number that you gave to the partner.',
    go: 'Open the invitation',
    until: (minute: string) => `The link works until ${minute}.`,
    unknown: 'If you do not know this partner, no answer is needed: without you nothing happens.',
  },
  ZH: {
    tag: 'zh-CN',
    subject: (partner: string) => `${partner}邀请您使用华为云`,
    greeting: (name: string | null) => (name === null ? '您好：' : `${name}，您好：`),
    intro: (partner: string) => `${partner}希望您成为其华为云客户。`,
    number: '注册时请使用您提供给该伙伴的手机号码。',
    go: '打开邀请',
    until: (minute: string) => `链接在 ${minute} 之前有效。`,
    unknown: '如果您不认识该伙伴，无需回复；未经您操作，不会发生任何变更。',
  },
} as const;

/** A time to the minute in UTC, because the reader's time zone is not known. */
const minuteOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** A text on one line. Names are typed by people, and a line break in one must not begin a new line of the mail. */
export const toLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** The mail as text and as simple HTML that loads nothing. */
export const writeInvitation = ({ link, expiresAt, language, ...named }: InvitationLetter): Letter => {
  const texts = TEXTS[language];
  const partner = toLine(named.partner);
  const greeting = texts.greeting(named.name === null ? null : toLine(named.name));
  const before = [texts.intro(partner), texts.number];
  const after = [...(expiresAt === null ? [] : [texts.until(minuteOf(expiresAt))]), texts.unknown];
  const button = `<p><a href="${escapeHtml(link)}">${texts.go}</a></p>`;
  const body = [paragraph(greeting), ...before.map(paragraph), button, ...after.map(paragraph)].join('');
  return {
    subject: texts.subject(partner),
    text: `${[greeting, ...before, link, ...after].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${texts.tag}"><meta charset="utf-8"><body>${body}</body></html>`,
  };
};

import { createHash } from 'node:crypto';
import { ERROR_CODES, type GatewayError, type Language, statusOf } from '../errors/index.ts';
import type { SignOnForm } from '../saml/index.ts';
import { escapeHtml } from '../text.ts';
import { CLOSED, frame, type Page } from './html.ts';

const TEXTS = {
  en: {
    opening: 'Opening the console',
    go: 'Continue',
    bound: 'The account is known to your platform now. You can close this page.',
    loggedOut: 'You are logged out. You can close this page.',
  },
  zh: {
    opening: '正在打开控制台',
    go: '继续',
    bound: '账号信息已同步至您的平台，可以关闭此页面。',
    loggedOut: '您已退出登录，可以关闭此页面。',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const plain = (language: Language, status: number, text: string): Page => ({
  status,
  html: frame(language, text, `<p>${escapeHtml(text)}</p>`),
  policy: CLOSED,
});

const SUBMIT = 'document.forms[0].submit()';
const SUBMIT_HASH = createHash('sha256').update(SUBMIT).digest('base64');

/**
 * A page that submits its form by itself. Its policy does not limit the form's target, because browsers apply such a
 * limit to the redirects after it too. The target comes from the vendor's metadata.
 */
export const formPage = ({ action, fields }: SignOnForm, language: Language): Page => {
  const { opening, go } = TEXTS[language];
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return {
    status: 200,
    html: frame(
      language,
      opening,
      `<form method="post" action="${escapeHtml(action)}">${inputs.join('')}<button>${go}</button></form><script>${SUBMIT}</script>`,
    ),
    policy: `default-src 'none'; script-src 'sha256-${SUBMIT_HASH}'; frame-ancestors 'none'; base-uri 'none'`,
  };
};

export const donePage = (what: 'bound' | 'loggedOut', language: Language): Page =>
  plain(language, 200, TEXTS[language][what]);

/** Shows the error's code, which a user can report to the partner. The reason is only in the log. */
export const refusedPage = ({ code }: GatewayError, language: Language): Page =>
  plain(language, statusOf(code), `${ERROR_CODES[code][language]} (${code})`);

import type { Site } from '../../config/index.ts';
import { refuse } from '../../request/schema/windows.ts';

const MAX_LENGTH = 64;

interface Form {
  readonly pattern: RegExp;
  readonly limit: string;
}

const ACCOUNT_NAME: Form = {
  pattern: /^(?!op_|shadow_)(?!\d+$)\S{5,32}$/,
  limit: '5 to 32 characters, not digits only, not beginning with op_ or shadow_',
};
const EMAIL: Form = { pattern: /^[^\s@]+@[^\s@]+$/, limit: 'an e-mail address' };
const CHINESE_MOBILE: Form = { pattern: /^0086-\d{6,15}$/, limit: 'a mobile number with country code, 0086-…' };
const MOBILE: Form = { pattern: /^00\d{2,4}-\d{4,15}$/, limit: 'a mobile number with country code, 00CC-…' };

interface AccountIdentifier {
  readonly by: 'ACCOUNT_NAME' | 'MOBILE' | 'EMAIL';
  readonly value: string;
}

/** Throws BAD_USER_INPUT, without the value, for an identifier whose form the vendor would refuse. */
export const checkIdentifier = ({ by, value }: AccountIdentifier, site: Site, argument: string): void => {
  const mobile = site === 'CHINA' ? CHINESE_MOBILE : MOBILE;
  const { pattern, limit } = { ACCOUNT_NAME, EMAIL, MOBILE: mobile }[by];
  if (value.length > MAX_LENGTH) refuse(argument, `at most ${MAX_LENGTH} characters`);
  if (!pattern.test(value)) refuse(argument, limit);
};

const PASSWORD = /^.{8,32}$/;

export const checkPassword = (password: string | null | undefined, argument = 'input.password'): void => {
  if (password !== undefined && password !== null && !PASSWORD.test(password)) refuse(argument, '8 to 32 characters');
};

/** Throws BAD_USER_INPUT for a blank text. A text may be left out. */
export const checkTexts = (texts: Readonly<Record<string, string | null | undefined>>): void => {
  for (const [name, text] of Object.entries(texts)) if (text?.trim() === '') refuse(`input.${name}`, 'not empty');
};

/** The number without China's country code, as the vendor's writes expect it. */
export const nationalNumber = (mobile: string): string => mobile.replace(/^0086-/, '');

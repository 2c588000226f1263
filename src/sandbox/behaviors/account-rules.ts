import { refuse } from '../http/refusal.ts';

const ACCOUNT_NAME = /^(?!op_|shadow_)[A-Za-z_-][\w-]{4,31}$/;
const PASSWORD = /^.{8,32}$/;
const KINDS = [/\d/, /[a-z]/, /[A-Z]/, /[^\dA-Za-z]/] as const;
const TELEPHONE = /^(?:\d{4}-)?(\d{6,15})$/;

/** The telephone number without its country code; undefined when the text is not a telephone number. */
export const telephoneOf = (text: string): string | undefined => TELEPHONE.exec(text)?.[1];

export const checkAccountName = (name: string): void => {
  if (!ACCOUNT_NAME.test(name)) throw refuse(400, 'CBC.99000031', 'The account name is not allowed.');
};

interface Login {
  readonly password: string;
  readonly account?: string | undefined;
  readonly telephone?: string | undefined;
}

/**
 * A password needs two kinds of characters. It must not be the account's name, forwards or backwards, or contain the
 * telephone number.
 */
export const checkPassword = ({ password, account = '', telephone }: Login): void => {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const names = [account, [...account].reverse().join('')];
  const tellsNumber = telephone !== undefined && password.includes(telephone);
  if (!PASSWORD.test(password) || kinds < 2 || names.includes(password) || tellsNumber) {
    throw refuse(400, 'CBC.99000036', 'The password is not allowed.');
  }
};

import { refuse } from '../http/refusal.ts';

const ACCOUNT_NAME = /^(?!op_|shadow_)[A-Za-z_-][\w-]{4,31}$/;
const PASSWORD = /^.{8,32}$/;
const KINDS = [/\d/, /[a-z]/, /[A-Z]/, /[^\dA-Za-z]/] as const;
const TELEPHONE = /^(?:\d{4}-)?(\d{6,15})$/;

/** The number without its country; undefined for what is no telephone number. */
export const telephoneOf = (text: string): string | undefined => TELEPHONE.exec(text)?.[1];

export const checkAccountName = (name: string): void => {
  if (!ACCOUNT_NAME.test(name)) throw refuse(400, 'CBC.99000031', 'The account name is not allowed.');
};

interface Login {
  readonly password: string;
  readonly account?: string | undefined;
  readonly telephone?: string | undefined;
}

/** Two kinds of characters at least; neither the account's name, in either direction, nor the telephone number. */
export const checkPassword = ({ password, account = '', telephone }: Login): void => {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const names = [account, [...account].reverse().join('')];
  const tellsNumber = telephone !== undefined && password.includes(telephone);
  if (!PASSWORD.test(password) || kinds < 2 || names.includes(password) || tellsNumber) {
    throw refuse(400, 'CBC.99000036', 'The password is not allowed.');
  }
};

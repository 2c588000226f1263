import { refuse } from '../../../request/schema/windows.ts';
import { ticketContactWay } from '../../../upstream/mapping/codes/tickets.ts';
import type { TicketContactInput } from './desk.args.ts';

const LONGEST_VALUE = 64;
const PHONE = /^\d{5,20}$/;
const COUNTRY_CODE = /^\d{1,6}$/;
/** An address with a dot inside its domain. Each character matches in one way only, so matching takes linear time. */
const EMAIL = /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/;

/** A contact as inputs of the vendor's operations that verify it. */
export interface VendorContact {
  readonly contactWay: 0 | 1;
  readonly contactValue: string;
  readonly areaCode: string | undefined;
}

const PHONE_WAY = Number(ticketContactWay.encode('PHONE')) as 0;
const EMAIL_WAY = Number(ticketContactWay.encode('EMAIL')) as 1;

/** Names of the arguments that hold the parts of a telephone number. */
interface PhonePaths {
  readonly number: string;
  readonly countryCode: string;
}

export const checkPhone = (number: string, countryCode: string | null | undefined, paths: PhonePaths): void => {
  if (!PHONE.test(number)) refuse(paths.number, '5 to 20 digits');
  if (!countryCode || !COUNTRY_CODE.test(countryCode)) refuse(paths.countryCode, '1 to 6 digits');
};

export const checkEmail = (address: string, longest: number, path: string): void => {
  if (address.length > longest || !EMAIL.test(address)) refuse(path, 'an e-mail address');
};

/**
 * The contact as inputs of the vendor. Throws BAD_USER_INPUT for a telephone number or address that it cannot reach.
 */
export const contactOf = ({ phone, email }: TicketContactInput, argument: string): VendorContact => {
  if (phone) {
    const { number, countryCode } = phone;
    checkPhone(number, countryCode, {
      number: `${argument}.phone.number`,
      countryCode: `${argument}.phone.countryCode`,
    });
    return { contactWay: PHONE_WAY, contactValue: number, areaCode: countryCode };
  }
  const { address = '', countryCode } = email ?? {};
  checkEmail(address, LONGEST_VALUE, `${argument}.email.address`);
  if (countryCode && !COUNTRY_CODE.test(countryCode)) refuse(`${argument}.email.countryCode`, '1 to 6 digits');
  return { contactWay: EMAIL_WAY, contactValue: address, areaCode: countryCode ?? undefined };
};

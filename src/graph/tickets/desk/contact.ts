import { refuse } from '../../../request/schema/windows.ts';
import { ticketContactWay } from '../../../upstream/mapping/codes/tickets.ts';
import type { TicketContactInput } from './desk.args.ts';

const LONGEST_VALUE = 64;
const PHONE = /^\d{5,20}$/;
const COUNTRY_CODE = /^\d{1,6}$/;
/** A point inside the domain; each character can be read in one way only, so that the time is linear. */
const EMAIL = /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/;

/** A contact as the vendor's operations about verification take it. */
export interface VendorContact {
  readonly contactWay: 0 | 1;
  readonly contactValue: string;
  readonly areaCode: string | undefined;
}

const PHONE_WAY = Number(ticketContactWay.encode('PHONE')) as 0;
const EMAIL_WAY = Number(ticketContactWay.encode('EMAIL')) as 1;

export const checkPhone = (phone: string, countryCode: string | null | undefined, argument: string): void => {
  if (!PHONE.test(phone)) refuse(`${argument}.phone`, '5 to 20 digits');
  if (!countryCode || !COUNTRY_CODE.test(countryCode)) refuse(`${argument}.countryCode`, '1 to 6 digits');
};

export const checkEmail = (email: string, longest: number, argument: string): void => {
  if (email.length > longest || !EMAIL.test(email)) refuse(`${argument}.email`, 'an e-mail address');
};

/** BAD_USER_INPUT unless it is one number with its country code, or one address. */
export const contactOf = ({ phone, countryCode, email }: TicketContactInput, argument: string): VendorContact => {
  if (Boolean(phone) === Boolean(email)) refuse(argument, 'phone or email');
  if (phone) {
    checkPhone(phone, countryCode, argument);
    return { contactWay: PHONE_WAY, contactValue: phone, areaCode: countryCode ?? undefined };
  }
  const address = email ?? '';
  checkEmail(address, LONGEST_VALUE, argument);
  return { contactWay: EMAIL_WAY, contactValue: address, areaCode: countryCode ?? undefined };
};

import { refuse } from '../../../request/schema/windows.ts';
import { checkEmail, checkPhone } from '../desk/contact.ts';
import type { TicketReachInput } from './form-write.args.ts';

const LONGEST_EMAIL = 128;
const HOURS = /^(?:0|(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Contact for the vendor's notices, as its inputs. Personal data, so the ledger never stores it. */
export type Reach = {
  readonly remindMobile?: string;
  readonly areaCode?: string;
  readonly remindMail?: string;
  readonly remindTime?: string;
};

/** The contact as inputs. Throws BAD_USER_INPUT for one without phone and email, or that the vendor would refuse. */
export const reachOf = ({ phone, countryCode, email, hours }: TicketReachInput): Reach => {
  if (!phone && !email) refuse('input.contact', 'phone or email');
  if (phone)
    checkPhone(phone, countryCode, { number: 'input.contact.phone', countryCode: 'input.contact.countryCode' });
  if (email) checkEmail(email, LONGEST_EMAIL, 'input.contact.email');
  if (hours && !HOURS.test(hours)) refuse('input.contact.hours', '0, or hours such as 09:00-18:00');
  return {
    ...(phone ? { remindMobile: phone, areaCode: countryCode ?? '' } : {}),
    ...(email ? { remindMail: email } : {}),
    ...(hours ? { remindTime: hours } : {}),
  };
};

import { DAY } from '../data/time.ts';
import type { VerifiedContact } from './account.ts';
import { signer, type TicketCall } from './call.ts';
import { formId } from './forms/form-id.ts';
import { refuseTicket, TICKET_ERROR } from './refusals.ts';

export const PHONE = 0;
export const MAIL = 1;

/** A telephone number or a mail address of a contact. */
export interface ContactWay {
  readonly way: number;
  readonly value: string;
  readonly areaCode: string | null;
}

const LASTS = 30 * DAY;
const CODE_SECONDS = 300;
const MINUTE = 60;
const SENDS_A_DAY = 10;
const HEADERS: Readonly<Record<number, string>> = { [PHONE]: 'x-phone-verifiedid', [MAIL]: 'x-email-verifiedid' };

const purposeOf = ({ account }: Pick<TicketCall, 'account'>): string => `tickets of ${account.facts.id}`;

const isRegistered = (call: TicketCall, { way, value }: ContactWay): boolean => {
  const { mobile, mail } = signer(call);
  return value === (way === PHONE ? mobile : mail);
};

/** The verified contact, while its verification is valid. */
export const findVerified = ({ account, now }: TicketCall, { way, value }: ContactWay): VerifiedContact | undefined =>
  account.contacts.findLast((known) => known.way === way && known.value === value && known.expiresAt > now);

/** Until when the contact needs no code; null when it needs one now. */
export const verificationEnd = (call: TicketCall, contact: ContactWay): number | null =>
  isRegistered(call, contact) ? call.now + LASTS : (findVerified(call, contact)?.expiresAt ?? null);

/** Sends a code to a contact. Throws for a second code within a minute and for the eleventh within a day. */
export const sendCode = (call: TicketCall, { value: receiver }: ContactWay): void => {
  const { verification, now } = call;
  const purpose = purposeOf(call);
  const sent = verification.codes().filter((code) => code.receiver === receiver && code.purpose === purpose);
  const countSince = (moment: number): number => sent.filter(({ sentAt }) => sentAt > moment).length;
  const tooSoon = countSince(now - MINUTE) > 0 || countSince(now - DAY) >= SENDS_A_DAY;
  if (tooSoon || !verification.send({ receiver, purpose, now }, CODE_SECONDS)) {
    throw refuseTicket(TICKET_ERROR.CODE_TOO_SOON, 'A verification code was sent already; try again later.');
  }
};

/** Verifies a contact by its code. Throws unless the code is the newest one and still valid. */
export const verify = (call: TicketCall, contact: ContactWay, code: string): VerifiedContact => {
  const { account, verification, now } = call;
  const verdict = verification.redeem({ receiver: contact.value, purpose: purposeOf(call), now }, code);
  if (verdict !== 'good') throw refuseTicket(TICKET_ERROR.VERIFICATION, 'The verification code is not right.');
  const id = formId('contact', account.facts.id, String(++account.count));
  const verified: VerifiedContact = { ...contact, id, expiresAt: Math.floor(now) + LASTS };
  account.contacts.push(verified);
  return verified;
};

const isVerified = (call: TicketCall, contact: ContactWay, code: string | undefined): boolean => {
  const id = call.header(HEADERS[contact.way] ?? '');
  const known = findVerified(call, contact);
  if (id !== undefined) return known?.id === id;
  if (known || isRegistered(call, contact)) return true;
  return code !== undefined && verify(call, contact, code) !== undefined;
};

interface Reached {
  readonly areaCode: string | null;
  readonly mobile: string | null;
  readonly mail: string | null;
}

/** Throws unless each contact of the ticket is registered or verified. */
export const requireVerified = (call: TicketCall, { areaCode, mobile, mail }: Reached, code?: string): void => {
  const ways: readonly ContactWay[] = [
    ...(mobile === null ? [] : [{ way: PHONE, value: mobile, areaCode }]),
    ...(mail === null ? [] : [{ way: MAIL, value: mail, areaCode: null }]),
  ];
  for (const contact of ways) {
    if (!isVerified(call, contact, code)) {
      throw refuseTicket(TICKET_ERROR.VERIFICATION, 'The contact is not verified.');
    }
  }
};

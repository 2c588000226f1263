import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import type { VerifiedContact } from '../account.ts';
import { momentOf, stamp, type TicketCall, textIn } from '../call.ts';
import { type ContactWay, sendCode, verificationEnd, verify } from '../contacts.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

const contactIn = (input: Input): ContactWay => ({
  way: Number(input.contact_way),
  value: String(input.contact_value),
  areaCode: textIn(input, 'area_code') ?? null,
});

const passes = (call: TicketCall, input: Input, contact: VerifiedContact): boolean => {
  const until = momentOf(call, input, 'expired_time') ?? call.now;
  const matches = (name: string, value: string | number | null): boolean =>
    textIn(input, name) === undefined || textIn(input, name) === String(value ?? '');
  return (
    contact.expiresAt > until &&
    matches('contact_way', contact.way) &&
    matches('verified_id', contact.id) &&
    matches('contact_value', contact.value) &&
    matches('area_code', contact.areaCode)
  );
};

export const contactBehaviors: TicketBehaviors = {
  CheckNeedVerify: (call, input) => {
    const until = verificationEnd(call, contactIn(input));
    return {
      body: { need_verify_code: until === null ? 1 : 0, expire_time: until === null ? null : stamp(call, until) },
    };
  },

  SendVerifyCodes: (call, input) => {
    sendCode(call, contactIn(input));
    return DONE;
  },

  CheckVerifyCodes: (call, input) => {
    verify(call, contactIn(input), String(input.verify_code));
    return DONE;
  },

  ListHasVerifiedContacts: (call, input) => ({
    rows: rowsOf(
      call.account.contacts
        .filter((contact) => passes(call, input, contact))
        .map(({ way, value, areaCode, id }) => ({
          contact_way: way,
          contact_value: value,
          area_code: areaCode,
          verified_id: id,
        })),
    ),
  }),
};

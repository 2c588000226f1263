import type { Input } from '../http/input.ts';
import { invalid, type Refusal, refuse } from '../http/refusal.ts';
import { telephoneOf } from './account-rules.ts';
import { type Behaviors, type Call, partnerOf, requireCustomer, textOf } from './behavior.ts';

const BANK_CARD = 18;
const DEFAULT_MINUTES = 10;
const LONGEST_MINUTES = 60;
/** A validity beyond the longest is replaced by this one, as at the vendor. */
const MINUTES_INSTEAD = 5;

export const REGISTRATION = 'registration';
export const bankCardOf = (customerId: string): string => `bank card of ${customerId}`;

const minutesOf = (input: Input): number => {
  const minutes = Number(input.timeout ?? DEFAULT_MINUTES);
  if (minutes < 1) throw invalid('timeout must be at least a minute.');
  return minutes > LONGEST_MINUTES ? MINUTES_INSTEAD : minutes;
};

interface Sending {
  readonly receiver: string;
  readonly purpose: string;
  /** Thrown for a receiver that got too many codes. */
  readonly tooMany: Refusal;
}

/** Sends a code that is valid for the minutes that the input requests. */
export const sendCode = ({ caller, now }: Call, input: Input, { receiver, purpose, tooMany }: Sending): void => {
  if (!caller.world.verification.send({ receiver, purpose, now }, minutesOf(input) * 60)) throw tooMany;
};

export interface CodeErrors {
  readonly wrong: string;
  readonly expired: string;
  readonly locked: string;
}

/** Error codes of the partner's operations. */
export const PARTNER_CODES: CodeErrors = {
  wrong: 'CBC.99004010',
  expired: 'CBC.99004008',
  locked: 'CBC.99004009',
};

/** Error codes of operations that distinguish only wrong and expired codes. */
export const PLAIN_CODES: CodeErrors = { wrong: 'CBC.99000026', expired: 'CBC.99000027', locked: 'CBC.99000026' };

interface Redeeming {
  readonly receiver: string;
  readonly purpose: string;
  readonly code: unknown;
  readonly errors: CodeErrors;
}

/** Redeems a code; throws unless it is the newest one for this receiver and purpose, and still valid. */
export const redeemCode = ({ caller, now }: Call, { receiver, purpose, code, errors }: Redeeming): void => {
  const verdict = caller.world.verification.redeem({ receiver, purpose, now }, String(code));
  if (verdict !== 'good') throw refuse(400, errors[verdict], `The verification code is ${verdict}.`);
};

const purposeOf = (call: Call, input: Input): string => {
  if (input.scene !== BANK_CARD) return REGISTRATION;
  const id = textOf(input, 'customer_id');
  if (!id) throw refuse(400, 'CBC.0100', 'customer_id is needed for a bank card.');
  requireCustomer(call, id);
  return bankCardOf(id);
};

const receiverOf = (call: Call, input: Input): string => {
  if (partnerOf(call).site === 'CHINA') {
    const telephone = telephoneOf(String(input.mobile_phone));
    if (telephone === undefined) throw invalid('mobile_phone must be a telephone number.');
    return telephone;
  }
  const email = String(input.email);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid('email must be an address.');
  return email;
};

export const verificationBehaviors: Behaviors = {
  SendVerificationMessageCode: (call, input) => {
    const tooMany = refuse(400, 'CBC.99004015', 'Too many verification codes were sent.');
    sendCode(call, input, { receiver: receiverOf(call, input), purpose: purposeOf(call, input), tooMany });
    return { status: 204 };
  },
};

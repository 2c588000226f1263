import { below, mix } from './hash.ts';
import { DAY } from './time.ts';

/** A code that was sent to a telephone number or a mailbox; tests read it here. */
export interface SentCode {
  readonly receiver: string;
  /** What the code was sent for; it is refused for another purpose. */
  readonly purpose: string;
  readonly code: string;
  /** Seconds since 1970. */
  readonly sentAt: number;
  readonly expiresAt: number;
}

interface Pending extends SentCode {
  failures: number;
  used: boolean;
}

export interface CodeRequest {
  readonly receiver: string;
  readonly purpose: string;
  /** Seconds since 1970. */
  readonly now: number;
}

export type Verdict = 'good' | 'wrong' | 'expired' | 'locked';

const HOUR = 3600;
const PER_HOUR = 15;
const PER_DAY = 60;
const FAILURES = 3;

/** Verification codes by receiver. Only the newest code for a purpose is valid, and only once. */
export const createVerification = (seed: number) => {
  const sent: Pending[] = [];

  const countSince = (receiver: string, moment: number): number =>
    sent.filter((code) => code.receiver === receiver && code.sentAt > moment).length;

  return {
    /** Newest first. */
    codes: (): readonly SentCode[] => sent.toReversed(),

    /** Null when the receiver got too many codes in the last hour or day. */
    send({ receiver, purpose, now }: CodeRequest, seconds: number): SentCode | null {
      if (countSince(receiver, now - HOUR) >= PER_HOUR || countSince(receiver, now - DAY) >= PER_DAY) return null;
      const code = below(mix(mix(seed, 97), sent.length), 1_000_000)
        .toString()
        .padStart(6, '0');
      const made = { receiver, purpose, code, sentAt: now, expiresAt: now + seconds, failures: 0, used: false };
      sent.push(made);
      return made;
    },

    /** Checks a code and, if it is right, uses it up. */
    redeem({ receiver, purpose, now }: CodeRequest, code: string): Verdict {
      const newest = sent.findLast((made) => made.receiver === receiver && made.purpose === purpose);
      if (!newest) return 'wrong';
      if (newest.failures >= FAILURES) return 'locked';
      if (newest.code !== code) {
        newest.failures++;
        return 'wrong';
      }
      if (newest.used || newest.expiresAt <= now) return 'expired';
      newest.used = true;
      return 'good';
    },
  };
};
export type Verification = ReturnType<typeof createVerification>;

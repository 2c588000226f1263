/** The facts of nodemailer's error. Its message may contain the receiver's address, so it is not read. */
interface Failure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

type Judged =
  | { readonly kind: 'REFUSED'; readonly reason: string }
  | { readonly kind: 'LATER'; readonly reason: string; readonly isAway: boolean };

const isFailure = (error: unknown): error is Failure => typeof error === 'object' && error !== null;

/** The number of an answer such as `550 5.1.1 …` (RFC 5321) and, where it has one, its enhanced number (RFC 3463). */
const numbersOf = (status: number, response: unknown): string => {
  const enhanced = typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  return enhanced === undefined ? String(status) : `${status} ${enhanced}`;
};

const FINAL = 500;
/** The server closes the connection, whatever the command was (RFC 5321). */
const CLOSING = 421;

/**
 * Commands about one receiver and one mail. The refusal of any other command is about the gateway and applies to all
 * mails.
 */
const ABOUT_THE_MAIL: readonly unknown[] = ['RCPT TO', 'DATA'];

/** Status of an address that cannot be part of a command, as a mail server would answer it (RFC 3463: bad address). */
const BAD_ADDRESS = '5.1.3';

/**
 * Decides whether another attempt may succeed. An answer of 5xx about the receiver or the mail is final; other failures
 * are not.
 */
export const judgeFailure = (error: unknown): Judged => {
  const { code, command, responseCode, response } = isFailure(error) ? error : {};
  const about = ABOUT_THE_MAIL.includes(command);
  if (typeof responseCode === 'number' && responseCode > 0) {
    const reason = numbersOf(responseCode, response);
    if (responseCode >= FINAL && about) return { kind: 'REFUSED', reason };
    return { kind: 'LATER', reason, isAway: !about || responseCode === CLOSING };
  }
  if (code === 'EENVELOPE') return { kind: 'REFUSED', reason: BAD_ADDRESS };
  return { kind: 'LATER', reason: code === 'ETIMEDOUT' ? 'TIMEOUT' : 'UNREACHABLE', isAway: true };
};

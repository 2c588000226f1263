import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TicketCall } from './call.ts';

/** Path of the files that the sandbox serves by a signed address. */
export const FILE_PATH = '/_sandbox/ticket-files/';

const LASTS = 300;
const KEY = 'sandbox ticket files';

const sealOf = (id: string, until: number): string =>
  createHmac('sha256', KEY).update(`${id} ${until}`).digest('base64url');

/** A signed address that opens one file for five minutes without a credential. */
export const fileAddress = ({ origin, now }: Pick<TicketCall, 'origin' | 'now'>, id: string): string => {
  const until = Math.floor(now) + LASTS;
  return `${origin}${FILE_PATH}${id}?until=${until}&seal=${sealOf(id, until)}`;
};

/** Id of the file that an address opens now; null when the address is invalid or expired. */
export const fileAt = (target: string, now: number): string | null => {
  const { pathname, searchParams } = new URL(target, 'http://sandbox');
  const id = pathname.slice(FILE_PATH.length);
  const until = Number(searchParams.get('until'));
  const [given, expected] = [Buffer.from(searchParams.get('seal') ?? ''), Buffer.from(sealOf(id, until))];
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && until > now ? id : null;
};

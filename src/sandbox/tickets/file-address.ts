import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TicketCall } from './call.ts';

/** Where the sandbox serves files to those who hold their address. */
export const FILE_PATH = '/_sandbox/ticket-files/';

const LASTS = 300;
const KEY = 'sandbox ticket files';

const sealOf = (id: string, until: number): string =>
  createHmac('sha256', KEY).update(`${id} ${until}`).digest('base64url');

/** An address that opens one file for five minutes, without a credential. */
export const fileAddress = ({ origin, now }: Pick<TicketCall, 'origin' | 'now'>, id: string): string => {
  const until = Math.floor(now) + LASTS;
  return `${origin}${FILE_PATH}${id}?until=${until}&seal=${sealOf(id, until)}`;
};

/** The file that an address opens at that second; null where it opens none. */
export const fileAt = (target: string, now: number): string | null => {
  const { pathname, searchParams } = new URL(target, 'http://sandbox');
  const id = pathname.slice(FILE_PATH.length);
  const until = Number(searchParams.get('until'));
  const [given, expected] = [Buffer.from(searchParams.get('seal') ?? ''), Buffer.from(sealOf(id, until))];
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && until > now ? id : null;
};

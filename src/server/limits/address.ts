import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import parseForwarded from 'forwarded-parse';
import { unmapped } from './network.ts';

/** Longest text of an address with zone, brackets, quotes and port that is looked at. */
const MAX_LENGTH = 100;

/** `203.0.113.7:50001`, `[2001:db8::1]:443`, `"[2001:db8::1]"`, `fe80::1%eth0`, `for=192.0.2.1` → the address alone. */
export const bareAddress = (text: string): string | null => {
  if (text.length > MAX_LENGTH) return null;
  const unquoted = text
    .trim()
    .replace(/^for=/i, '')
    .replace(/^"([^"]*)"$/, '$1');
  const host =
    /^\[([^[\]]*)\](?::\d{1,5})?$/.exec(unquoted)?.[1] ?? /^([\d.]*):\d{1,5}$/.exec(unquoted)?.[1] ?? unquoted;
  const [address = ''] = host.split('%', 1);
  return isIP(address) > 0 ? unmapped(address) : null;
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Networks as the configuration has them; the list itself takes an IPv4 address in IPv6 for that IPv4 address. */
const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    if (length === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(length), familyOf(address));
  }
  return list;
};

/** The `for` of each element of RFC 7239's header, empty where an element has none; null: it breaks the grammar. */
const forwardedFor = (header: string): readonly string[] | null => {
  try {
    return parseForwarded(header).map((element) => element.for ?? '');
  } catch {
    return null;
  }
};

const isBlank = (text: string): boolean => text.trim() === '';

/** What each of the two headers says of the way here, the last hop at the end; a header that is not there says nothing. */
const waysIn = (headers: IncomingMessage['headers']): readonly (readonly string[] | null)[] => {
  const { forwarded = '', 'x-forwarded-for': listed = '' } = headers;
  const hops = [listed].flat().join().split(',');
  return [...(hops.every(isBlank) ? [] : [hops]), ...(isBlank(forwarded) ? [] : [forwardedFor(forwarded)])];
};

export type CallerAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * The address that a request came from: the socket's, or the last one in `X-Forwarded-For` or `Forwarded` that no trusted
 * proxy has. A header with something else than an address on the way there proves nothing, so then the socket's counts. So it
 * does where the two headers disagree: a proxy writes one of them and may pass on the other as the caller wrote it.
 */
export const createCallerAddress = (trustedProxies: readonly string[]): CallerAddress => {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean => isIP(address) > 0 && trusted.check(address, familyOf(address));

  const lastUntrusted = (hops: readonly string[]): string | null => {
    let address: string | null = null;
    for (const hop of hops.toReversed()) {
      address = bareAddress(hop);
      if (address === null || !isTrusted(address)) break;
    }
    return address;
  };

  return ({ headers, socket }) => {
    const own = bareAddress(socket.remoteAddress ?? '') ?? '';
    if (trustedProxies.length === 0 || !isTrusted(own)) return own;
    const [first, ...others] = waysIn(headers).map((hops) => hops && lastUntrusted(hops));
    return first && others.every((address) => address === first) ? first : own;
  };
};

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import parseForwarded from 'forwarded-parse';
import { unmapAddress } from './network.ts';

/** Greatest length of an address with zone, brackets, quotes and port. Longer texts are not parsed. */
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
  return isIP(address) > 0 ? unmapAddress(address) : null;
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The list of the configured networks. It treats an IPv4 address in IPv6 form as the IPv4 address. */
const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    if (length === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(length), familyOf(address));
  }
  return list;
};

/**
 * The `for` of each element of a `Forwarded` header (RFC 7239), empty for an element without one; null for a malformed
 * header.
 */
const readForwarded = (header: string): readonly string[] | null => {
  try {
    return parseForwarded(header).map((element) => element.for ?? '');
  } catch {
    return null;
  }
};

const isBlank = (text: string): boolean => text.trim() === '';

/** The addresses in each of the two headers, the latest one last; a header that is missing is left out. */
const waysIn = (headers: IncomingMessage['headers']): readonly (readonly string[] | null)[] => {
  const { forwarded = '', 'x-forwarded-for': listed = '' } = headers;
  const hops = [listed].flat().join().split(',');
  return [...(hops.every(isBlank) ? [] : [hops]), ...(isBlank(forwarded) ? [] : [readForwarded(forwarded)])];
};

export type CallerAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * Finds the address that a request comes from. It is the socket's address, or behind trusted proxies the last address
 * in `X-Forwarded-For` or `Forwarded` that is not a trusted proxy's. The socket's address is used when one of these
 * texts is not an address, and when the two headers disagree: a proxy writes only one of them, and may pass on the
 * other as the caller sent it.
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

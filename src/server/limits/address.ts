import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
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

/** Networks as the configuration has them: `192.0.2.1`, `10.0.0.0/8`, `2001:db8::/32`. */
const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [written = '', prefix] = network.split('/');
    const address = prefix === undefined ? unmapped(written) : written;
    if (prefix === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list;
};

export type CallerAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * The address that a request came from: the socket's, or the last one in `X-Forwarded-For` that no trusted proxy has. A
 * header with something else than an address on the way there proves nothing, so then the socket's counts.
 */
export const createCallerAddress = (trustedProxies: readonly string[]): CallerAddress => {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean => isIP(address) > 0 && trusted.check(address, familyOf(address));

  return ({ headers, socket }) => {
    const own = bareAddress(socket.remoteAddress ?? '') ?? '';
    if (trustedProxies.length === 0 || !isTrusted(own)) return own;
    const header = headers['x-forwarded-for'];
    const hops = (Array.isArray(header) ? header.join() : (header ?? '')).split(',').reverse();
    if (hops.every((hop) => hop.trim() === '')) return own;
    let address = own;
    for (const hop of hops) {
      const named = bareAddress(hop);
      if (named === null) return own;
      address = named;
      if (!isTrusted(named)) break;
    }
    return address;
  };
};

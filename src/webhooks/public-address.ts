import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The receiver's address is one to which the gateway does not connect. */
export class AddressRefused extends Error {}

/** Whether an address is on the Internet: not in a private network, of this machine, link-local, or reserved. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Throws AddressRefused for a host that is such an address itself, because connecting to it looks up no name. */
export const requirePublicHost = ({ hostname }: URL): void => {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host))
    throw new AddressRefused('the host has an address that is not public');
};

/** Finds all addresses of a name. */
export type FindAddresses = (
  hostname: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Looks up a name for the connection that is made with the result, so that a name cannot have one address when it is
 * checked and another one when it is used. One private address among several refuses all of them.
 */
export const lookupPublic =
  (find: FindAddresses = lookup): LookupFunction =>
  (hostname, options, answer) => {
    find(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '');
      const [first] = found;
      if (!first || !found.every(({ address }) => isPublicAddress(address)))
        return answer(new AddressRefused('the host has an address that is not public'), '');
      if (options.all) answer(null, found);
      else answer(null, first.address, first.family);
    });
  };

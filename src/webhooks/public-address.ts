import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The receiver's address is one to which the gateway makes no connection. */
export class AddressRefused extends Error {}

/** Whether an address is one of the Internet's: not of a private network, this machine, a link, or reserved for a purpose. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Throws AddressRefused for a host that is the text of such an address; a connection to it asks for no name. */
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
 * Looks a name up for the connection that is made with the answer, so that a name cannot mean one address when it is checked
 * and another one when it is used. One private address among several refuses them all.
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

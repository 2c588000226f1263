import type { AskOptions } from '../../vendor/api.ts';
import { refuseSpoilt } from '../../vendor/input.ts';

/**
 * Credential of the customer itself, through the agency that it granted to the partner; AGENCY_MISSING when it has
 * not. For operations whose contract says `credential: customer`.
 */
export const asCustomer = ({
  accountName,
}: {
  readonly accountName: string;
}): Required<Pick<AskOptions, 'credential'>> => {
  refuseSpoilt(accountName);
  return { credential: { kind: 'customer', accountName } };
};

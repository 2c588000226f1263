import type { AskOptions } from '../../vendor/api.ts';
import { refuseReadErrors } from '../../vendor/input.ts';

/**
 * Credential of a customer, through the agency that it granted to the partner; calls fail with AGENCY_MISSING when it
 * granted none. For operations with `credential: customer` in the contract.
 */
export const asCustomer = ({
  accountName,
}: {
  readonly accountName: string;
}): Required<Pick<AskOptions, 'credential'>> => {
  refuseReadErrors(accountName);
  return { credential: { kind: 'customer', accountName } };
};

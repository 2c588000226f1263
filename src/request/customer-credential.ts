import type { AskOptions } from './api.ts';

/**
 * As the customer itself, by the agency that it granted to the partner; AGENCY_MISSING when it has not. For operations
 * whose contract says `credential: customer`.
 */
export const asCustomer = ({ accountName }: { readonly accountName: string }): Required<AskOptions> => ({
  credential: { kind: 'customer', accountName },
});

import type { VendorOperation } from '../contract/index.ts';
import type { PartnerServices } from './services.ts';

/** The operation that shows that the vendor can be reached and accepts the partner's credential. */
const PROVING_OPERATION = 'ListSubCustomers';

/**
 * Reads the number of rows of each list that the graph uses, for the choice between sweeps and single calls. Rejects
 * when the vendor cannot be reached or refuses the partner's credential.
 */
export const learnTotals = async ({ upstream, api }: PartnerServices, served: ReadonlySet<string>): Promise<void> => {
  const partnerApi = api({ member: 'gateway' });
  const operations = [...upstream.contract.operations.values()]
    .filter(({ id }) => id === PROVING_OPERATION || served.has(id))
    .filter(isPlainSweep);
  await Promise.all(
    operations.map(async ({ id }) => {
      try {
        await partnerApi.askAny(id, { limit: 1 });
      } catch (error) {
        if (id === PROVING_OPERATION) throw error;
      }
    }),
  );
};

/** Whether the operation lists the rows of all customers of the partner without any input. */
const isPlainSweep = ({ facts, parameters, body }: VendorOperation): boolean =>
  facts.kind === 'read' &&
  facts.sweep !== undefined &&
  facts.paging?.total !== undefined &&
  (facts.credential === 'partner' || facts.credential === 'either') &&
  !parameters.some(({ required }) => required) &&
  (body?.required ?? []).length === 0;

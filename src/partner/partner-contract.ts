import type { PartnerConfig } from '../config/index.ts';
import { type Contract, loadContract, loadContractWithTickets } from '../contract/index.ts';

/** What the vendor offers this partner: its site's operations, and tickets where their service has an address. */
export const partnerContract = ({ site, endpoints }: Pick<PartnerConfig, 'site' | 'endpoints'>): Contract =>
  endpoints.osm === undefined ? loadContract(site) : loadContractWithTickets(site);

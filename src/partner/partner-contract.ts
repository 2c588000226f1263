import type { PartnerConfig } from '../config/index.ts';
import { type Contract, loadContract, loadContractWithTickets } from '../contract/index.ts';

/** The vendor's operations for this partner: those of its site, and tickets where their service has an address. */
export const partnerContract = ({ site, endpoints }: Pick<PartnerConfig, 'site' | 'endpoints'>): Contract =>
  endpoints.osm === undefined ? loadContract(site) : loadContractWithTickets(site);

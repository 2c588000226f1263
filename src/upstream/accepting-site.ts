import type { Site } from '../config/site.ts';
import { loadContract } from '../contract/index.ts';
import { createUpstream } from './create-upstream.ts';
import type { UpstreamSettings } from './settings.ts';

/** Every site answers it for every partner, and one row is enough. */
const QUESTION = 'ListSubCustomers';

export type SiteAddress = Pick<UpstreamSettings, 'endpoints'> & { readonly site: Site };

/**
 * The first of the sites where the vendor accepts the credential, asked one after the other and once each; null where
 * none does, or none could be reached. Nothing of the credential but its id leaves: requests are signed.
 */
export const acceptingSite = async (
  sites: readonly SiteAddress[],
  settings: Pick<UpstreamSettings, 'credential' | 'clock' | 'timeouts'>,
): Promise<Site | null> => {
  for (const { site, endpoints } of sites) {
    const contract = loadContract(site);
    const upstream = createUpstream({ ...settings, site, contract, endpoints, retries: { attempts: 1 } });
    try {
      await upstream.call(QUESTION, { offset: 0, limit: 1 });
      return site;
    } catch {
      // A refusal there is the answer.
    } finally {
      await upstream.close();
    }
  }
  return null;
};

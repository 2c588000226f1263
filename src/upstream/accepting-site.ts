import type { Site } from '../config/site.ts';
import { loadContract } from '../contract/index.ts';
import { createUpstream } from './create-upstream.ts';
import type { UpstreamSettings } from './settings.ts';

/** Every partner may call it on every site, and one row is enough. */
const QUESTION = 'ListSubCustomers';

export type SiteAddress = Pick<UpstreamSettings, 'endpoints'> & { readonly site: Site };

/**
 * The first site where the vendor accepts the credential; each is asked once, one after the other. Null where none
 * accepts it, or none could be reached. Requests are signed, so only the credential's id is sent.
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
      // A refusal means that this site is not the one.
    } finally {
      await upstream.close();
    }
  }
  return null;
};

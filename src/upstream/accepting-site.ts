import type { Site } from '../config/site.ts';
import { loadContract } from '../contract/index.ts';
import { createUpstream } from './create-upstream.ts';
import type { UpstreamSettings } from './settings.ts';

/** The operation used for the test, because every partner may call it on every site. */
const QUESTION = 'ListSubCustomers';

export type SiteAddress = Pick<UpstreamSettings, 'endpoints'> & { readonly site: Site };

/**
 * The first site on which the vendor accepts the credential; sites are called once each, one after the other. Null when
 * no site accepts it or can be reached. Requests are signed with the access key, so that its secret is never sent to
 * another site.
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
      // A refusal or a failed connection: try the next site.
    } finally {
      await upstream.close();
    }
  }
  return null;
};

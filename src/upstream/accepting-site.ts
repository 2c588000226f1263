import type { Site } from '../config/site.ts';
import { loadContract } from '../contract/index.ts';
import { createUpstream } from './create-upstream.ts';
import type { UpstreamSettings } from './settings.ts';
import type { KeyCredential } from './types.ts';

/** The operation used for the test, because every partner may call it on every site. */
const QUESTION = 'ListSubCustomers';

export type SiteAddress = Pick<UpstreamSettings, 'endpoints'> & { readonly site: Site };

/**
 * The first site on which the vendor accepts the credential; sites are called once each, one after the other. Null when
 * no site accepts it or can be reached. Only access keys are taken: they sign, and their secret is sent to no site, as
 * a password would be.
 */
export const acceptingSite = async (
  sites: readonly SiteAddress[],
  settings: Pick<UpstreamSettings, 'clock' | 'timeouts'> & { readonly credential: KeyCredential },
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

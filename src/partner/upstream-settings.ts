import type { Config, PartnerConfig } from '../config/index.ts';
import type { Redis } from '../redis/index.ts';
import { createSharedPlaces, type UpstreamSettings } from '../upstream/index.ts';
import { partnerContract } from './partner-contract.ts';

interface Surroundings {
  readonly config: Config;
  readonly redis: Redis | null;
}

/** Quotas of the gateway's calls; none for a sandbox without quotas. */
const quotaOf = (
  { id }: PartnerConfig,
  { config, redis }: Surroundings,
): Pick<UpstreamSettings, 'quotaScale' | 'sharedQuota'> => {
  const { replicas } = config.limits;
  if (config.mode === 'sandbox' && !config.sandbox.quotas) return { quotaScale: Number.POSITIVE_INFINITY };
  return redis ? { sharedQuota: { places: createSharedPlaces(redis, id), replicas } } : { quotaScale: 1 / replicas };
};

/** The client settings of one partner, from the configuration. */
export const upstreamSettings = (partner: PartnerConfig, { config, redis }: Surroundings) => ({
  site: partner.site,
  contract: partnerContract(partner),
  endpoints: partner.endpoints,
  credential: {
    accessKey: partner.accessKey,
    secretKey: partner.secretKey,
    ...(partner.domainId ? { domainId: partner.domainId } : {}),
  },
  ...(partner.agencyName ? { agencyName: partner.agencyName } : {}),
  ...(partner.projectName ? { projectName: partner.projectName } : {}),
  ...(partner.ticketGroupId ? { ticketGroupId: partner.ticketGroupId } : {}),
  ...quotaOf(partner, { config, redis }),
  backgroundShare: config.mirror.share,
});

import { type Config, ENDPOINTS, type PartnerConfig, SITES, type Site } from '../config/index.ts';
import { ERROR_CODES, isGatewayError } from '../errors/index.ts';
import { acceptingSite } from '../upstream/index.ts';

const hasOwnAddress = ({ site, endpoints }: PartnerConfig): boolean => endpoints.bss !== ENDPOINTS[site].bss;

/** Advice for one partner; undefined when its own site accepts the credentials. */
const adviceFor = async (partner: PartnerConfig, wrongSite: boolean): Promise<string | undefined> => {
  const { id, site, endpoints, accessKey, secretKey, domainId } = partner;
  const others = SITES.filter((other) => other !== site);
  const guess = wrongSite ? `Set PARTNER_SITE to ${others.join(' or ')}.` : '';
  if (hasOwnAddress(partner)) {
    return `The other sites were not asked, because PARTNER_BSS_ENDPOINT replaces the site's address. ${guess}`.trim();
  }
  const accepting: Site | null = await acceptingSite(
    [{ site, endpoints }, ...others.map((other) => ({ site: other, endpoints: ENDPOINTS[other] }))],
    { credential: { accessKey, secretKey, domainId } },
  );
  if (accepting === site) return undefined;
  if (accepting === null) return `No site accepts the credentials of ${id}: ${SITES.join(', ')} were asked.`;
  return `The credentials of ${id} belong to the site ${accepting}, not to ${site}: set PARTNER_SITE to ${accepting}.`;
};

/**
 * After a refusal that a wrong site can cause, tries the partners' credentials at the other sites and returns advice;
 * an empty text after other errors.
 */
export const siteAdvice = async (
  error: unknown,
  { mode, partners }: Pick<Config, 'mode' | 'partners'>,
): Promise<string> => {
  if (mode !== 'live' || !isGatewayError(error) || !ERROR_CODES[error.code].otherSite) return '';
  const advice: string[] = [];
  for (const partner of partners) advice.push((await adviceFor(partner, error.code === 'WRONG_SITE')) ?? '');
  return advice.filter(Boolean).join(' ');
};

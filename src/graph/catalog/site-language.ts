import type { Site } from '../../config/index.ts';
import type { Language } from '../../errors/index.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';

/** What operations answer in that take no language. */
const SITE_LANGUAGE: Readonly<Record<Site, Language>> = { CHINA: 'zh', INTERNATIONAL: 'en', EUROPE: 'en' };

/** Whether rows of operations without a language are in the caller's all the same. */
export const speaksAsSite = ({ language, partner }: RequestContext): boolean =>
  SITE_LANGUAGE[partner.upstream.site] === language;

/** One call for the table where the caller's language is not the site's. */
export const nameCost: CostOf = (parents, _, context) => (speaksAsSite(context) ? 0 : Math.min(parents, 1));

/** Two calls: the table in the site's language has the code of a name, and the one in the caller's its name there. */
export const translationCost: CostOf = (parents, args, context, above) => 2 * nameCost(parents, args, context, above);

import type { Site } from '../../config/index.ts';
import type { Language } from '../../errors/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';

/** Language of the answers of operations that take no language. */
const SITE_LANGUAGE: Readonly<Record<Site, Language>> = { CHINA: 'zh', INTERNATIONAL: 'en', EUROPE: 'en' };

/** Whether rows of operations without a language are in the caller's all the same. */
export const speaksAsSite = ({ language, partner }: RequestContext): boolean =>
  SITE_LANGUAGE[partner.upstream.site] === language;

/** One call for a table, however many names are wanted, where the caller's language is not the site's. */
const namesIn = (operation: string): Source => ({
  operations: [operation],
  cost: (parents, _args, context) => (speaksAsSite(context) ? 0 : Math.min(parents, 1)),
});

/** Two calls: the table in the site's language has the code of a name, and the one in the caller's its name there. */
const translationsIn = (operation: string): Source => ({
  operations: [operation],
  cost: (parents, _args, context) => (speaksAsSite(context) ? 0 : 2 * Math.min(parents, 1)),
});

export const serviceTypeNames = namesIn('ListServiceTypes');
export const resourceTypeNames = namesIn('ListResourceTypes');
export const serviceTypeTranslations = translationsIn('ListServiceTypes');
export const resourceTypeTranslations = translationsIn('ListResourceTypes');

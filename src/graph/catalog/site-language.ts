import type { Site } from '../../config/index.ts';
import type { Language } from '../../errors/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';

/** Language of the answers of operations that take no language. */
const SITE_LANGUAGE: Readonly<Record<Site, Language>> = { CHINA: 'zh', INTERNATIONAL: 'en', EUROPE: 'en' };

/** Whether the caller's language is the site's, so that operations without a language answer in it. */
export const speaksAsSite = ({ language, partner }: RequestContext): boolean =>
  SITE_LANGUAGE[partner.upstream.site] === language;

/** One call reads the table for all names, where the caller's language is not the site's. */
const namesIn = (operation: string): Source => ({
  operations: [operation],
  cost: (parents, _args, context) => (speaksAsSite(context) ? 0 : Math.min(parents, 1)),
});

/** Two calls: the table in the site's language gives the code of a name, the one in the caller's language its name. */
const translationsIn = (operation: string): Source => ({
  operations: [operation],
  cost: (parents, _args, context) => (speaksAsSite(context) ? 0 : 2 * Math.min(parents, 1)),
});

export const serviceTypeNames = namesIn('ListServiceTypes');
export const resourceTypeNames = namesIn('ListResourceTypes');
export const serviceTypeTranslations = translationsIn('ListServiceTypes');
export const resourceTypeTranslations = translationsIn('ListResourceTypes');

import Negotiator from 'negotiator';
import type { Language } from '../errors/index.ts';

/** The first is the default. */
const LANGUAGES: readonly Language[] = ['en', 'zh'];

/**
 * Language of error texts by an `Accept-Language` header: Chinese or English, whichever has the greater weight; else
 * English.
 */
export const preferredLanguage = (header: string | undefined): Language => {
  const preferred = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? 'en';
};

import Negotiator from 'negotiator';
import type { Language } from '../errors/index.ts';

/** The first is for clients that want neither, or both alike. */
const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The language of error texts by an `Accept-Language` header: Chinese or English, whichever it weighs more; else English. */
export const preferredLanguage = (header: string | undefined): Language => {
  const preferred = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
  return LANGUAGES.find((language) => language === preferred) ?? 'en';
};

import { NewsResolver } from './news.resolver.ts';

/** What the schema serves as streams. */
export const newsResolvers = [NewsResolver] as const;

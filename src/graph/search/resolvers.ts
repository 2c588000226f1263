import { SearchResolver } from './search.resolver.ts';

/** What the schema serves of the search over all lists. */
export const searchResolvers = [SearchResolver] as const;

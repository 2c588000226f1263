import { SearchResolver } from './search.resolver.ts';

/** The resolvers of the search over all lists. */
export const searchResolvers = [SearchResolver] as const;

import { ConsoleMutations } from './console.mutations.ts';

/** The resolvers of this noun. */
export const consoleResolvers = [ConsoleMutations] as const;

import { ConsoleMutations } from './console.mutations.ts';

/** What the schema serves of this noun. */
export const consoleResolvers = [ConsoleMutations] as const;

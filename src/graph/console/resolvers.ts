import { ConsoleMutations } from './console.mutations.ts';

export const consoleResolvers = [ConsoleMutations] as const;

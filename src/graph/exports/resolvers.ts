import { ExportMutations } from './export.mutations.ts';
import { ExportResolver } from './export.resolver.ts';

/** The resolvers of this noun. */
export const exportsResolvers = [ExportResolver, ExportMutations] as const;

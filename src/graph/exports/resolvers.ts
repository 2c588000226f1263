import { ExportMutations } from './export.mutations.ts';
import { ExportResolver } from './export.resolver.ts';

export const exportsResolvers = [ExportResolver, ExportMutations] as const;

import { CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver } from './package.resolver.ts';

/** What the schema serves of this noun. */
export const packagesResolvers = [CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver] as const;

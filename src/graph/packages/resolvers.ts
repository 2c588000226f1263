import { CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver } from './package.resolver.ts';

/** The resolvers of this noun. */
export const packagesResolvers = [CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver] as const;

import { CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver } from './package.resolver.ts';

export const packagesResolvers = [CustomerPackagesResolver, PackageItemResolver, ResourcePackageResolver] as const;

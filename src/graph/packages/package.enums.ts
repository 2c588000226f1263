import * as codes from '../../upstream/mapping/codes/packages.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const PackageStatus = enumOf('PackageStatus', 'State of a resource package.', codes.packageStatus);
export type PackageStatus = WordOf<typeof codes.packageStatus>;

export const PackageSource = enumOf('PackageSource', 'Where a resource package came from.', codes.packageSource);
export type PackageSource = WordOf<typeof codes.packageSource>;

export const PackageBundle = enumOf('PackageBundle', 'What a resource package consists of.', codes.packageBundle);
export type PackageBundle = WordOf<typeof codes.packageBundle>;

export const PackageRefill = enumOf(
  'PackageRefill',
  'Whether the amount of a resource package is refilled.',
  codes.packageRefill,
);
export type PackageRefill = WordOf<typeof codes.packageRefill>;

export const PackageProjects = enumOf(
  'PackageProjects',
  'Which enterprise projects a resource package is for.',
  codes.packageProjects,
);
export type PackageProjects = WordOf<typeof codes.packageProjects>;

export const RefillCycle = enumOf(
  'RefillCycle',
  'Interval between the refills of a resource package.',
  codes.refillCycle,
);
export type RefillCycle = WordOf<typeof codes.refillCycle>;

export const RefillBasis = enumOf('RefillBasis', 'Starting point of the refill cycle of a package.', codes.refillBasis);
export type RefillBasis = WordOf<typeof codes.refillBasis>;

import type { Site } from '../../config/site.ts';

/** Regions in which the customers of a site run resources; the first one is the home region. */
export const REGIONS: Readonly<Record<Site, readonly [string, ...string[]]>> = {
  CHINA: ['cn-north-1', 'cn-north-4', 'cn-east-3', 'cn-south-1'],
  INTERNATIONAL: ['ap-southeast-1', 'ap-southeast-3', 'af-south-1', 'la-north-2'],
  EUROPE: ['eu-west-101'],
};

export { dependsOnAnother, ownerOf, resourceOwners } from './resource.loader.ts';
export { EnterpriseProject, YearlyMonthlyResource } from './resource.type.ts';

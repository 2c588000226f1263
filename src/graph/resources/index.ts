export { dependsOnAnother, ownerCost, ownerMost, ownerOf } from './resource.loader.ts';
export { EnterpriseProject, YearlyMonthlyResource } from './resource.type.ts';

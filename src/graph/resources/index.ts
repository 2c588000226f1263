export { PayPerUseResource, PayPerUseResourceConnection } from './pay-per-use/pay-per-use.type.ts';
export { ResourceStatus } from './resource.enums.ts';
export {
  dependsOnAnother,
  ownerOf,
  resourceFamilyById,
  resourceOwners,
  withOwner,
  withOwners,
} from './resource.loader.ts';
export { EnterpriseProject, YearlyMonthlyResource, YearlyMonthlyResourceConnection } from './resource.type.ts';

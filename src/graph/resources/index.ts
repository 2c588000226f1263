export { PayPerUseResource, PayPerUseResourceConnection } from './pay-per-use/pay-per-use.type.ts';
export { ResourceSort } from './resource.args.ts';
export { ResourceStatus } from './resource.enums.ts';
export { payPerUseInput, resourceInput } from './resource.filter.ts';
export {
  dependsOnAnother,
  ownerOf,
  payPerUseResourcesByCustomer,
  resourceFamilyById,
  resourceOwners,
  resourcesByCustomer,
  withOwner,
  withOwners,
} from './resource.loader.ts';
export { BY_EXPIRY, resourceSort } from './resource.mirror.ts';
export { EnterpriseProject, YearlyMonthlyResource, YearlyMonthlyResourceConnection } from './resource.type.ts';
export { ResourceCondition } from './resource-fields.ts';
export { requireAgency } from './resource-write.checks.ts';

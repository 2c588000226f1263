export { ownOnly } from './channel/customers-of-reseller.loader.ts';
export {
  customerByPlace,
  requireChannel,
  requireCustomerAt,
  requireModel,
} from './channel/reseller-customer.loader.ts';
export { SortDirection } from './customer.args.ts';
export { customersOfPartner } from './customer.list.ts';
export {
  customerById,
  customersInScope,
  customersManagedBy,
  directoryCost,
  ownManager,
  referralCustomers,
  requireCustomer,
  seesByCopy,
} from './customer.loader.ts';
export { customersInCopy, requireCustomersInCopy } from './customer.mirror.ts';
export {
  AssociationModel,
  Customer,
  CustomerConnection,
  CustomerKind,
  managerOf,
  RealNameStatus,
} from './customer.type.ts';
export { customerNow, requireCustomerNow } from './customer-now.loader.ts';
export {
  copiedPage,
  defineRowsInScope,
  type PageOfRows,
  type RowsInScope,
  rowsOfOwnCustomers,
} from './rows-in-scope.loader.ts';

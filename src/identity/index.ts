export * from './organization/index.ts';
export {
  CONSOLE_OPEN,
  EXPORTS_CREATE,
  OPERATIONS_APPROVE,
  ORGANIZATION_MANAGE,
  PERSONAL_DATA_REVEAL,
  type PermissionItem,
  permissionItems,
  SCHEMA_READ,
} from './permission-items.ts';
export {
  type Asker,
  askerOf,
  claimsOf,
  keepsRights,
  lastingClaimsOf,
  type Rights,
  requireAsker,
  rightsOf,
} from './rights.ts';
export {
  ACCOUNT_DIRECTOR,
  ACCOUNT_MANAGER,
  BUILT_IN_ROLES,
  createBuiltInRoles,
  isGatewayItem,
  type Permissions,
} from './roles.ts';
export {
  askForKeys,
  type Claims,
  createDemoIssuer,
  createTokenVerifier,
  forAgents,
  type ViewerKind,
} from './token/index.ts';
export {
  actorName,
  actorOf,
  guestName,
  holds,
  mayCall,
  personKey,
  type RoleDirectory,
  roleDirectory,
  throughAgent,
  toViewer,
} from './viewer.ts';
export type {
  CustomerScope,
  CustomerViewer,
  OwnCustomer,
  ResellerCustomers,
  ResellerViewer,
  ViaAgent,
  Viewer,
} from './viewer-kinds.ts';
export { managerLimit, seesCustomer, viewerScope } from './visible-rows.ts';

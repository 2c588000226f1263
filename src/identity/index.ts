export { BUILT_IN_ROLES } from './roles.ts';
export { type Claims, createDemoIssuer, createTokenVerifier } from './token/index.ts';
export {
  type CustomerScope,
  mayCall,
  type RoleDirectory,
  roleDirectory,
  seesCustomer,
  toViewer,
  type Viewer,
} from './viewer.ts';

export type { ViewerKind } from '../../config/index.ts';
export type { ClaimNames, Claims } from './claims.ts';
export { createDemoIssuer, type DemoIssuer, type DemoPersona } from './demo-issuer.ts';
export { askForKeys } from './issuer-keys.ts';
export { createTokenVerifier, forAgents, type TokenVerifier } from './verifier.ts';

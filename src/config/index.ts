export {
  atSandbox,
  type Config,
  type IdentityConfig,
  type PartnerConfig,
  type ServerConfig,
  type StoreLocation,
} from './config.ts';
export { ConfigError } from './config-error.ts';
export { DEMO_PARTNERS, type DemoMember, type DemoOther, type DemoPartner, type DemoRole } from './demo.ts';
export { bytesOf } from './exports.ts';
export type { IssuerConfig } from './identity.ts';
export { DEFAULT_INCENTIVES, type IncentiveSettings } from './incentives.ts';
export { environmentNames, loadConfig } from './load.ts';
export type { MailConfig } from './mail.ts';
export type { RecordSettings } from './records.ts';
export { ENDPOINTS, type Endpoints, SITE_CURRENCY, SITES, type Site } from './site.ts';
export { VIEWER_KINDS, type ViewerKind } from './viewer-kind.ts';
export type { WriteSettings } from './writes.ts';

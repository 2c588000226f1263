export { iamPassword } from './auth/authenticate.ts';
export type { CustomerRow } from './data/customers.ts';
export type { SentCode } from './data/verification.ts';
export type { CustomerChange } from './http/control.ts';
export type { FaultRule } from './http/faults.ts';
export type { CustomerView, MoneyView, PartnerView } from './inspect.ts';
export type { LifeCommand, LifeEvent, LifeKind, LifeView } from './life/index.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
export type { SandboxSettings } from './settings.ts';

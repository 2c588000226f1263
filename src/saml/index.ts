export type { ConsoleTicket } from './console-tickets.ts';
export { addKey, type KeyStep, makeSigningKey, removeOtherKeys, signWithNewestKey } from './make-keys.ts';
export { createSingleSignOn, type PartnerSignOn, type SignOnForm, type SingleSignOn } from './sign-on.ts';
export { readSigningKeys, type SigningKeys } from './signing-keys.ts';

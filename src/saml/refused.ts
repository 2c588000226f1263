import { GatewayError } from '../errors/index.ts';

/** Why a sign-on was refused, in words that a runbook can list; the audit keeps them. */
export type RefusalReason =
  | 'xml-too-large'
  | 'xml-with-document-type'
  | 'xml-malformed'
  | 'parameters'
  | 'signature-algorithm'
  | 'signature'
  | 'encoding'
  | 'message-kind'
  | 'issuer'
  | 'destination'
  | 'expired'
  | 'consumer'
  | 'replayed'
  | 'no-ticket'
  | 'binding-result';

export const signOnRefusal = (reason: RefusalReason): GatewayError =>
  new GatewayError('SIGN_ON_REFUSED', { hints: { reason } });

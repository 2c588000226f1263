import { GatewayError } from '../errors/index.ts';

/** The reasons for which a sign-on is refused. The audit stores them, and a runbook can list them. */
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
  | 'rights'
  | 'binding-result';

export const signOnRefusal = (reason: RefusalReason): GatewayError =>
  new GatewayError('SIGN_ON_REFUSED', { hints: { reason } });

import { isGatewayError } from '../errors/index.ts';
import type { Audit, AuditActor } from '../ledger/audit/index.ts';
import type { ConsoleTickets } from './console-tickets.ts';

/**
 * Counts refused messages in the audit of the partner that they concern. Messages that concern no known partner are
 * only logged.
 */
export interface RefusalAudit {
  /** For the holder of a ticket's secret. The returned function throws the error. */
  ofSecret(secret: string | null, requestId: string): (error: unknown) => Promise<never>;
  /** For the partner that the message names. */
  ofPartner(partnerId: string, actor: AuditActor, requestId: string): (error: unknown) => never;
}

interface RefusalAuditParts {
  readonly audit: Pick<Audit, 'countRefusal'>;
  readonly tickets: Pick<ConsoleTickets, 'holder'>;
}

export const createRefusalAudit = ({ audit, tickets }: RefusalAuditParts): RefusalAudit => {
  const count = (error: unknown, partnerId: string, actor: AuditActor, requestId: string): void => {
    if (!isGatewayError(error) || error.code !== 'SIGN_ON_REFUSED') return;
    audit.countRefusal({ partnerId, actor, what: `console: ${String(error.extensions.reason)}`, requestId });
  };
  return {
    ofSecret: (secret, requestId) => async (error) => {
      const holder = secret === null ? null : await tickets.holder(secret);
      if (holder) count(error, holder.partnerId, holder.actor, requestId);
      throw error;
    },
    ofPartner: (partnerId, actor, requestId) => (error) => {
      count(error, partnerId, actor, requestId);
      throw error;
    },
  };
};

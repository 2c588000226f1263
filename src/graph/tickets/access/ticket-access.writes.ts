import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, requireSecret, type WritePlan } from '../../../request/writes/definition.ts';
import type { ticketAccessStatus } from '../../../upstream/mapping/codes/tickets.ts';
import { type AccountInput, signer } from '../writes/target.ts';
import { accessDetail } from './ticket-access.loader.ts';

/** Calls of one write: for the customer, the request, and the write itself. */
const CALLS = 4;

type Access = AccountInput & { readonly accessId: string };
type Status = keyof typeof ticketAccessStatus.words;

interface Step {
  readonly actionId: 'reject' | 'cancel';
  readonly from: Status;
  readonly to: Status;
}

const step = async (
  context: RequestContext,
  { accessId, ...input }: Access,
  { actionId, from, to }: Step,
  more: { readonly rejectReason?: string } = {},
): Promise<WritePlan> => {
  const { account, ...signed } = await signer(context, input);
  const found = await context.load(accessDetail, { accessId, account });
  if (!found) throw new GatewayError('NOT_FOUND', { hints: { type: 'TicketAccess' } });
  if (found.status !== from) throw new GatewayError('WRONG_STATE', { hints: { rule: 'access-status', limit: from } });
  return {
    call: ['UpdateAuthorizations', { authorizationId: accessId, actionId, ...more }],
    ...signed,
    changes: [{ of: 'TicketAccess.status', id: accessId, before: from, after: to }],
  };
};

/** Declines the vendor's request for access; the vendor gets no credentials. */
export const declineTicketAccess = defineWrite<Access, { readonly reason: string | null }>({
  kind: 'DECLINE_TICKET_ACCESS',
  calls: CALLS,
  plan: (context, input, secret) => {
    const { reason } = requireSecret(secret);
    const declined = { actionId: 'reject', from: 'REQUESTED', to: 'DECLINED' } as const;
    return step(context, input, declined, reason ? { rejectReason: reason } : {});
  },
});

/** Ends an access; the credentials that the vendor has become invalid. */
export const cancelTicketAccess = defineWrite<Access>({
  kind: 'CANCEL_TICKET_ACCESS',
  calls: CALLS,
  plan: (context, input) => step(context, input, { actionId: 'cancel', from: 'GRANTED', to: 'CANCELLED' }),
});

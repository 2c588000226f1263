import type { DraftKey } from '../../../partner/ticket-drafts.ts';
import type { RequestContext, Source } from '../../../request/context.ts';
import { resellerIn } from '../../../upstream/index.ts';
import { customerByPlace } from '../../customers/index.ts';
import { customerIdOf, type TicketAccount } from '../ticket.account.ts';

/** Drafts are open to viewers who may create tickets. The cost is the call that finds the customer. */
export const ofDraft: Source = { operations: ['CreateCases'], cost: customerByPlace.cost };

/** The viewer's draft for an account. */
export const draftKey = (context: RequestContext, account: TicketAccount): DraftKey => {
  const customerId = customerIdOf(context, account);
  return {
    person: context.person,
    customerId,
    resellerId: customerId === null ? null : resellerIn(account.scope),
  };
};

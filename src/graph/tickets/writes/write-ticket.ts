import type { OperationInput } from '../../../ledger/operations/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { WriteDefinition } from '../../../request/writes/definition.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { toPayload } from '../../operations/index.ts';
import { TicketDesk } from '../desk/desk.type.ts';
import { accountToWrite } from '../ticket.account.ts';
import { ticketById } from '../ticket.loader.ts';
import { type AccountInput, namedAccount, OWN_ACCOUNT, type TicketInAccount } from './target.ts';
import type { TicketAccountInput, TicketInput } from './ticket-write.args.ts';
import type { TicketDeskPayload, TicketPayload } from './ticket-write.payload.ts';

/** Input of a mutation besides account and ticket: a part that the ledger stores, and a part that it must not store. */
interface TicketWriteInput<I, S> {
  readonly stored: Omit<I, keyof TicketInAccount>;
  readonly secret?: S | undefined;
  /** Default: the number of the ticket. */
  readonly targetId?: string;
}

/** Makes a write about a ticket and returns the ticket after it. */
export const writeTicket = async <I extends TicketInAccount & OperationInput, S extends OperationInput>(
  context: RequestContext,
  definition: WriteDefinition<I, S>,
  input: TicketInput,
  want: () => TicketWriteInput<I, S>,
): Promise<TicketPayload> => {
  const { ticketId } = input;
  const written = await writeOnce(context, definition, input, async () => {
    const { stored, secret, targetId = ticketId } = want();
    const { input: account, alsoAbout } = await namedAccount(context, input);
    return {
      targetId,
      alsoAbout: [ticketId, ...alsoAbout],
      input: { ...account, ticketId, ...stored } as I,
      secret,
    };
  });
  const account = await accountToWrite(context, input);
  return { ...toPayload(context, written), ticket: await context.load(ticketById, { id: ticketId, account }) };
};

interface WantedOfAccount<I, S> {
  readonly stored: Omit<I, keyof AccountInput>;
  readonly secret?: S | undefined;
  /** Default: the account. */
  readonly targetId?: string;
}

/** Makes a write about an account's settings for tickets and returns the account. */
export const writeDesk = async <I extends AccountInput & OperationInput, S extends OperationInput>(
  context: RequestContext,
  definition: WriteDefinition<I, S>,
  input: TicketAccountInput,
  want: () => WantedOfAccount<I, S>,
): Promise<TicketDeskPayload> => {
  const written = await writeOnce(context, definition, input, async () => {
    const { stored, secret, targetId } = want();
    const { input: account, alsoAbout } = await namedAccount(context, input);
    return {
      targetId: targetId ?? account.customerId ?? OWN_ACCOUNT,
      alsoAbout,
      input: { ...account, ...stored } as I,
      secret,
    };
  });
  const desk = Object.assign(new TicketDesk(), { account: await accountToWrite(context, input) });
  return { ...toPayload(context, written), desk };
};

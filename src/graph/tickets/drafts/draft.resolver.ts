import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import { Refuses } from '../../../request/access/refusals.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuseBlankIds } from '../../../request/writes/write-once.ts';
import { accountToRead } from '../ticket.account.ts';
import { TicketAccountArgs } from '../ticket.args.ts';
import { SaveTicketDraftInput, TicketDraftInput } from './draft.args.ts';
import { draftIn } from './draft.checks.ts';
import { draftKey, ofDraft } from './draft.key.ts';
import { TicketDraft, TicketDraftPayload } from './draft.type.ts';

@Resolver()
export class TicketDraftResolver {
  @Serves(ofDraft)
  @Query(() => TicketDraft, {
    nullable: true,
    description:
      "The viewer's draft of a new ticket of an account, kept by the gateway for its writer alone; null where " +
      'there is none.',
  })
  async ticketDraft(
    @Ctx() context: RequestContext,
    @Args(() => TicketAccountArgs) named: TicketAccountArgs,
  ): Promise<TicketDraft | null> {
    const account = await accountToRead(context, named);
    return context.partner.ticketDrafts.find(draftKey(context, account));
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Serves(ofDraft)
  @Mutation(() => TicketDraftPayload, {
    description:
      'Stores the contents of the form of a new ticket for seven days; nothing is sent to the vendor. One draft per person ' +
      'and account, 20 per person: WRONG_STATE for more.',
  })
  async saveTicketDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveTicketDraftInput, { description: 'The form as far as it is filled in.' })
    input: SaveTicketDraftInput,
  ): Promise<TicketDraftPayload> {
    refuseBlankIds(input, 'input');
    const content = draftIn(input);
    const account = await accountToRead(context, input, 'input.customerId');
    return { draft: await context.partner.ticketDrafts.save(draftKey(context, account), content) };
  }

  @Refuses('NOT_FOUND')
  @Serves(ofDraft)
  @Mutation(() => TicketDraftPayload, {
    description: 'Removes the draft of an account, if there is one; nothing is sent to the vendor.',
  })
  async discardTicketDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => TicketDraftInput, { description: 'The account.' }) input: TicketDraftInput,
  ): Promise<TicketDraftPayload> {
    refuseBlankIds(input, 'input');
    const account = await accountToRead(context, input, 'input.customerId');
    await context.partner.ticketDrafts.remove(draftKey(context, account));
    return { draft: null };
  }
}

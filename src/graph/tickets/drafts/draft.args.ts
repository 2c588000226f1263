import { Field, ID, InputType } from 'type-graphql';
import { AccountField } from '../ticket.account.ts';
import { TicketAnswerInput, TicketReachInput } from '../writes/form-write.args.ts';

@InputType({ description: 'The account of the draft.' })
export class TicketDraftInput {
  @AccountField()
  customerId?: string | null;

  @AccountField()
  resellerId?: string | null;
}

@InputType({
  description: 'Contents of the form; they replace the whole draft and need not be complete or valid.',
})
export class SaveTicketDraftInput extends TicketDraftInput {
  @Field(() => ID, { nullable: true, description: 'Id of the product.' })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the problem type.' })
  problemTypeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the category that the product was chosen in.' })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the severity.' })
  severityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the region.' })
  regionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The problem, at most 4000 characters of free text.' })
  description?: string | null;

  @Field(() => [TicketAnswerInput], {
    nullable: true,
    description: 'Answers, 50 at most, each key once; a key has 64 characters at most, an answer 4000.',
  })
  answers?: TicketAnswerInput[] | null;

  @Field(() => TicketReachInput, {
    nullable: true,
    description: 'Contact for the ticket; each part at most 128 characters.',
  })
  contact?: TicketReachInput | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of up to 10 files that `POST /attachments` has taken.' })
  attachmentIds?: string[] | null;
}

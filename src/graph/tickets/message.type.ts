import { Field, ID, ObjectType } from 'type-graphql';
import * as models from '../../upstream/mapping/models/ticket.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Personal } from '../common/index.ts';
import { TicketReplier, TicketSide } from './ticket.enums.ts';

@Row(models.ticketAttachmentModel)
@ObjectType({
  description:
    'A file that is attached to a message of a ticket; `GET /attachments/{id}` downloads it under the viewer’s rights.',
})
export class TicketAttachment {
  @Field(() => ID, { description: 'Id of the file.' })
  attachmentId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  name!: string | null;
}

/** Fields of the messages in both lists; not a type of the schema. */
@ObjectType({ description: 'What every message has.' })
abstract class WrittenMessage {
  @CodedField(() => TicketSide, 'From which side the message comes.')
  side!: TicketSide | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Login name of the writer, masked.' })
  sender!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the writer, masked.' })
  senderName!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the message was sent.' })
  sentAt!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the ticket began with it.' })
  isFirst!: boolean | null;

  @Field(() => [TicketAttachment], { description: 'Files and pictures with the message.' })
  attachments!: TicketAttachment[];
}

@Row(models.ticketMessageModel)
@ObjectType({ description: 'A message of a ticket. Source: ShowCaseDetail, the only read that has its id.' })
export class TicketMessage extends WrittenMessage {
  @Field(() => ID, { description: 'Id of the message.' })
  messageId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The message; free text, to be shown as text only. Null or empty once it is withdrawn.',
  })
  text!: string | null;
}

export const TicketMessageConnection = connectionOf(TicketMessage, 'messages');

@Row(models.newTicketMessageModel)
@ObjectType({ description: 'A message since a cursor; the vendor returns no id for it.' })
export class NewTicketMessage extends WrittenMessage {
  @CodedField(() => TicketReplier, 'Who wrote the message.')
  replier!: TicketReplier | null;

  @Field(() => String, { nullable: true, description: 'The message; free text, to be shown as text only.' })
  text!: string | null;
}

@Row(models.ticketNewsModel)
@ObjectType({ description: 'Messages of one ticket since a cursor.' })
export class TicketNews {
  @Field(() => ID, { description: 'Number of the ticket.' })
  ticketId!: string;

  @Field(() => [NewTicketMessage], { description: 'The messages.' })
  messages!: NewTicketMessage[];
}

@Row(models.ticketNewsPageModel)
@ObjectType({
  description: 'Messages of several tickets since a cursor. Source: ListNewInstantMessages, one call per 100 tickets.',
})
export class TicketNewsPage {
  @Field(() => String, { nullable: true, description: 'Cursor for the next poll: pass it as `since`.' })
  next!: string | null;

  @Field(() => [TicketNews], { description: 'Tickets with messages.' })
  tickets!: readonly TicketNews[];
}

import { Field, Int, ObjectType } from 'type-graphql';
import * as models from '../../../upstream/mapping/models/ticket-form.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField } from '../../common/index.ts';
import { TicketFieldType } from './form.enums.ts';

@Row(models.ticketFieldModel)
@ObjectType({ description: 'A question that the form of a problem type asks. Source: ListExtendsParams.' })
export class TicketField {
  @Field(() => String, { description: 'Key under which a new ticket gives the answer.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'The question.' })
  name!: string | null;

  @CodedField(() => TicketFieldType, 'Type of the answer.')
  type!: TicketFieldType | null;

  @Field(() => String, { nullable: true, description: 'Explanation of the question.' })
  hint!: string | null;

  @Field(() => String, { nullable: true, description: 'Placeholder of the field.' })
  tip!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a ticket without an answer is refused.' })
  isRequired!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the form shows the field.' })
  isShown!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer must be hidden while it is typed.' })
  isSensitive!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Maximum number of characters of the answer.' })
  longest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Smallest number allowed.' })
  smallest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Largest number allowed.' })
  largest!: number | null;

  @Field(() => String, { nullable: true, description: 'Preset answer.' })
  initial!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The choices as the vendor writes them, where `choices` could not be read from them.',
  })
  choiceText!: string | null;
}

@Row(models.commonTicketFieldModel)
@ObjectType({ description: 'A part of every form, and whether this one shows it. Source: ListExtendsParams.' })
export class CommonTicketField {
  @Field(() => String, { description: 'Key of the part.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Name of the part.' })
  name!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the form shows it.' })
  isShown!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a ticket without it is refused.' })
  isRequired!: boolean | null;
}

@ObjectType({ description: 'Fields of a form besides description and contact. Source: ListExtendsParams.' })
export class TicketFields {
  @Field(() => [TicketField], { description: 'Questions of the problem type.' })
  own!: readonly TicketField[];

  @Field(() => [CommonTicketField], { description: 'Parts of every form.' })
  common!: readonly CommonTicketField[];
}

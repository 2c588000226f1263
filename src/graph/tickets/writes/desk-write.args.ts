import { Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { TicketContactInput } from '../desk/desk.args.ts';
import { TicketAgreementType } from '../desk/desk.enums.ts';
import { TicketAccountInput } from './ticket-write.args.ts';

@InputType({ description: 'A label to make; an account has 30 at most.' })
export class CreateTicketLabelInput extends TicketAccountInput {
  @Field(() => String, { description: 'Name, 1 to 64 characters, that no label of the account has.' })
  name!: string;

  @Field(() => String, { description: 'Color, such as "#2f80ed".' })
  color!: string;
}

@InputType({ description: 'A label to change.' })
export class ChangeTicketLabelInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Id of the label.' })
  labelId!: string;

  @Field(() => String, { description: 'New name, 1 to 64 characters.' })
  name!: string;

  @Field(() => String, { description: 'New color, such as "#2f80ed".' })
  color!: string;
}

@InputType({ description: 'A label to delete; it comes off all tickets.' })
export class DeleteTicketLabelInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Id of the label.' })
  labelId!: string;
}

@InputType({ description: 'A contact to send a verification code to.' })
export class SendTicketCodeInput extends TicketAccountInput {
  @Field(() => TicketContactInput, { description: 'The contact; a country code is needed with an address too.' })
  contact!: TicketContactInput;
}

@InputType({ description: 'A contact to verify by the code that it was sent.' })
export class VerifyTicketContactInput extends TicketAccountInput {
  @Field(() => TicketContactInput, { description: 'The contact.' })
  contact!: TicketContactInput;

  @Field(() => String, { description: 'The code of six digits, valid for five minutes.' })
  code!: string;
}

@InputType({ description: 'An agreement to sign.' })
export class SignTicketAgreementInput extends TicketAccountInput {
  @Field(() => TicketAgreementType, { description: 'Purpose of the agreement.' })
  type!: Known<TicketAgreementType>;

  @Field(() => ID, { description: 'Id of the version whose text the signer has read, from `TicketDesk.agreement`.' })
  agreementId!: string;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import * as models from '../../../upstream/mapping/models/ticket-desk.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Personal } from '../../common/index.ts';
import type { TicketAccount } from '../ticket.account.ts';
import { TicketAgreementType, TicketContactWay } from './desk.enums.ts';

@ObjectType({
  description:
    'Data about the tickets of one account except the tickets themselves: the form of a new one, labels, contacts, rights.',
})
export class TicketDesk {
  account!: TicketAccount;
}

@Row(models.ticketCopiesModel)
@ObjectType({ description: 'Addresses that receive copies of tickets. Source: ListCaseCcEmails.' })
export class TicketCopies {
  @Personal('email')
  @Field(() => String, { nullable: true, description: 'Addresses of the last ticket, masked.' })
  lastUsed!: string | null;

  @Field(() => [String], { description: 'Addresses that the account has stored, five at most, masked.' })
  stored!: string[];
}

/** A row of ListPrivileges. */
@Row(models.ticketRightModel)
export class TicketRight {
  @Field(() => Boolean, { nullable: true })
  isHeld!: boolean | null;
}

/** A row of ShowCustomerPrivilegePolicy. */
@Row(models.ticketRolePolicyModel)
export class TicketRolePolicy {
  @Field(() => Boolean, { nullable: true })
  isOn!: boolean | null;
}

/** A row of ShowPartnersCasesPrivilege. */
@Row(models.partnerHandlingModel)
export class PartnerHandling {
  @Field(() => Boolean, { nullable: true })
  isPartners!: boolean | null;
}

@ObjectType({ description: 'What the account may do with tickets, one call per field.' })
export class TicketRights {
  account!: TicketAccount;
}

@Row(models.ticketServiceModel)
@ObjectType({ description: 'Service hours of the partner that handles tickets. Source: ShowPartnersServiceInfo.' })
export class TicketService {
  @Field(() => String, { nullable: true, description: 'Name of the partner.' })
  partnerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Time zone of the hours, such as "GMT+08:00".' })
  timeZone!: string | null;

  @Field(() => String, { nullable: true, description: "Days of the week, in the vendor's short form." })
  days!: string | null;

  @Field(() => String, { nullable: true, description: "Hours of the day, in the vendor's short form." })
  hours!: string | null;
}

@Row(models.ticketAgreementModel)
@ObjectType({ description: 'The agreement as it is published now. Source: ShowLatestPublishedAgreement.' })
export class TicketAgreement {
  @Field(() => ID, { description: 'Id of this version of the agreement; signing names it.' })
  agreementId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the agreement.' })
  name!: string | null;

  @CodedField(() => TicketAgreementType, 'Purpose of the agreement.')
  type!: TicketAgreementType | null;
  readonly typeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the type.' })
  typeName!: string | null;

  @Field(() => String, { nullable: true, description: 'The text, which may have HTML in it.' })
  text!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the version.' })
  version!: number | null;

  account!: TicketAccount;
}

/** A row of ShowSignedLatestPublishedAgreement. */
@Row(models.agreementSignatureModel)
export class AgreementSignature {
  @Field(() => Boolean, { nullable: true })
  isSigned!: boolean | null;
}

@Row(models.contactCheckModel)
@ObjectType({ description: 'Whether a contact must be verified before a ticket names it. Source: CheckNeedVerify.' })
export class ContactCheck {
  @Field(() => Boolean, { nullable: true, description: 'Whether a code must be sent and checked first.' })
  needsCode!: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the contact counts as verified.' })
  verifiedUntil!: string | null;
}

@Row(models.verifiedContactModel)
@ObjectType({ description: 'A contact that was verified. Source: ListHasVerifiedContacts.' })
export class VerifiedContact {
  @Field(() => ID, { description: 'Id by which a new ticket names the contact.' })
  verifiedId!: string;

  @CodedField(() => TicketContactWay, 'How the contact is reached.')
  way!: TicketContactWay | null;

  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'The number, masked; null for an e-mail address.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "86".' })
  countryCode!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'The e-mail address, masked; null for a number.' })
  email!: string | null;
}

export const VerifiedContactConnection = connectionOf(VerifiedContact, 'verified contacts');

@Row(models.ticketUserModel)
@ObjectType({
  description: 'A user of the account who may have tickets. Source: ListSubCustomers of the ticket service.',
})
export class TicketUser {
  @Field(() => ID, { description: 'Id of the user.' })
  userId!: string;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the user, masked.' })
  name!: string | null;

  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'Number of the user, masked.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "86".' })
  countryCode!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'E-mail address of the user, masked.' })
  email!: string | null;
}

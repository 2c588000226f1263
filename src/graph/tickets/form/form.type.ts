import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Scope } from '../../../upstream/index.ts';
import * as models from '../../../upstream/mapping/models/ticket-form.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField } from '../../common/index.ts';
import type { TicketAccount } from '../ticket.account.ts';
import { TicketProblemKind, TicketRegionSite } from './form.enums.ts';

@Row(models.ticketProductModel)
@ObjectType({ description: 'A product that tickets can be about. Sources: ListCaseCategories, ListProductCategories.' })
export class TicketProduct {
  @Field(() => ID, { description: 'Id of the product, as a new ticket names it.' })
  productId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the product.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What the product is.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of the product, such as "ECS".' })
  acronym!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a support plan applies to its tickets.' })
  takesSupportPlan!: boolean | null;

  readonly scope!: Scope;
  account!: TicketAccount;
}

@Row(models.ticketCategoryModel)
@ObjectType({ description: 'A category of tickets, with its products. Source: ListCaseCategories.' })
export class TicketCategory {
  @Field(() => ID, { description: 'Id of the category, as a new ticket names it.' })
  categoryId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the category.' })
  name!: string | null;

  @Field(() => [TicketProduct], { description: 'Products of the category.' })
  products!: TicketProduct[];

  account!: TicketAccount;
}

@Row(models.ticketProblemTypeModel)
@ObjectType({ description: 'A problem type of a product, which decides the form. Source: ListProblemTypes.' })
export class TicketProblemType {
  @Field(() => ID, { description: 'Id of the problem type, as a new ticket names it.' })
  problemTypeId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the problem type.' })
  name!: string | null;

  @CodedField(() => TicketProblemKind, 'What it is about; a FAULT needs a region.')
  kind!: TicketProblemKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a support plan applies to its tickets.' })
  takesSupportPlan!: boolean | null;

  account!: TicketAccount;
  productId!: string;
}

@Row(models.ticketTemplateModel)
@ObjectType({ description: 'A text with which the description may begin. Source: ListCaseTemplates.' })
export class TicketTemplate {
  @Field(() => ID, { description: 'Id of the template.' })
  templateId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the template.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text with blanks to fill in; not a form.' })
  text!: string | null;
}

@Row(models.ticketSeverityModel)
@ObjectType({ description: "A severity that the account's support plan allows. Source: ListSeverities." })
export class TicketSeverity {
  @Field(() => ID, { description: 'Id of the severity, as a new ticket names it.' })
  severityId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the severity.' })
  name!: string | null;
}

/** Whether the form shows severities. */
@Row(models.ticketSeveritiesModel)
export class TicketSeverities {
  @Field(() => Boolean, { nullable: true })
  isShown!: boolean | null;
}

@Row(models.ticketQuotaModel)
@ObjectType({ description: 'How many tickets of a problem type the account may create. Source: ListCaseQuotas.' })
export class TicketQuota {
  @Field(() => Int, { nullable: true, description: 'Total number; -1: unlimited.' })
  total!: number | null;

  @Field(() => Int, { nullable: true, description: 'Remaining number; -1: unlimited.' })
  left!: number | null;
}

@Row(models.ticketRegionModel)
@ObjectType({ description: 'A region that a fault can be in. Source: ListRegions.' })
export class TicketRegion {
  @Field(() => ID, { description: 'Id of the region, as a new ticket names it.' })
  regionId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the region.' })
  name!: string | null;

  @CodedField(() => TicketRegionSite, 'Where the region is.')
  site!: TicketRegionSite | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the vendor treats the region as sensitive.' })
  isSensitive!: boolean | null;
}

@Row(models.ownTicketRegionModel)
@ObjectType({ description: 'A region in which the account has resources. Source: ListCustomersRegions.' })
export class OwnTicketRegion {
  @Field(() => ID, { description: 'Id of the region, as a new ticket names it.' })
  regionId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the region.' })
  name!: string | null;
}

@Row(models.ticketCountryCodeModel)
@ObjectType({ description: 'Country code of telephone numbers. Source: ListAreaCodes.' })
export class TicketCountryCode {
  @Field(() => String, { nullable: true, description: 'The code, such as "86".' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the country or region.' })
  name!: string | null;
}

@Row(models.ratingDimensionModel)
@ObjectType({ description: 'What a closed ticket is rated by. Source: ListSatisfactionDimensions.' })
export class RatingDimension {
  @Field(() => ID, { description: 'Id of the dimension, as a rating names it.' })
  dimensionId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the dimension.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What is rated.' })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: 'Highest value.' })
  highest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Distance between two values.' })
  step!: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the group that the dimension is in.' })
  categoryId!: string | null;
}

/** A row of ShowAccessoryLimits with the vendor's texts. */
@Row(models.attachmentLimitsModel)
export class VendorAttachmentLimits {
  @Field(() => Int, { nullable: true })
  most!: number | null;

  @Field(() => Int, { nullable: true })
  megabytes!: number | null;

  @Field(() => String, { nullable: true })
  typeText!: string | null;
}

@ObjectType({ description: 'Limits of attachments. Source: ShowAccessoryLimits.' })
export class AttachmentLimits {
  @Field(() => Int, { nullable: true, description: 'Largest number of files on one ticket or message.' })
  most!: number | null;

  @Field(() => Int, { nullable: true, description: 'Size of one file in bytes.' })
  bytes!: number | null;

  @Field(() => [String], { description: 'File extensions, in lower case and without a dot.' })
  types!: readonly string[];
}

/** A row of ListCaseLimits. */
@Row(models.ticketLimitsModel)
export class TicketLimits {
  @Field(() => Int, { nullable: true })
  mostCopies!: number | null;
}

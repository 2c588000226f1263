import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RecordKind, Step } from '../../records/index.ts';
import { onlyTogether } from '../../request/schema/companions.ts';
import { declareInput } from './field.types.ts';
import { numberOf, type RecordObject } from './record.type.ts';

/** Fields of all inputs that change records. */
@InputType()
export abstract class RecordInput {
  @Field(() => String, {
    description:
      '1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens ' +
      'once, however often the request is sent.',
  })
  idempotencyKey!: string;

  readonly customerId?: string | null;
  readonly resellerId?: string | null;
}

/** Fields of all inputs that change an existing record. */
@InputType()
export abstract class RecordTargetInput extends RecordInput {
  @Field(() => Int, { description: '`version` that you read; VERSION_CONFLICT where the record has changed since.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters, for the history; without data about persons.',
  })
  reason?: string | null;
}

export const RECORD_RESELLER_ID = onlyTogether('resellerId', ['customerId']);

/** Declares the field that names the record, by its number or its id. */
const declareTarget = (target: object, kind: RecordKind): void =>
  Field(() => ID, { description: 'Number or id of the record.' })(target, numberOf(kind));

export const createInput = ({ type, words: [one], fields, customer, guests }: RecordKind) => {
  @InputType(`Create${type}Input`, { description: `The ${one} to create.` })
  class CreateInput extends RecordInput {}
  const target = CreateInput.prototype;
  if (customer !== 'none')
    Field(() => ID, {
      nullable: customer === 'optional',
      description: 'Account id of the customer whom the record is about.',
    })(target, 'customerId');
  if (customer !== 'none' && guests?.read?.includes('reseller'))
    Field(() => ID, {
      nullable: true,
      description: RECORD_RESELLER_ID.describe('For distributors: id of the reseller whose customer it is.'),
    })(target, 'resellerId');
  for (const [name, field] of Object.entries(fields))
    if (field.given === 'entry') declareInput(target, name, field, { required: field.required });
  return CreateInput;
};

export const updateInput = (kind: RecordKind) => {
  const { type, words, fields } = kind;
  const [one] = words;
  @InputType(`Update${type}Input`, {
    description: `Values of the ${one} to change; what is left out stays, null removes a value.`,
  })
  class UpdateInput extends RecordTargetInput {}
  declareTarget(UpdateInput.prototype, kind);
  for (const [name, field] of Object.entries(fields))
    if (field.given === 'entry') declareInput(UpdateInput.prototype, name, field, { required: false });
  return UpdateInput;
};

const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export const stepInput = (kind: RecordKind, { mutation, asks = {} }: Step) => {
  const { words, fields } = kind;
  const [one] = words;
  @InputType(`${capitalize(mutation)}Input`, { description: `The ${one} and the values that the change needs.` })
  class StepInput extends RecordTargetInput {}
  declareTarget(StepInput.prototype, kind);
  for (const [name, needed] of Object.entries(asks)) {
    const field = fields[name];
    if (field) declareInput(StepInput.prototype, name, field, { required: needed === 'required' });
  }
  return StepInput;
};

/** The payload of all changes of a kind. */
export const recordPayload = ({ type, words: [one] }: RecordKind, record: new () => RecordObject, name: string) => {
  @ObjectType(`${type}Payload`, { description: `Result of a change of the ${one}.` })
  class Payload {}
  Field(() => record, { description: 'The record after the change.' })(Payload.prototype, name);
  return Payload;
};

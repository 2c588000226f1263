import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type RecordKind, type RecordSource as Source, type StoredRecord, vocabulary } from '../../records/index.ts';
import { NodeType } from '../../request/nodes/index.ts';
import { connectionOf, DateTime } from '../common/index.ts';
import { declareOutput, enumOfWords } from './field.types.ts';

const RecordSource = { MEMBER: 'MEMBER', IMPORTED: 'IMPORTED', COMPUTED: 'COMPUTED' } as const;
registerEnumType(RecordSource, {
  name: 'RecordSource',
  description: 'Where a state of a record comes from. No record is sent to the vendor.',
  valuesConfig: {
    MEMBER: { description: 'Entered by a person or program.' },
    IMPORTED: { description: 'Read from a file that Partner Center exported.' },
    COMPUTED: { description: "Set by the gateway's rules, for example when a deadline passed." },
  },
});

@ObjectType({ description: "An event in a record's history." })
export class RecordEvent {
  @Field(() => Int, { description: 'Version of the record after the event.' })
  version!: number;

  @Field(() => String, { description: '`create`, `update`, `erase`, or the name of a transition.' })
  step!: string;

  @Field(() => String, { nullable: true, description: 'State before; null for a new record.' })
  from!: string | null;

  @Field(() => String, { description: 'State after.' })
  to!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Login name of the person or program that acted; null where a deadline changed the state.',
  })
  actor!: string | null;

  @Field(() => RecordSource, { description: 'Where the state comes from.' })
  source!: Source;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as it was entered; null where nothing was, or when the retention time is over.',
  })
  reason!: string | null;
}

/** Fields of all records. Each kind adds its state and its values. */
@ObjectType()
export abstract class RecordObject {
  /** The record's number. In the schema the kind gives the field its name, such as `opportunityId`. */
  id!: string;

  @Field(() => Int, { description: 'Increases with every change, from 1; pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: "Login name of the record's creator." })
  owner!: string;

  @Field(() => RecordSource, { description: 'How the record was entered.' })
  source!: Source;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the record at the vendor, as its file had it; null for a record that was not imported.',
  })
  vendorNumber!: string | null;

  @Field(() => DateTime, { description: 'When the record was created.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the record changed last.' })
  changedAt!: string;

  @Field(() => DateTime, { description: 'Since when the record has been in its state.' })
  stateSince!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Account id of the reseller whose record it is; null for the partner's own.",
  })
  resellerId!: string | null;

  readonly customerId?: string | null;

  /** The stored record; not a field of the schema. */
  readonly stored!: StoredRecord;
}

/** The states of a kind as an enum. */
export const stateWords = ({ type, states, words: [one] }: RecordKind) =>
  enumOfWords(stateVocabulary(type, one, states));

const vocabularies = new WeakMap<object, ReturnType<typeof vocabulary>>();

const stateVocabulary = (type: string, one: string, states: RecordKind['states']) => {
  const known = vocabularies.get(states);
  if (known) return known;
  const made = vocabulary(`${type}State`, `State of the ${one}.`, states);
  vocabularies.set(states, made);
  return made;
};

/** Name of the field that returns one record: `Opportunity` → `opportunity`. */
export const fieldOfOne = ({ type }: RecordKind): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** Name of the field with a record's number: `Opportunity` → `opportunityId`. */
export const numberOf = (kind: RecordKind): string => `${fieldOfOne(kind)}Id`;

/** The object type of a kind and its connection. */
export const recordTypes = (kind: RecordKind) => {
  const { type, description, fields, customer, words } = kind;
  const states = stateWords(kind);

  class Record extends RecordObject {}
  Object.defineProperty(Record, 'name', { value: type });
  NodeType<RecordObject>({
    description,
    parts: [numberOf(kind)],
    of: ({ id }) => [id],
    path: ([id]) => [{ field: fieldOfOne(kind), args: { id } }],
  })(Record);
  Field(() => ID, { name: numberOf(kind), description: "The gateway's number of the record." })(Record.prototype, 'id');
  Field(() => states, { description: 'State of the record.' })(Record.prototype, 'state');
  if (customer !== 'none')
    Field(() => ID, {
      nullable: true,
      description: 'Account id of the customer whom the record is about; null without a customer.',
    })(Record.prototype, 'customerId');
  for (const [name, field] of Object.entries(fields)) declareOutput(Record.prototype, name, field);
  return { Record, RecordConnection: connectionOf(Record, words[1]) };
};

/** A stored record as an object of the schema: common fields and the values of its kind at the same level. */
export const toRecord = (stored: StoredRecord): RecordObject => {
  const { values, kind: _, ...record } = stored;
  return { ...values, ...record, stored };
};

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type FieldDefinition, isPersonal, type Shape, type Vocabulary } from '../../records/index.ts';
import { IdOf } from '../../request/nodes/index.ts';
import { BillingDate, BillingMonth, DateTime, Money, MoneyInput, Personal } from '../common/index.ts';

const enums = new WeakMap<object, Record<string, string>>();

/** The enum of a vocabulary, registered once for all fields that use it. */
export const enumOfWords = ({ name, description, words }: Vocabulary): Record<string, string> => {
  const known = enums.get(words);
  if (known) return known;
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word, { description: meaning }])),
  });
  enums.set(words, values);
  return values;
};

@ObjectType({
  description: 'A file that is attached to a record; `GET /attachments/{id}` downloads it under the viewer’s rights.',
})
export class RecordAttachment {
  @Field(() => ID, { description: 'Id of the file.' })
  attachmentId!: string;

  @Field(() => String, { description: 'Name of the file, as it was uploaded.' })
  name!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  bytes!: number;
}

type Direction = 'output' | 'input';

const typeOf = (shape: Shape, direction: Direction) => {
  switch (shape.kind) {
    case 'texts':
      return [String];
    case 'choice':
      return enumOfWords(shape.of);
    case 'choices':
      return [enumOfWords(shape.of)];
    case 'money':
      return direction === 'output' ? Money : MoneyInput;
    case 'count':
      return Int;
    case 'yes':
      return Boolean;
    case 'day':
      return BillingDate;
    case 'month':
      return BillingMonth;
    case 'instant':
      return DateTime;
    case 'customer':
    case 'record':
      return ID;
    case 'files':
      return direction === 'output' ? [RecordAttachment] : [ID];
    default:
      return String;
  }
};

/** Declares a value of a kind as a field of its type. Personal data is masked. */
export const declareOutput = (target: object, name: string, field: FieldDefinition): void => {
  const { shape, description, required } = field;
  const type = typeOf(shape, 'output');
  // An input has ids of files; an answer has the files' names, sizes and types.
  const shown = shape.kind === 'files' ? name.replace(/Ids$/, 's') : name;
  // Personal data becomes null when its retention time is over.
  Field(() => type, { name: shown, nullable: !required || isPersonal(field), description })(target, name);
  if (shape.kind === 'text' && shape.personal) Personal(shape.personal)(target, name);
};

/** Declares a value of a kind as a field of an input. */
export const declareInput = (
  target: object,
  name: string,
  { shape, description }: FieldDefinition,
  { required }: { readonly required: boolean },
): void => {
  const type = typeOf(shape, 'input');
  const meaning =
    shape.kind === 'files'
      ? `${description} Ids that \`POST /attachments?for=record\` has answered, at most ${shape.atMost}; one is in one record only.`
      : description;
  Field(() => type, { nullable: !required, description: meaning })(target, name);
  if (shape.kind === 'customer') IdOf('Customer')(target, name);
};

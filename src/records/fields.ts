import type { Vocabulary } from './vocabulary.ts';

/** How a value about a person is masked; any other value is shown in full. */
export type PersonalKind = 'name' | 'phone' | 'email';

/** An exact amount in the currency of the partner's site. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** A file as a record names it. */
export interface AttachedFile {
  readonly attachmentId: string;
  readonly name: string;
  readonly bytes: number;
}

export type Shape =
  | { readonly kind: 'text'; readonly max: number; readonly personal?: PersonalKind }
  /** `of`: the texts are ids of customers in the caller's scope, and the record is not theirs. */
  | { readonly kind: 'texts'; readonly max: number; readonly atMost: number; readonly of?: 'customers' }
  | { readonly kind: 'choice'; readonly of: Vocabulary }
  | { readonly kind: 'choices'; readonly of: Vocabulary }
  | { readonly kind: 'money'; readonly zero: 'allowed' | 'refused' }
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'yes' }
  | { readonly kind: 'day' }
  | { readonly kind: 'month' }
  | { readonly kind: 'instant' }
  /** Id of a customer in the caller's scope, who becomes the customer of the record. */
  | { readonly kind: 'customer' }
  /** Id of a record of another kind, by that kind's name. */
  | { readonly kind: 'record'; readonly of: string }
  /** Files, by their ids; `aboutPersons`: viewers need the item by which they see data about persons. */
  | { readonly kind: 'files'; readonly atMost: number; readonly aboutPersons: boolean };

/**
 * Where a value comes from. `entry`: creating or changing the record. `step`: only the transitions that ask for it.
 * `computed`: what follows from a transition.
 */
export type GivenBy = 'entry' | 'step' | 'computed';

export interface FieldDefinition<T = unknown> {
  readonly shape: Shape;
  /** Meaning, unit and limits, for the schema. */
  readonly description: string;
  /** Whether a record cannot be created without it. */
  readonly required: boolean;
  /** Whether `search` includes the field; personal values are searched only for viewers who may see them unmasked. */
  readonly searchable: boolean;
  readonly given: GivenBy;
  /** Never set: the compiler reads the type of the value from it. */
  readonly valueType?: T;
}

export type Fields = Readonly<Record<string, FieldDefinition>>;

type ValueOf<D> = D extends FieldDefinition<infer T> ? T : never;

/** The values of a record with these fields; null where nothing was entered. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> | null };

type FieldOptions = Partial<Pick<FieldDefinition, 'required' | 'searchable' | 'given'>>;

const field = <T>(
  shape: Shape,
  description: string,
  { required = false, searchable = false, given = 'entry' }: FieldOptions = {},
): FieldDefinition<T> => ({ shape, description, required, searchable, given });

const LINE = 200;
const PARAGRAPH = 2_000;

/** A line of text. */
export const line = (description: string, options: FieldOptions & { readonly max?: number } = {}) =>
  field<string>({ kind: 'text', max: options.max ?? LINE }, description, options);

/** A text of some length. */
export const paragraph = (description: string, options: FieldOptions = {}) =>
  line(description, { ...options, max: PARAGRAPH });

const personal =
  (kind: PersonalKind, max: number) =>
  (description: string, options: FieldOptions = {}) =>
    field<string>({ kind: 'text', max, personal: kind }, description, options);

export const personName = personal('name', 100);
export const phone = personal('phone', 32);
export const email = personal('email', 254);

/** Several lines of text, in the order in which they were given. */
export const lines = (description: string, options: FieldOptions & { readonly atMost?: number } = {}) =>
  field<readonly string[]>({ kind: 'texts', max: LINE, atMost: options.atMost ?? 20 }, description, options);

const MOST_CUSTOMERS = 20;

/** Ids of customers that the viewer may see. */
export const customersOf = (description: string, options: FieldOptions = {}) =>
  field<readonly string[]>({ kind: 'texts', max: LINE, atMost: MOST_CUSTOMERS, of: 'customers' }, description, options);

export const choice = <Word extends string>(of: Vocabulary<Word>, description: string, options: FieldOptions = {}) =>
  field<Word>({ kind: 'choice', of }, description, options);

/** Several words, each once. */
export const choices = <Word extends string>(of: Vocabulary<Word>, description: string, options: FieldOptions = {}) =>
  field<readonly Word[]>({ kind: 'choices', of }, description, options);

export const money = (description: string, options: FieldOptions & { readonly zero?: 'allowed' | 'refused' } = {}) =>
  field<Amount>({ kind: 'money', zero: options.zero ?? 'refused' }, description, options);

export const count = (
  description: string,
  { min = 0, max = 1_000_000, ...options }: FieldOptions & { readonly min?: number; readonly max?: number } = {},
) => field<number>({ kind: 'count', min, max }, description, options);

export const yes = (description: string, options: FieldOptions = {}) =>
  field<boolean>({ kind: 'yes' }, description, options);

/** A day of the vendor's calendar, `YYYY-MM-DD` in UTC+8. */
export const day = (description: string, options: FieldOptions = {}) =>
  field<string>({ kind: 'day' }, description, options);

/** A month of the vendor's calendar, `YYYY-MM` in UTC+8. */
export const month = (description: string, options: FieldOptions = {}) =>
  field<string>({ kind: 'month' }, description, options);

/** ISO 8601 in UTC, to the second. */
export const instant = (description: string, options: FieldOptions = {}) =>
  field<string>({ kind: 'instant' }, description, options);

/** Id of a customer that the viewer may see, who becomes the customer of the record. */
export const customerOf = (description: string, options: FieldOptions = {}) =>
  field<string>({ kind: 'customer' }, description, options);

/** Id of a record of another kind that the viewer may see. */
export const recordOf = (kind: string, description: string, options: FieldOptions = {}) =>
  field<string>({ kind: 'record', of: kind }, description, options);

const MOST_FILES = 20;

/** Files that a member has uploaded. The name ends with `Ids`; the graph shows the files under the name without it. */
export const files = (description: string, { aboutPersons }: { readonly aboutPersons: boolean }) =>
  field<readonly AttachedFile[]>({ kind: 'files', atMost: MOST_FILES, aboutPersons }, description);

/** Whether a value is removed at the end of the retention time: any file may be about persons. */
export const isPersonal = ({ shape }: FieldDefinition): boolean =>
  shape.kind === 'files' || (shape.kind === 'text' && shape.personal !== undefined);

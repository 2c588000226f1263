import type { operations as ChinaOperations } from '../../src/contract/generated/bss.ts';
import type { operations as InternationalOperations } from '../../src/contract/generated/bssintl.ts';
import type { operations as TicketOperations } from '../../src/contract/generated/osm.ts';
import type { Decimal } from '../../src/contract/index.ts';

type BodiesOf<Operations> = {
  [Id in keyof Operations]: Operations[Id] extends {
    readonly responses: { readonly 200: { content: { readonly 'application/json': infer Body } } };
  }
    ? Body
    : never;
}[keyof Operations];

type VendorBody = BodiesOf<ChinaOperations> | BodiesOf<InternationalOperations> | BodiesOf<TicketOperations>;

/** Objects without named fields, as of an empty answer, are left out. */
type FieldNames<Body> = Body extends object ? (string extends keyof Body ? never : keyof Body) : never;
type FieldValue<Body, Name> = Body extends object ? (Name extends keyof Body ? AsNumber<Body[Name]> : never) : never;

/** The contract's types do not say which decimals the vendor sends as text: tests of those compare texts. */
type AsNumber<Value> = [Decimal] extends [Value] ? Exclude<Value, string> : Value;

type Text = string | number | boolean;
type List = readonly unknown[];

/** Typed with a first row: a test that reads the first row of an empty list fails. */
type Rows<Row> = [Row, ...Row[]];

/** One type for values of several types: objects become one that has the fields of each of them. */
type Joined<Value> =
  | Extract<Value, Text>
  | ([Extract<Value, List>] extends [never] ? never : Rows<Joined<NonNullable<Extract<Value, List>[number]>>>)
  | ([Exclude<Value, Text | List>] extends [never] ? never : JoinedFields<Exclude<Value, Text | List>>);

type JoinedFields<Body> = {
  readonly [Name in FieldNames<Body>]-?: Joined<NonNullable<FieldValue<Body, Name>>>;
};

/** Fields of IAM's answers, which the contract lacks. */
interface SignInFields {
  readonly token: { readonly expires_at: string; readonly domain: object; readonly project: { readonly id: string } };
  readonly error: { readonly code: number };
  readonly domains: readonly object[];
  readonly projects: Rows<{ readonly id: string }>;
  readonly account_id: string;
}

/**
 * Every field that any answer of the contract has, so that a name that the contract lacks does not compile. A field that
 * an answer leaves out is undefined all the same: the test that reads it fails.
 */
export type AnswerFields = JoinedFields<VendorBody> & SignInFields;

/** A row of the list that answers have under a name. */
export type AnswerRow<Name extends keyof AnswerFields> = AnswerFields[Name] extends readonly (infer Row)[]
  ? Row
  : never;

/** The rows of the list of this name; none where the answer has no such list. */
export const rowsNamed = (answer: object, name: string): readonly Readonly<Record<string, unknown>>[] => {
  const rows: unknown = Object.entries(answer).find(([field]) => field === name)?.[1];
  return Array.isArray(rows) ? rows : [];
};

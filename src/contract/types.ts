import type { operations as China } from './generated/bss.ts';
import type { operations as International } from './generated/bssintl.ts';

/** The vendor's name of an operation on either site. */
export type OperationId = keyof China | keyof International;

type Given<T> = [NonNullable<T>] extends [never] ? unknown : NonNullable<T>;
type Flat<T> = { readonly [Name in keyof T]: T[Name] };

interface Described {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown };
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': unknown } } };
}

type BodyOf<Op> = Op extends {
  readonly requestBody?: { readonly content: { readonly 'application/json': infer Body } };
}
  ? Body
  : unknown;

type InputOf<Op extends Described> = Flat<
  Given<Op['parameters']['path']> & Given<Op['parameters']['query']> & BodyOf<Op>
>;
type OutputOf<Op extends Described> = Op['responses'][200]['content']['application/json'];

type ChinaInput<Id> = Id extends keyof China ? InputOf<China[Id]> : never;
type InternationalInput<Id> = Id extends keyof International ? InputOf<International[Id]> : never;

/**
 * What a caller gives: path, query and body in one object, by wire name. Of an operation that both sites offer, the
 * input of either.
 */
export type Input<Id extends OperationId> = ChinaInput<Id> | InternationalInput<Id>;

/**
 * What the vendor answers, by wire name. Of an operation that both sites offer it is China's answer, which the build
 * proves to hold every field of the other; a field that one site lacks is optional.
 */
export type Output<Id extends OperationId> = Id extends keyof China
  ? OutputOf<China[Id]>
  : Id extends keyof International
    ? OutputOf<International[Id]>
    : never;

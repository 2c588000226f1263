import type { operations as China } from './generated/bss.ts';
import type { operations as International } from './generated/bssintl.ts';
import type { operations as Tickets } from './generated/osm.ts';

/** Ids of the vendor's operations on all sites. */
export type OperationId = keyof China | keyof International | keyof Tickets;

/** The operation in the contract of each site that has it. */
type At<Id> =
  | (Id extends keyof China ? China[Id] : never)
  | (Id extends keyof International ? International[Id] : never)
  | (Id extends keyof Tickets ? Tickets[Id] : never);

type Query<O> = O extends { readonly parameters: { readonly query?: infer Q } } ? NonNullable<Q> : never;
type Path<O> = O extends { readonly parameters: { readonly path: infer P } } ? NonNullable<P> : never;
type Body<O> = O extends { readonly requestBody?: infer R }
  ? NonNullable<R> extends { readonly content: { readonly 'application/json': infer B } }
    ? B
    : never
  : never;

type Joined<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Joined<Tail>>}` : S;

/** `snake_case` → `snakeCase`; `camelCase` does the same at run time. */
type Camel<S> = S extends string ? Uncapitalize<Joined<S>> : never;

/** Accepts any text or number in place of an enum: the tables of codes are checked against the contract elsewhere. */
type Wide<V> = V extends string ? string : V extends number ? number : V;

/** A value of the contract as resolvers pass it: fields in camelCase or with the vendor's names, all optional. */
type GivenInput<V> = V extends readonly (infer Item)[]
  ? readonly GivenInput<Item>[]
  : V extends object
    ? { readonly [K in keyof V as Camel<K> | K]?: GivenInput<V[K]> | null | undefined }
    : Wide<V>;

type Keys<U> = U extends unknown ? keyof U : never;
type ValueAt<U, K extends PropertyKey> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;

type Inputs<Id> = Query<At<Id>> | Path<At<Id>> | Body<At<Id>>;

/** Input of an operation in camelCase. Inputs that are null or undefined are not sent. */
export type OperationInputs<Id> = {
  readonly [K in Keys<Inputs<Id>> as Camel<K>]?: GivenInput<ValueAt<Inputs<Id>, K>> | null | undefined;
};

/** An operation with its input. */
export type OperationCall = { [Id in OperationId]: readonly [operation: Id, input: OperationInputs<Id>] }[OperationId];

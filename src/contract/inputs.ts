import type { operations as China } from './generated/bss.ts';
import type { operations as International } from './generated/bssintl.ts';
import type { operations as Tickets } from './generated/osm.ts';

/** Ids of the vendor's operations on all sites. */
export type OperationId = keyof China | keyof International | keyof Tickets;

/** The operation as each site that has it describes it. */
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

/** `snake_case` → `snakeCase`, as `camelCase` does at run time. */
type Camel<S> = S extends string ? Uncapitalize<Joined<S>> : never;

/** A code is taken as a text or a number: which codes there are is judged by the tables of codes, against the contract. */
type Wide<V> = V extends string ? string : V extends number ? number : V;

/** A value of the contract as the graph passes it: objects in camelCase or with wire names, every field optional. */
type GivenInput<V> = V extends readonly (infer Item)[]
  ? readonly GivenInput<Item>[]
  : V extends object
    ? { readonly [K in keyof V as Camel<K> | K]?: GivenInput<V[K]> | null | undefined }
    : Wide<V>;

type Keys<U> = U extends unknown ? keyof U : never;
type ValueAt<U, K extends PropertyKey> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;

type Inputs<Id> = Query<At<Id>> | Path<At<Id>> | Body<At<Id>>;

/** Input of an operation, in the graph's spelling; blank inputs are left out. */
export type OperationInputs<Id> = {
  readonly [K in Keys<Inputs<Id>> as Camel<K>]?: GivenInput<ValueAt<Inputs<Id>, K>> | null | undefined;
};

/** An operation and what it is asked with, where both are one value. */
export type OperationCall = { [Id in OperationId]: readonly [operation: Id, input: OperationInputs<Id>] }[OperationId];

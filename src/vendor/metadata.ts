import 'reflect-metadata';

/** How one parameter of a resolver method is filled. */
export interface ParamKind {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly propertyName?: string | undefined;
  readonly getType?: () => unknown;
}

/**
 * The part of type-graphql's metadata that we use. The package does not export it, so that its types are declared here
 * and nowhere else. The version is pinned, and `test/graph/schema.test.ts` fails when the shape changes.
 */
export interface FieldMetadata {
  readonly target: object;
  readonly name: string;
  readonly schemaName: string;
  readonly getType: () => unknown;
  readonly typeOptions: { readonly nullable?: boolean | 'items' | 'itemsAndList'; readonly array?: boolean };
}

export interface MethodMetadata {
  readonly target: new () => object;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly ParamKind[];
  readonly middlewares?: readonly unknown[];
  readonly getObjectType?: () => unknown;
}

/** The argument of `@Extensions` on a class, or on its field `fieldName`. */
export interface ExtensionsEntry {
  readonly target: object;
  readonly fieldName?: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Storage {
  readonly fields: readonly FieldMetadata[];
  readonly fieldResolvers: readonly MethodMetadata[];
  readonly queries: readonly MethodMetadata[];
  readonly mutations: readonly MethodMetadata[];
  readonly subscriptions: readonly MethodMetadata[];
  readonly objectTypes: readonly { readonly name: string; readonly target: object }[];
  readonly inputTypes: readonly { readonly name: string; readonly target: object }[];
  readonly classExtensions: readonly ExtensionsEntry[];
  readonly fieldExtensions: readonly ExtensionsEntry[];
  findExtensions(this: Storage, target: object, fieldName?: string): Readonly<Record<string, unknown>>;
}

export const metadata = (): Storage => {
  const storage = (globalThis as unknown as { TypeGraphQLMetadataStorage?: Storage }).TypeGraphQLMetadataStorage;
  if (!storage) throw new Error('type-graphql has no metadata yet: import the graph types before they are read');
  return storage;
};

/** Stores a fact about a class or an enum object, where reflect-metadata stores those of decorators. */
export const remember = <T>(key: string, value: T, on: object): void =>
  Reflect.defineMetadata(`partnergraph:${key}`, value, on);
export const recall = <T>(key: string, on: object): T | undefined =>
  Reflect.getMetadata(`partnergraph:${key}`, on) as T | undefined;

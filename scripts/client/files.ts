import { minifyIntrospectionQuery } from '@urql/introspection';
import { type GraphQLSchema, introspectionFromSchema } from 'graphql';
import { idOf, packedText } from './documents.ts';
import type { Operations } from './operations.ts';

/** The schema as graphcache and other caches read it: types and their fields, without descriptions and directives. */
export const introspectionText = (schema: GraphQLSchema): string =>
  JSON.stringify(
    minifyIntrospectionQuery(introspectionFromSchema(schema), {
      includeScalars: true,
      includeEnums: true,
    }),
  );

/** The SDL without the rules of access, which a generator of clients has no use for. */
export const withoutAccess = (sdl: string): string => sdl.replace(/ @access\([^)]*\)/g, '');

/** Texts by id, as the gateway's `TRUSTED_DOCUMENTS` reads them. */
export const trustedDocuments = (...groups: readonly Operations[]): Readonly<Record<string, string>> =>
  Object.fromEntries(groups.flatMap((group) => [...group.values()]).map((text) => [idOf(text), packedText(text)]));

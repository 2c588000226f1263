import { minifyIntrospectionQuery } from '@urql/introspection';
import { type GraphQLSchema, introspectionFromSchema, parse, print, stripIgnoredCharacters, visit } from 'graphql';

/** The schema as graphcache and other caches read it: types and their fields, without descriptions and directives. */
export const introspectionText = (schema: GraphQLSchema): string =>
  JSON.stringify(
    minifyIntrospectionQuery(introspectionFromSchema(schema), {
      includeScalars: true,
      includeEnums: true,
    }),
  );

const isAccess = (node: { readonly name: { readonly value: string } }): boolean => node.name.value === 'access';

/**
 * The SDL for generators and editors: without the rules of access, and without descriptions, which the gateway serves in
 * both languages at `/schema.graphql`. Insignificant white space is left out to keep the package small.
 */
export const packedSchema = (sdl: string): string =>
  stripIgnoredCharacters(
    print(
      visit(parse(sdl), {
        enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
        DirectiveDefinition: { leave: (node) => (isAccess(node) ? null : undefined) },
        Directive: { leave: (node) => (isAccess(node) ? null : undefined) },
      }),
    ),
  );

import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { directiveArgumentAt, nullArgument } from './coercion.ts';
import type { Values } from './types.ts';

export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

interface SelectionsParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly switches: Values;
}

/**
 * Collects the fields that a selection has for an object. The returned function throws a new error each time a switch
 * has no value: the error belongs to one request, and the plan to all of them.
 */
export const createSelections = ({ schema, operation, fragments, switches }: SelectionsParts) => {
  const remember = (collect: () => Fields): (() => Fields) => {
    let outcome: { readonly fields: Fields } | { readonly error: GraphQLError; readonly argument: string } | undefined;
    return () => {
      outcome ??= attempt(collect);
      if ('fields' in outcome) return outcome.fields;
      throw nullArgument(outcome.error, outcome.argument);
    };
  };

  const attempt = (collect: () => Fields) => {
    try {
      return { fields: collect() };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { error, argument: switchAt(error) };
    }
  };

  const switchAt = (error: GraphQLError): string => {
    const directives: DirectiveNode[] = [];
    for (const definition of [operation, ...Object.values(fragments)])
      visit(definition, {
        [Kind.DIRECTIVE]: (directive: DirectiveNode) => {
          directives.push(directive);
        },
      });
    return directiveArgumentAt(error, directives) ?? 'if';
  };

  return {
    ofRoot: (type: GraphQLObjectType) =>
      remember(() => collectFields(schema, fragments, switches, type, operation.selectionSet)),
    below: (type: GraphQLObjectType, nodes: readonly FieldNode[]) =>
      remember(() => collectSubfields(schema, fragments, switches, type, nodes)),
  };
};

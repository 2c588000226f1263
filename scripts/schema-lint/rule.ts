import type { GraphQLESLintRule, GraphQLESTreeNode } from '@graphql-eslint/eslint-plugin';
import { type ASTNode, type DocumentNode, Kind } from 'graphql';

export type OwnRule = GraphQLESLintRule;

/** A place that breaks a rule: the node of the schema, and a sentence about it. */
export interface Breach {
  readonly node: ASTNode;
  readonly message: string;
}

/** Makes a rule of ESLint from a function over the whole schema. */
export const ruleOver = (find: (schema: DocumentNode) => readonly Breach[]): OwnRule => ({
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    [Kind.DOCUMENT]: (document: GraphQLESTreeNode<DocumentNode>) => {
      for (const { node, message } of find(document.rawNode())) {
        const start = node.loc?.startToken;
        context.report({ loc: { line: start?.line ?? 1, column: (start?.column ?? 1) - 1 }, message });
      }
    },
  }),
});

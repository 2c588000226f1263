import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { documentLimitExceeded } from '../../errors/index.ts';

/** Limits of one operation. A fragment counts at each place where it is spread. */
export interface DocumentLimits {
  /** Levels of fields; a field of the operation itself is level 1. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const MEASURES = ['depth', 'aliases', 'directives', 'rootFields'] as const;

/** Size of one selection; `rootFields` counts only the fields at its top. */
type Size = { -readonly [Measure in keyof DocumentLimits]: number };

type SizeOfFragment = (name: string) => Size;

const directivesOn = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }): number =>
  directives?.length ?? 0;

const sizeOf = (selectionSet: SelectionSetNode | undefined, sizeOfFragment: SizeOfFragment): Size => {
  const size: Size = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };
  for (const selection of selectionSet?.selections ?? []) {
    const isField = selection.kind === Kind.FIELD;
    const below =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? sizeOfFragment(selection.name.value)
        : sizeOf(selection.selectionSet, sizeOfFragment);
    size.depth = Math.max(size.depth, below.depth + (isField ? 1 : 0));
    size.aliases += below.aliases + (isField && selection.alias ? 1 : 0);
    size.directives += below.directives + directivesOn(selection);
    size.rootFields += isField ? 1 : below.rootFields;
  }
  return size;
};

/**
 * Measures each fragment once, so that measuring nested fragments takes time for their text and not for their
 * expansion.
 */
const fragmentSizes = (context: ValidationContext): SizeOfFragment => {
  const known = new Map<string, Size>();
  const sizeOfFragment: SizeOfFragment = (name) => {
    const measured = known.get(name);
    if (measured) return measured;
    // Ends the recursion of a fragment that contains itself; another rule refuses such a fragment.
    known.set(name, { depth: 0, aliases: 0, directives: 0, rootFields: 0 });
    const fragment = context.getFragment(name);
    const size = sizeOf(fragment?.selectionSet, sizeOfFragment);
    if (fragment) size.directives += directivesOn(fragment);
    known.set(name, size);
    return size;
  };
  return sizeOfFragment;
};

const directivesAround = (operation: OperationDefinitionNode): number =>
  (operation.variableDefinitions ?? []).reduce(
    (sum, variable) => sum + directivesOn(variable),
    directivesOn(operation),
  );

/**
 * Refuses a document that exceeds the limits with DOCUMENT_LIMIT_EXCEEDED. It is a validation rule, so that each
 * document is checked once.
 */
export const documentLimitsRule =
  (limits: DocumentLimits): ValidationRule =>
  (context): ASTVisitor => {
    const sizeOfFragment = fragmentSizes(context);
    return {
      OperationDefinition: {
        enter: (operation) => {
          const size = sizeOf(operation.selectionSet, sizeOfFragment);
          size.directives += directivesAround(operation);
          for (const measure of MEASURES)
            if (size[measure] > limits[measure]) context.reportError(documentLimitExceeded(measure, limits[measure]));
          return false;
        },
      },
    };
  };

/** Whether parsing exceeded the engine's stack, because graphql-js parses nested levels recursively. */
export const isTooDeepToRead = ({ message }: Pick<GraphQLError, 'message'>): boolean =>
  message === 'Maximum call stack size exceeded';

/**
 * Whether the document has more tokens than allowed. The error of graphql-js differs from a syntax error only by its
 * text.
 */
export const isTokenLimit = ({ message }: Pick<GraphQLError, 'message'>): boolean =>
  /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);

/** Refuses an operation of a type that the schema does not have; graphql-js would find out only when it executes. */
export const servedTypesRule = (context: ValidationContext): ASTVisitor => ({
  [Kind.OPERATION_DEFINITION]: (node: OperationDefinitionNode) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`Operations of the type ${node.operation} are not served.`, { nodes: node }));
  },
});

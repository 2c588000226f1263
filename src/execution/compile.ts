import {
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { executeFields, executeFieldsInTurn, isPending } from './fields.ts';
import { planOperation } from './plan.ts';
import type { ErrorList, OperationPlan, Path, Run, Values } from './types.ts';
import { selectionsIn } from './weight.ts';

/** Errors below a field that is already null are dropped: that field has its own error. */
const createErrorList = (): ErrorList => {
  const all: GraphQLError[] = [];
  const nulled = new Set<Path | undefined>();
  const isBelowNulled = (path: Path | undefined): boolean => {
    for (let at = path; at !== undefined; at = at.prev) if (nulled.has(at)) return true;
    return nulled.has(undefined);
  };
  return {
    all,
    add: (error, path) => {
      if (isBelowNulled(path)) return;
      nulled.add(path);
      all.push(error);
    },
  };
};

export interface Request {
  readonly context: unknown;
  /** Variables as received, before coercion. */
  readonly variables: Values;
  /** Root value of the operation; left out: none. */
  readonly root?: unknown;
  /** Last check before the first resolver, with coerced variables; returns the error that ends the operation. */
  readonly admit?: ((variables: Values) => GraphQLError | undefined) | undefined;
}

type Execute = (request: Request) => ExecutionResult | Promise<ExecutionResult>;

export interface Executable {
  readonly execute: Execute;
  /** Number of selections in its plans, with fragments expanded; 0 without plans. */
  readonly selections: number;
  /** The reason why graphql-js executes this document; left out when plans execute it. */
  readonly interpreted?: string;
}

interface Question {
  readonly schema: GraphQLSchema;
  /** A validated document. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** Number of objects of one selection after which code is generated for it. */
  readonly generateAfter?: number | undefined;
}

/** Default of `generateAfter`: for fewer objects generating code costs more than it saves. */
const GENERATE_AFTER = 64;
/**
 * Largest number of plans of one operation, one per combination of `@skip` and `@include` variables; further
 * combinations are executed without a plan.
 */
const MAX_VARIANTS = 16;
const MAX_VARIABLE_ERRORS = 50;

/** One operation of a document, ready to be executed many times. */
export const compile = (question: Question): Executable => {
  const { schema, document, operationName } = question;
  const operation = operationOf(question);
  const interpret: Execute = ({ context, variables, root }) =>
    execute({ schema, document, rootValue: root, contextValue: context, variableValues: variables, operationName });
  // graphql-js throws the error for a wrong operation name.
  if (!operation) return { execute: interpret, selections: 0 };
  const interpreted = obstacle(question, operation);
  if (interpreted !== undefined)
    return {
      execute: coerceVariablesThen(question, operation, (_, request) => interpret(request)),
      selections: 0,
      interpreted,
    };
  return {
    execute: coerceVariablesThen(question, operation, plan(question, operation)),
    selections: selectionsIn(operation, fragmentsOf(document)) * variantsOf(document),
  };
};

type ExecuteCoerced = (variables: Values, request: Request) => ReturnType<Execute>;

const coerceVariablesThen = (
  { schema }: Question,
  operation: OperationDefinitionNode,
  next: ExecuteCoerced,
): Execute => {
  const definitions = operation.variableDefinitions ?? [];
  return (request) => {
    const { coerced, errors } = getVariableValues(schema, definitions, request.variables, {
      maxErrors: MAX_VARIABLE_ERRORS,
    });
    if (!coerced) return { errors };
    const refusal = request.admit?.(coerced);
    return refusal ? { errors: [refusal] } : next(coerced, request);
  };
};

const plan = (question: Question, operation: OperationDefinitionNode): ExecuteCoerced => {
  const { schema, document, generateAfter = GENERATE_AFTER } = question;
  const fragments = fragmentsOf(document);
  const switchNames = switchesIn(document);
  const plans = new Map<string, OperationPlan>();

  const planFor = (variables: Values): OperationPlan => {
    const setting = JSON.stringify(
      switchNames.map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : [])),
    );
    const known = plans.get(setting);
    if (known) return known;
    const switches = Object.fromEntries(
      switchNames.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
    );
    const made = planOperation({ schema, operation, fragments, switches, generateAfter });
    if (plans.size < MAX_VARIANTS) plans.set(setting, made);
    return made;
  };

  return (variables, { context, root }) =>
    perform(
      {
        plan: planFor(variables),
        context,
        variables,
        errors: createErrorList(),
        argumentsByNode: new Map(),
        openPlans: new Map(),
      },
      root,
    );
};

const perform = (run: Run, root: unknown): ExecutionResult | Promise<ExecutionResult> => {
  const { plan, errors } = run;
  const respond = (data: ExecutionResult['data']): ExecutionResult =>
    errors.all.length > 0 ? { errors: errors.all, data } : { data };
  const giveUp = (error: unknown): ExecutionResult => {
    errors.add(error as Parameters<typeof errors.add>[0], undefined);
    return respond(null);
  };
  try {
    const data =
      plan.operation.operation === OperationTypeNode.MUTATION
        ? executeFieldsInTurn(run, plan.root())
        : executeFields(run, plan.root(), root, undefined);
    return isPending(data) ? data.then(respond, giveUp) : respond(data);
  } catch (error) {
    return giveUp(error);
  }
};

const operationOf = ({ document, operationName }: Question): OperationDefinitionNode | undefined => {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operationName === undefined) return operations.length === 1 ? operations[0] : undefined;
  return operations.find(({ name }) => name?.value === operationName);
};

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

const variantsOf = (document: DocumentNode): number => Math.min(2 ** switchesIn(document).length, MAX_VARIANTS);

/** Variables that decide which fields are selected. */
const switchesIn = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: (directive: DirectiveNode) => {
      // Only these two directives select fields; variables of other directives belong to their field.
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
};

/** Features of GraphQL that plans do not cover, because this gateway's schema uses none of them. */
const obstacle = ({ schema, document }: Question, { operation }: OperationDefinitionNode): string | undefined => {
  if (!schema.getRootType(operation)) return 'no root type';
  let reason: string | undefined;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: () => {
        const type = getNamedType(info.getType());
        if (isAbstractType(type) && !type.resolveType) reason = 'abstract type';
        else if (isObjectType(type) && type.isTypeOf) reason = 'isTypeOf';
      },
    }),
  );
  return reason;
};

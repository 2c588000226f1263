import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  TypeInfo,
  type ValidationRule,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type AgentDocument, type Bilingual, readAgentDocuments } from './documents.ts';
import { inputSchemaOf, MOST_ROWS } from './input-schema.ts';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';
import { outputSchemaOf } from './output-schema.ts';

/** A tool of an agent: a document with what is derived from it. */
export interface AgentTool {
  /** Name by which agents call it, such as `list_renewals_due`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly text: string;
  readonly operationName: string;
  readonly isWrite: boolean;
  /** The fields that the document selects, with their types, such as `Query.customers`. */
  readonly fields: readonly string[];
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  readonly dataSchema: JsonSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

const snakeCase = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();

/** Names of mutations that only add something; they can still cost money. */
const ADDS = /^(?:allocate|issue|renew|unfreeze|urge|add)/;

const operationIn = (document: DocumentNode, name: string): OperationDefinitionNode => {
  const [definition, ...more] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || more.length > 0 || definition.name?.value !== name)
    throw new Error(`expected exactly one operation, called ${name}, and no fragments`);
  return definition;
};

/** The fields of a document; throws when the document asks for unmasked personal data. */
const fieldsOf = (schema: GraphQLSchema, document: DocumentNode): readonly string[] => {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: ({ kind }) => {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (kind === Kind.FIELD && parent && field) fields.add(`${parent.name}.${field.name}`);
        if (kind === Kind.ARGUMENT && types.getArgument()?.name === 'reveal')
          throw new Error('the document uses the argument "reveal"; tools must show personal data masked');
      },
    }),
  );
  return [...fields];
};

/** Throws unless every paged list takes its page size from the tool's `first`, or has a small constant one. */
const requirePages = (schema: GraphQLSchema, document: DocumentNode): void => {
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node) => {
        if (node.kind !== Kind.FIELD) return;
        const { name, arguments: given = [] } = node;
        if (!types.getFieldDef()?.args.some((each) => each.name === 'first')) return;
        const value = given.find((each) => each.name.value === 'first')?.value;
        const fits =
          (value?.kind === Kind.VARIABLE && value.name.value === 'first') ||
          (value?.kind === Kind.INT && Number(value.value) <= MOST_ROWS);
        if (!fits)
          throw new Error(
            `${name.value}: the argument "first" must be the variable $first or a number up to ${MOST_ROWS}`,
          );
      },
    }),
  );
};

/** Throws unless a write is one that the ledger stores, with an idempotency key and a dry run. */
const requireLedger = (
  schema: GraphQLSchema,
  { selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
): void => {
  const [only, ...more] = selectionSet.selections;
  const field = only?.kind === Kind.FIELD ? schema.getMutationType()?.getFields()[only.name.value] : undefined;
  const input = getNamedType(field?.args.find(({ name }) => name === 'input')?.type);
  const takes = input && 'getFields' in input ? Object.keys(input.getFields()) : [];
  const variables = variableDefinitions.map(({ variable }) => variable.name.value);
  const isKept = ['idempotencyKey', 'dryRun'].every((name) => takes.includes(name) && variables.includes(name));
  if (more.length > 0 || !isKept)
    throw new Error(
      'a tool that writes must have one mutation, with the variables $idempotencyKey and $dryRun in its input',
    );
};

const toTool = (schema: GraphQLSchema, rules: readonly ValidationRule[], source: AgentDocument): AgentTool => {
  const { name, title, about, text } = source;
  const document = parse(text);
  const [complaint] = validate(schema, document, [...specifiedRules, ...rules]);
  if (complaint) throw complaint;
  const operation = operationIn(document, name);
  const isWrite = operation.operation === 'mutation';
  if (isWrite) requireLedger(schema, operation);
  requirePages(schema, document);
  const { answer: outputSchema, data: dataSchema } = outputSchemaOf(schema, operation);
  const [root] = operation.selectionSet.selections;
  return {
    name: snakeCase(name),
    title,
    about,
    text,
    operationName: name,
    isWrite,
    fields: fieldsOf(schema, document),
    inputSchema: inputSchemaOf(schema, operation),
    outputSchema,
    dataSchema,
    annotations: {
      readOnlyHint: !isWrite,
      destructiveHint: isWrite && !(root?.kind === Kind.FIELD && ADDS.test(root.name.value)),
      idempotentHint: true,
      openWorldHint: false,
    },
  };
};

/** All tools, by name. Throws for a document that is not suitable for agents. */
export const loadAgentTools = (
  schema: GraphQLSchema,
  {
    rules = [],
    documents = readAgentDocuments(),
  }: {
    readonly rules?: readonly ValidationRule[];
    readonly documents?: readonly AgentDocument[];
  } = {},
): readonly AgentTool[] =>
  documents.map((source) => {
    try {
      return toTool(schema, rules, source);
    } catch (error) {
      throw new Error(
        `schema/agents/${source.name}.graphql: ${error instanceof Error ? error.message : 'the document cannot be read'}`,
      );
    }
  });

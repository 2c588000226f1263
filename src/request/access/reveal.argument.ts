import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  GraphQLString,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { badInput } from '../../errors/index.ts';
import type { Place } from '../../execution/reading.ts';
import { canBeStored } from '../../store/index.ts';
import { WELL_FORMED } from '../../text.ts';
import type { FieldArguments, RequestContext } from '../context.ts';

/**
 * Name of the argument that reveals a personal field. Clients' caches store fields by their arguments, so they keep the
 * full value apart from the masked one.
 */
export const REVEAL = 'reveal';

/** Largest number of characters of a reason. */
const MAX_REASON = 200;

const argument: GraphQLArgument = {
  name: REVEAL,
  type: GraphQLString,
  description:
    `Reason to show the value unmasked, 1 to ${MAX_REASON} characters without personal data; masked where it is left out ` +
    'or null. Needs the permission item PARTNERGRAPH_PERSONAL_DATA_REVEAL, else FORBIDDEN. The audit records the reason ' +
    'before the answer is sent.',
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};

/** Gives a personal field the argument that reveals it. */
export const offerReveal = (field: GraphQLField<unknown, RequestContext>): void => {
  field.args = [...field.args, argument];
};

const refuse = (limit: string): never => {
  throw badInput(REVEAL, limit);
};

/** The reason to reveal; null when the field stays masked. */
export const reasonIn = ({ [REVEAL]: given }: FieldArguments): string | null => {
  if (typeof given !== 'string') return null;
  const reason = given.trim();
  if (reason.length === 0 || given.length > MAX_REASON) refuse(`1 to ${MAX_REASON} characters`);
  if (!reason.isWellFormed() || !canBeStored(reason)) refuse(`${WELL_FORMED} without NUL`);
  return reason;
};

/** Whether a field of a document may be revealed. A variable counts, because its value is known only at execution. */
export const asksToReveal = ({ arguments: given }: FieldNode): boolean =>
  given?.some(({ name }) => name.value === REVEAL) ?? false;

type Definition = Parameters<typeof visit>[0];

const holdsReveal = (definition: Definition): boolean => {
  let found = false;
  visit(definition, {
    [Kind.FIELD]: (node: FieldNode) => {
      if (asksToReveal(node)) found = true;
    },
  });
  return found;
};

const known = new WeakMap<OperationDefinitionNode, boolean>();

/**
 * Whether an operation may reveal any field. The document is searched once, and the result is reused for all fields and
 * rows.
 */
export const revealsAnything = ({ operation, fragments }: Pick<Place, 'operation' | 'fragments'>): boolean => {
  const found = known.get(operation) ?? [operation, ...Object.values(fragments)].some(holdsReveal);
  known.set(operation, found);
  return found;
};

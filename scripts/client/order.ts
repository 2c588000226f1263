import { Kind, parse, print } from 'graphql';
import type { Operations } from './operations.ts';

const selectionOf = (text: string): string => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`expected an operation first in ${text}`);
  return definition.selectionSet.selections
    .flatMap((field) => (field.kind === Kind.FIELD && field.selectionSet ? [print(field.selectionSet)] : []))
    .join();
};

/** Names of operations in an order that places those with the same fields side by side, because nearby equal text compresses well. */
export const orderBySelection = (operations: Operations): readonly string[] =>
  [...operations.values()]
    .map((text) => [selectionOf(text), text] as const)
    .sort(([left], [right]) => left.localeCompare(right, 'en'))
    .map(([, text]) => text);

import { Kind, parse, print } from 'graphql';
import type { Operations } from './operations.ts';

const selectionOf = (text: string): string => {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`expected an operation first in ${text}`);
  return definition.selectionSet.selections
    .flatMap((field) => (field.kind === Kind.FIELD && field.selectionSet ? [print(field.selectionSet)] : []))
    .join();
};

/** Operations that select the same fields one after another, since equal text nearby packs to almost nothing. */
export const orderBySelection = (operations: Operations): readonly string[] =>
  [...operations.values()]
    .map((text) => [selectionOf(text), text] as const)
    .sort(([left], [right]) => left.localeCompare(right, 'en'))
    .map(([, text]) => text);

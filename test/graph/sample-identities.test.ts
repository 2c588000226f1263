import { describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { SAMPLES } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

/** Types of which a root field finds an object by its id, such as `customer(id)`. */
const FOUND_BY_ID = new Set(
  Object.values(gatewaySchema().getQueryType()?.getFields() ?? {})
    .filter(({ args }) => args.some(({ name }) => name === 'id'))
    .map(({ type }) => getNamedType(type).name),
);

/** Fields through which a sample selects such an object without its id. */
const withoutId = (document: string): string[] => {
  const types = new TypeInfo(gatewaySchema());
  const found: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET]: ({ selections }, _key, parent) => {
        const type = types.getParentType();
        if (!isObjectType(type) || !FOUND_BY_ID.has(type.name) || !parent || !('kind' in parent)) return;
        const hasId = selections.some((each) => each.kind === Kind.FIELD && each.name.value === 'id');
        if (parent.kind === Kind.FIELD && !hasId) found.push(`${parent.name.value}: ${type.name}`);
      },
    }),
  );
  return found;
};

describe('samples', () => {
  it('see an object without an id', () =>
    expect(withoutId('{ customers { nodes { name } } }')).toEqual(['nodes: Customer']));

  // A client's cache would store such an object without identity, and never show a later write in it.
  it.each(SAMPLES)('%s selects the id of every object that can be found by it', (_name, document) => {
    expect(withoutId(document)).toEqual([]);
  });
});

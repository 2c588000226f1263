import { type GraphQLNamedType, getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import { leastGiven } from '../../support/least.ts';
import { gatewaySchema } from '../../support/schema.ts';

const DEEPEST = 4;

/** A cursor belongs to the viewer that got it. */
const WITH_CURSORS: ReadonlySet<string> = new Set(['edges', 'pageInfo']);

/** The fields of a type, with the least arguments; below an object with an identity its id alone. */
const fieldsBelow = (type: GraphQLNamedType, depth: number): string => {
  if (!(isObjectType(type) || isInterfaceType(type))) return '__typename';
  const selections = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    if (WITH_CURSORS.has(name)) return [];
    const inner = getNamedType(of);
    const given = leastGiven(args);
    const field = given ? `${name}(${given})` : name;
    if (!isCompositeType(inner)) return [field];
    if (isObjectType(inner) && 'id' in inner.getFields()) return [`${field} { __typename id }`];
    return depth < DEEPEST ? [`${field} { ${fieldsBelow(inner, depth + 1)} }`] : [];
  });
  return selections.join(' ') || '__typename';
};

/** A selection of every field that an object of the type has. */
export const allFieldsOf = (type: string): string => {
  const found = gatewaySchema().getType(type);
  if (!isObjectType(found)) throw new Error(`no object type ${type}`);
  return fieldsBelow(found, 1);
};

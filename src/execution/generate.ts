import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
  isScalarType,
} from 'graphql';
import { completeLeaf, executeField, giveUp, isPending, later, propertiesOf, thrown } from './fields.ts';
import { TEXT_AS_IT_STANDS } from './reading.ts';
import type { Answer, FieldPlan, Fill } from './types.ts';

/**
 * Functions that the generated code calls. The code contains only checked names, constants and these calls, and no
 * other text of a document.
 */
const TOOLS = { completeLeaf, executeField, giveUp, isPending, later, propertiesOf, thrown };
const IMPORTS = `const { ${Object.keys(TOOLS).join(', ')} } = tools;`;

const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** The only name that does not declare a property in an object literal. */
const UNUSABLE = '__proto__';

/**
 * Writes a GraphQL name as a property of generated code. The grammar allows only such names, but they are checked
 * again, because no other text of a document gets into the code.
 */
const property = (name: string): string => {
  if (!NAME.test(name) || name === UNUSABLE)
    throw new Error('a response key cannot be used in generated code: it is not a GraphQL name, or it is __proto__');
  return name;
};

export const isUsable = (keys: readonly string[]): boolean => keys.every((key) => NAME.test(key) && key !== UNUSABLE);

/** Generates `() => ({ id: null, __typename: "Customer" })`, so that V8 uses one hidden class per selection. */
export const generateCreate = (template: Readonly<Answer>): (() => Answer) => {
  const members = Object.entries(template).map(([key, value]) => {
    const typeName = typeof value === 'string' ? JSON.stringify(property(value)) : 'null';
    return `${property(key)}: ${typeName}`;
  });
  return new Function(`return () => ({ ${members.join(', ')} });`)() as () => Answer;
};

/**
 * Generates `FieldList.fill` for one selection, with a separate access for each property, so that V8 can use an inline
 * cache for each. Unusual values are passed to the code that executes one field.
 */
export const generateFill = (fields: readonly FieldPlan[]): Fill => {
  const values: unknown[] = [];
  const use = (value: unknown): string => `values[${values.push(value) - 1}]`;
  const constants: string[] = [];

  const fillField = (field: FieldPlan, index: number): string => {
    const target = `answer.${property(field.key)}`;
    const put = (value: string): string =>
      `{ const part = ${value}; ` +
      `if (isPending(part)) pending = later(pending, answer, '${property(field.key)}', part); else ${target} = part; }`;
    constants.push(`const f${index} = ${use(field)};`);
    if (!field.leaf) return put(`executeField(run, f${index}, source, path)`);
    if (field.read) constants.push(`const r${index} = ${use(field.read)};`);
    const read = field.read ? `r${index}(properties, run.context)` : `properties.${property(field.property)}`;
    const usual = usualOf(field.leaf, target, (made) => {
      constants.push(`const c${index} = ${use(made)};`);
      return `c${index}`;
    });
    const blank = field.nullable ? `if (value === null || value === undefined) ${target} = null; else ` : '';
    const unusual = put(`completeLeaf(run, f${index}, source, path, value)`);
    return `{ let value; try { value = ${read}; } catch (error) { value = thrown(error); } ${usual}${blank}${unusual} }`;
  };

  const body = fields.map(fillField).join('\n');
  const code = `${IMPORTS} ${constants.join(' ')}
    return (run, answer, source, path) => {
      const properties = propertiesOf(source);
      let pending;
      try { ${body} } catch (error) { return giveUp(pending, error); }
      return pending && Promise.all(pending);
    };`;
  return new Function('tools', 'values', code)(TOOLS, values) as Fill;
};

/** Code for a `value` that needs no completion and is only assigned. */
const usualOf = (type: GraphQLLeafType, target: string, constant: (made: unknown) => string): string => {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map((each) => [each.value as unknown, each.name]));
    return `const word = ${constant(names)}.get(value); if (word !== undefined) ${target} = word; else `;
  }
  const test = TESTS.get(type) ?? (isScalarType(type) && type.extensions[TEXT_AS_IT_STANDS] ? IS_TEXT : undefined);
  return test === undefined ? '' : `if (${test}) ${target} = value; else `;
};

const IS_TEXT = "typeof value === 'string'";

const TESTS: ReadonlyMap<GraphQLLeafType, string> = new Map<GraphQLLeafType, string>([
  [GraphQLString, IS_TEXT],
  [GraphQLID, IS_TEXT],
  [GraphQLInt, '(value | 0) === value'],
  [GraphQLBoolean, "typeof value === 'boolean'"],
]);

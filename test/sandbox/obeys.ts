import { expect } from '@jest/globals';
import { Ajv } from 'ajv';
import { type JsonSchema, loadContract, type VendorOperation } from '../../src/contract/index.ts';

/** Deeper than any answer; recursive types end here. */
const DEEPEST = 8;

/** The vendor writes null for missing values, and sends nothing that the contract does not have. */
const strict = (schema: JsonSchema, depth = 0): object => (depth > DEEPEST ? {} : strictly(schema, depth));

const strictly = (schema: JsonSchema, depth: number): object => ({
  ...schema,
  ...(schema.type ? { type: [schema.type, 'null'] } : {}),
  ...(schema.items ? { items: strict(schema.items, depth + 1) } : {}),
  ...(schema.properties
    ? {
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(schema.properties).map(([name, inner]) => [name, strict(inner, depth + 1)]),
        ),
      }
    : {}),
});

const ajv = new Ajv({ strict: false, validateFormats: false });

/** Fails with the place of the first disagreement between an answer and the contract's response schema. */
export const expectToObey = (operation: string, answer: unknown, site: 'CHINA' | 'INTERNATIONAL' = 'CHINA'): void => {
  const found = loadContract(site).operations.get(operation);
  if (!found) throw new Error(`no ${operation} on ${site}`);
  expectToFit(found, answer);
};

/** The same check for an operation that the test already has. */
export const expectToFit = ({ id, response }: Pick<VendorOperation, 'id' | 'response'>, answer: unknown): void => {
  const validate = ajv.compile(strict(response));
  validate(answer);
  expect([id, validate.errors ?? []]).toEqual([id, []]);
};

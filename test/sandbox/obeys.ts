import { expect } from '@jest/globals';
import { Ajv } from 'ajv';
import { type JsonSchema, loadContract } from '../../src/contract/index.ts';

/** The vendor writes null for what it leaves out, and nothing that the contract does not know. */
const strict = (schema: JsonSchema): object => ({
  ...schema,
  ...(schema.type ? { type: [schema.type, 'null'] } : {}),
  ...(schema.items ? { items: strict(schema.items) } : {}),
  ...(schema.properties
    ? {
        additionalProperties: false,
        properties: Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, strict(inner)])),
      }
    : {}),
});

const ajv = new Ajv({ strict: false, validateFormats: false });

/** Fails with the place of the first disagreement between an answer and the contract's response schema. */
export const expectToObey = (operation: string, answer: unknown, site: 'CHINA' | 'INTERNATIONAL' = 'CHINA'): void => {
  const response = loadContract(site).operations.get(operation)?.response;
  if (!response) throw new Error(`no ${operation} on ${site}`);
  const validate = ajv.compile(strict(response));
  validate(answer);
  expect([operation, validate.errors ?? []]).toEqual([operation, []]);
};

import { Kind } from 'graphql';
import { ruleOver } from '../rule.ts';

/** graphql-eslint requires descriptions everywhere except on the schema itself; a schema without one is printed without its definition. */
export const describeTheSchema = ruleOver((document) => {
  const definition = document.definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  if (definition?.kind === Kind.SCHEMA_DEFINITION && definition.description) return [];
  return [{ node: definition ?? document, message: 'The schema has no description.' }];
});

import { type GraphQLSchema, introspectionFromSchema } from 'graphql';
import { TEXT_FIELDS } from '../../src/translations/index.ts';

/** The texts for people in an answer to introspection, each once and sorted. */
export const textsIn = (introspection: unknown): readonly string[] => {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && inner !== '' && TEXT_FIELDS.has(name)) texts.add(inner);
      else collect(inner);
    }
  };
  collect(introspection);
  return [...texts].sort();
};

/** Every description and deprecation reason that introspection can answer, those of GraphQL's own types included. */
export const schemaTexts = (schema: GraphQLSchema): readonly string[] => textsIn(introspectionFromSchema(schema));

import { Kind } from 'graphql';
import { ruleOver } from '../rule.ts';
import { everythingNamed } from './named.ts';

const UNKNOWN = 'UNRECOGNIZED';

/** The value UNRECOGNIZED, which every input refuses, must be in enums of answers only. */
export const noUnknownInputs = ruleOver((document) => {
  const answersOnly = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.values?.some(({ name }) => name.value === UNKNOWN)
        ? [definition.name.value]
        : [],
    ),
  );
  return everythingNamed(document)
    .filter(({ part, type }) => (part === 'argument' || part === 'input field') && type && answersOnly.has(type))
    .map(({ node, coordinate, type }) => ({
      node,
      message: `${coordinate} takes ${type}, whose ${UNKNOWN} only an answer can have.`,
    }));
});

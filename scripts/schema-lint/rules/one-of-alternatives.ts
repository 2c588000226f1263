import { Kind } from 'graphql';
import { type Breach, ruleOver } from '../rule.ts';

/** How a description says that one of several fields is given, and no other. */
const ALTERNATIVES = /\bexactly one\b|\bone of (?:both|the two|these fields)\b|\beither\b/i;

/** An input that takes exactly one of its fields says so by `@oneOf`, so that clients and the validation know it too. */
export const oneOfAlternatives = ruleOver(({ definitions }) =>
  definitions.flatMap((definition): readonly Breach[] => {
    if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
    const { name, description, directives = [], fields = [] } = definition;
    const isOneOf = directives.some((each) => each.name.value === 'oneOf');
    const areOptional = fields.length > 1 && fields.every(({ type }) => type.kind !== Kind.NON_NULL_TYPE);
    if (isOneOf || !areOptional || !ALTERNATIVES.test(description?.value ?? '')) return [];
    return [{ node: definition, message: `${name.value} takes exactly one of its fields, so it must be @oneOf.` }];
  }),
);

import type { OwnRule } from './rule.ts';
import { americanEnglish } from './rules/american-english.ts';
import { closedSpans } from './rules/closed-spans.ts';
import { deprecation } from './rules/deprecation.ts';
import { describeTheSchema } from './rules/describe-the-schema.ts';
import { noRepeatedTypeNames } from './rules/no-repeated-type-names.ts';
import { noUnknownInputs } from './rules/no-unknown-inputs.ts';
import { oneOfAlternatives } from './rules/one-of-alternatives.ts';
import { oneScalarForAName } from './rules/one-scalar-for-a-name.ts';
import { reservedNames } from './rules/reserved-names.ts';
import { wordsInEnums } from './rules/words-in-enums.ts';

const ENDINGS = { forbiddenSuffixes: ['Enum'] };

/**
 * The rules of graphql-eslint that the schema keeps, with their options. Left out: the order of names, because the
 * SDL is printed sorted; one `id` for every type, because values have none; a field `query` in the results of
 * mutations, because a client's cache learns from the objects that a mutation answers; names of types in their fields,
 * for which a rule of this schema exempts the vendor's numbers.
 */
export const PLUGIN_RULES: Readonly<Record<string, readonly unknown[]>> = {
  'description-style': [{ style: 'block' }],
  'input-name': [{ checkInputType: false, caseSensitiveInputType: true }],
  'known-argument-names': [],
  'known-directives': [],
  'known-type-names': [],
  'lone-schema-definition': [],
  'naming-convention': [
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      Argument: 'camelCase',
      DirectiveDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
      'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['query', 'get'], forbiddenSuffixes: ['Query'] },
      'FieldDefinition[parent.name.value=Mutation]': {
        forbiddenPrefixes: ['mutation'],
        forbiddenSuffixes: ['Mutation'],
      },
      EnumTypeDefinition: ENDINGS,
      InterfaceTypeDefinition: { forbiddenSuffixes: ['Interface'] },
      UnionTypeDefinition: { forbiddenSuffixes: ['Union'] },
    },
  ],
  'no-hashtag-description': [],
  'no-scalar-result-type-on-mutation': [],
  'no-unreachable-types': [],
  'possible-type-extension': [],
  'provided-required-arguments': [],
  'relay-arguments': [{ includeBoth: false }],
  'relay-connection-types': [],
  // `nodes` beside `edges` is a list of the rows themselves.
  'relay-edge-types': [{ withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  'relay-page-info': [],
  'require-deprecation-reason': [],
  'require-description': [
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  'require-nullable-fields-with-oneof': [],
  'require-nullable-result-in-root': [],
  'unique-directive-names': [],
  'unique-directive-names-per-location': [],
  'unique-enum-value-names': [],
  'unique-field-definition-names': [],
  'unique-operation-types': [],
  'unique-type-names': [],
};

/** The rules of this schema; each has a case that fails in `test/house/schema-lint.test.ts`. */
export const OWN_RULES: Readonly<Record<string, OwnRule>> = {
  'american-english': americanEnglish,
  deprecation,
  'describe-the-schema': describeTheSchema,
  'no-repeated-type-names': noRepeatedTypeNames,
  'no-unknown-inputs': noUnknownInputs,
  'one-of-alternatives': oneOfAlternatives,
  'one-scalar-for-a-name': oneScalarForAName,
  'reserved-names': reservedNames,
  'closed-spans': closedSpans,
  'words-in-enums': wordsInEnums,
};

import { RECORD_KINDS } from '../../../src/records/index.ts';
import { CONDITION, type Rule, TEXT, valid, WORDS } from './bad-input.rule.ts';

const oneOf = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** Rules for the arguments of the reads of every kind of record. */
export const RECORD_RULES: Readonly<Record<string, Rule>> = {
  'RecordSort.by': valid('CREATED_AT'),
  'Query.recordChanges.since': TEXT,
  ...Object.fromEntries(
    RECORD_KINDS.flatMap(({ type }): [string, Rule][] => [
      [`Query.${oneOf(type)}.id`, { valid: 'any', unknown: 'NOT_FOUND' }],
      [`${type}Filter.states`, WORDS],
      [`${type}Filter.owner`, CONDITION],
      [`${type}Filter.search`, CONDITION],
      [`${type}Filter.customerId`, { unknown: 'empty', foreign: 'customer' }],
      [`${type}Filter.resellerId`, { unknown: 'empty', foreign: 'reseller' }],
    ]),
  ),
};

import { describe, expect, it } from '@jest/globals';
import { GraphQLScalarType } from 'graphql';
import { gatewaySchema } from '../support/schema.ts';

const scalarOf = (name: string): GraphQLScalarType => {
  const type = gatewaySchema().getType(name);
  if (!(type instanceof GraphQLScalarType)) throw new Error(`${name} is no scalar`);
  return type;
};

describe('times that come in through the graph', () => {
  it.each([
    ['DateTime', '9999-12-31T23:59:59-05:00'],
    ['DateTime', '0000-01-01T00:00:00+00:01'],
    ['DateTime', '2026-02-30T00:00:00Z'],
    ['DateTime', '2026-11-19T24:30:00Z'],
    ['BillingDate', '2026-02-29'],
    ['BillingDate', '2026-00-01'],
    ['BillingMonth', '2026-13'],
  ])('%s refuses %s', (name, text) => {
    expect(() => scalarOf(name).parseValue(text)).toThrow(`${name} must be`);
  });

  it('are kept in UTC, to the second', () => {
    expect(scalarOf('DateTime').parseValue('2026-12-31T23:30:00.9-01:00')).toBe('2027-01-01T00:30:00Z');
  });
});

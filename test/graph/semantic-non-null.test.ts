import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GraphQLError, isNonNullType, isObjectType, parse } from 'graphql';
import { isSemanticallyNonNull } from '../../src/request/schema/semantic-non-null.ts';
import { nullsWithoutError } from '../support/null-errors.ts';
import { gatewaySchema } from '../support/schema.ts';

const fieldOf = (coordinate: string) => {
  const [owner = '', name = ''] = coordinate.split('.');
  const type = gatewaySchema().getType(owner);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`no field ${coordinate}`);
  return field;
};

const errorAt = (...path: (string | number)[]): GraphQLError => new GraphQLError('failed', { path });

// The test gateway (`startTestGateway`) checks every answer of every test for this.
describe('a field that is null only with an error', () => {
  it.each(['Query.customers', 'Mutation.allocateFunds', 'Customer.orders', 'Bills.spend'])('is marked: %s', (name) => {
    expect([isSemanticallyNonNull(fieldOf(name)), isNonNullType(fieldOf(name).type)]).toEqual([true, false]);
  });

  it.each(['Customer.contact', 'Order.refund', 'Order.customer', 'Customer.balance', 'Order.paidAt'])(
    'is not marked where null is an answer: %s',
    (name) => expect(isSemanticallyNonNull(fieldOf(name))).toBe(false),
  );

  it('is marked in the SDL, as it is in the schema', () => {
    const sdl = readFileSync('schema/partnergraph.graphql', 'utf8');
    const types = Object.values(gatewaySchema().getTypeMap()).filter(isObjectType);
    const marked = types.flatMap((type) => Object.values(type.getFields()).filter(isSemanticallyNonNull));
    expect(sdl.match(/ @semanticNonNull\b/g)).toHaveLength(marked.length + 1);
    expect(sdl).toContain('directive @semanticNonNull(');
  });

  it('finds null without an error in a list, behind an alias and in a fragment', () => {
    const document = parse(`
      query { viewer { name } all: customers { nodes { ...Orders } } }
      fragment Orders on Customer { orders { totalCount } contact { phone } }
    `);
    const data = { viewer: null, all: { nodes: [{ orders: null, contact: null }, { orders: { totalCount: 1 } }] } };
    const found = (...errors: readonly GraphQLError[]) =>
      nullsWithoutError(gatewaySchema(), document, { data, errors });
    expect(found()).toEqual(['Query.viewer', 'Customer.orders']);
    expect(found(errorAt('viewer', 'name'))).toEqual(['Customer.orders']);
    expect(found(errorAt('viewer'), errorAt('all', 'nodes', 1, 'orders'))).toEqual(['Customer.orders']);
    expect(found(errorAt('viewer'), errorAt('all', 'nodes', 0, 'orders'))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { type JsonSchema, loadContractWithTickets } from '../../src/contract/index.ts';
import { wirePaths } from '../../src/upstream/mapping/index.ts';
import { metadata } from '../../src/vendor/metadata.ts';
import { mapperOf, modelOf, type RowClass, shapeOf } from '../../src/vendor/rows.ts';
import { gatewaySchema } from '../support/schema.ts';

const contracts = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];

/** Walks a dotted path through a response schema; `0` steps into a list, `.` stays at the answer itself. */
const schemaAt = (schema: JsonSchema | undefined, path: string): JsonSchema | undefined =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<JsonSchema | undefined>((at, key) => (key === '0' ? at?.items : at?.properties?.[key]), schema);

const responseOf = (operation: string): (JsonSchema | undefined)[] =>
  contracts.flatMap((contract) => contract.operations.get(operation)?.response ?? []);

const types = Object.values(gatewaySchema().getTypeMap())
  .filter(isObjectType)
  .flatMap(({ name }) => {
    const target = metadata().objectTypes.find((type) => type.name === name)?.target as RowClass | undefined;
    return target && Object.keys(modelOf(target).rows).length > 0 ? [[name, target] as const] : [];
  });

describe('models', () => {
  it('are found in the sources', () => expect(types.length).toBeGreaterThan(8));

  it.each(types)('%s reads only what the contract has', (_, type) => {
    const { rows } = modelOf(type);
    const missing = wirePaths(shapeOf(type), modelOf(type)).filter((path) =>
      // A field may be missing in one of several sources; missing in all of them it is a mistake.
      Object.entries(rows).every(([operation, at]) =>
        responseOf(operation).every((response) => !schemaAt(schemaAt(response, at), path)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(types)('%s: its model names only fields that it has', (_, type) => {
    expect(() => mapperOf(type)).not.toThrow();
  });

  it.each(types)('%s is at the path that its model names', (_, type) => {
    for (const [operation, at] of Object.entries(modelOf(type).rows)) {
      expect([operation, responseOf(operation).some((response) => schemaAt(response, at)?.properties)]).toEqual([
        operation,
        true,
      ]);
    }
  });

  it('finds a path that the contract lacks', () => {
    expect(schemaAt(responseOf('ListCustomerOrders')[0], 'order_infos.0.no_such_field')).toBeUndefined();
    expect(schemaAt(responseOf('ListCustomerOrders')[0], 'order_infos.0.order_id')?.type).toBe('string');
  });
});

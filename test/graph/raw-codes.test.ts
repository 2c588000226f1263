import { describe, expect, it } from '@jest/globals';
import { CostPoint } from '../../src/graph/bills/cost.type.ts';
import { Customer } from '../../src/graph/customers/customer.type.ts';
import { mapperOf } from '../../src/request/rows.ts';
import { gatewaySchema } from '../support/schema.ts';

describe('a code that the contract does not know', () => {
  gatewaySchema();

  it.each([
    ['kind', Customer, { customer_type: 97 }, '97'],
    ['level', Customer, { customer_level: 'V99' }, 'V99'],
    ['frozen', Customer, { is_frozen: 7 }, '7'],
    ['associationModel', Customer, { association_type: '42' }, '42'],
    ['granularity', CostPoint, { time_measure_id: 9 }, '9'],
  ])('stays readable beside %s', (word, type, row, code) => {
    const { [word]: told, [`${word}Code`]: raw } = mapperOf<object>(type)(row, 'CHINA') as Record<string, unknown>;
    expect([told, raw]).toEqual(['UNRECOGNIZED', code]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { UNRECOGNIZED } from '../../src/upstream/mapping/index.ts';
import { gatewaySchema } from '../support/schema.ts';

const types = Object.values(gatewaySchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fields = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()));
const inputs = [
  ...fields.flatMap(({ args }) => args),
  ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
].map(({ type }) => getNamedType(type));

const wordsOf = (name: string): readonly string[] => {
  const type = gatewaySchema().getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe('enumerations of inputs', () => {
  it('have no word that every input refuses', () => {
    const words = inputs.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(words.length).toBeGreaterThan(100);
    expect(words).not.toContain(UNRECOGNIZED);
  });

  it('have the same values as the enumerations of answers, except for that', () => {
    expect([...wordsOf('OrderTypeInput'), UNRECOGNIZED].toSorted()).toEqual(wordsOf('OrderType').toSorted());
    expect(wordsOf('CouponStatus')).toContain(UNRECOGNIZED);
  });

  it('are the words that the vendor filters by', () => {
    expect(wordsOf('CouponQuotaStatusFilter').toSorted()).toEqual(['ADJUSTING', 'FROZEN', 'INVALID', 'NORMAL']);
    expect(wordsOf('OrderStatusFilter')).not.toContain('PENDING_REFUND');
    expect(wordsOf('BilledMode').toSorted()).toEqual(['PAY_PER_USE', 'SAVINGS_PLAN', 'YEARLY_MONTHLY']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { inputNames, loadContract, type VendorOperation } from '../../src/contract/index.ts';
import { PARTNER, type Scope, scopeOf, takesReseller, wireScope } from '../../src/upstream/index.ts';

const OPERATIONS = [loadContract('CHINA'), loadContract('INTERNATIONAL')].flatMap((contract) =>
  [...contract.operations.values()].map((operation) => [`${contract.name} ${operation.id}`, operation] as const),
);
const AS_CUSTOMER = { kind: 'customer', accountName: 'a1' } as const;
const ITSELF: Scope = { kind: 'customer', customerId: 'c1', resellerId: 'r1' };

/** The contract's own spelling, repeated here on purpose. */
const namesReseller = (operation: VendorOperation): boolean => inputNames(operation).includes('indirect_partner_id');

describe.each(OPERATIONS)('%s', (_name, operation) => {
  it('is asked for the partner without any reseller', () =>
    expect(wireScope(operation, PARTNER, undefined)).toEqual({}));

  it('is asked for a reseller by the input that the contract has for it, or not at all', () => {
    expect(takesReseller(operation)).toBe(namesReseller(operation));
    if (namesReseller(operation)) {
      expect(wireScope(operation, scopeOf('r1'), { kind: 'partner' })).toEqual({ indirect_partner_id: 'r1' });
    } else {
      expect(() => wireScope(operation, scopeOf('r1'), undefined)).toThrow(
        `${operation.id} has no input for a reseller`,
      );
    }
  });

  it("is asked for a customer under the customer's reseller where it can be", () => {
    const expected = namesReseller(operation) ? { indirect_partner_id: 'r1' } : {};
    expect(wireScope(operation, ITSELF, undefined)).toEqual(expected);
    expect(wireScope(operation, { ...ITSELF, resellerId: null }, undefined)).toEqual({});
  });

  it("is asked with a customer's own credential without any reseller", () => {
    for (const scope of [PARTNER, scopeOf('r1'), ITSELF]) expect(wireScope(operation, scope, AS_CUSTOMER)).toEqual({});
  });
});

describe('a scope', () => {
  it('is the partner where no reseller is named', () => {
    for (const nobody of [null, undefined, '']) expect(scopeOf(nobody)).toEqual({ kind: 'partner' });
  });
});

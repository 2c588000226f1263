import { describe, expect, it } from '@jest/globals';
import { loadContract, type VendorOperation } from '../../src/contract/index.ts';
import { wireInput } from '../../src/vendor/input.ts';
import { createTotals, fixedInputs } from '../../src/vendor/totals.ts';

const operation = (id: string): VendorOperation => {
  const found = loadContract('CHINA').operations.get(id);
  if (!found) throw new Error(id);
  return found;
};

describe('inputs by the names of the contract', () => {
  it('are renamed inside objects and lists of objects, too', () => {
    const input = {
      timeCondition: { timeMeasureId: 2, beginTime: '2026-01', endTime: '2026-02' },
      groupby: [{ type: 'dimension', key: 'REGION_CODE' }],
      filters: [{ operator: 0, filterFactor: { key: 'CHARGING_MODE', value: ['1'] } }],
      offset: 0,
    };
    expect(wireInput(operation('ListCosts'), input)).toEqual({
      time_condition: { time_measure_id: 2, begin_time: '2026-01', end_time: '2026-02' },
      groupby: [{ type: 'dimension', key: 'REGION_CODE' }],
      filters: [{ operator: 0, filter_factor: { key: 'CHARGING_MODE', value: ['1'] } }],
      offset: 0,
    });
  });

  it('may have the contract’s names already, and leave out what has no value', () => {
    const infos = [{ customer_id: 'c1' }, { customerId: 'c2' }];
    expect(wireInput(operation('ListCustomersBalancesDetail'), { customerInfos: infos })).toEqual({
      customer_infos: [{ customer_id: 'c1' }, { customer_id: 'c2' }],
    });
    const blank = {
      cycle: '2026-01',
      region: null,
      resourceType: undefined,
      resInstanceId: '',
      includeZeroRecord: false,
    };
    expect(wireInput(operation('ListCustomerselfResourceRecordDetails'), blank)).toEqual({
      cycle: '2026-01',
      include_zero_record: false,
    });
  });

  it('are a mistake where the contract has no such name, however deep', () => {
    expect(() => wireInput(operation('ListCosts'), { nothing: 1 })).toThrow('ListCosts has no parameter "nothing"');
    expect(() => wireInput(operation('ListCosts'), { timeCondition: { nothing: 1 } })).toThrow('"nothing"');
  });
});

describe('totals', () => {
  const bills = operation('ListSubcustomerMonthlyBills');
  const january = { cycle: '2026-01', charge_mode: '3' };

  it('are kept for each required input of the vendor', () => {
    const totals = createTotals();
    totals.note(bills, { ...january, limit: 1 }, 7);
    totals.note(bills, { ...january, cycle: '2026-02' }, 9);
    expect(totals.knownTotal(bills.id, january)).toBe(7);
    expect(totals.knownTotal(bills.id, { charge_mode: '3', cycle: '2026-02' })).toBe(9);
    expect(totals.knownTotal(bills.id, { ...january, charge_mode: '1' })).toBeUndefined();
    expect(totals.knownTotal(bills.id)).toBeUndefined();
  });

  it('are not those of a filtered list', () => {
    const totals = createTotals();
    totals.note(bills, { ...january, customer_id: 'c1' }, 2);
    expect(totals.knownTotal(bills.id, january)).toBeUndefined();
    expect(fixedInputs(bills, { ...january, customer_id: 'c1', offset: 5 })).toEqual(january);
  });

  it('of lists without required inputs are found by the name alone', () => {
    const totals = createTotals();
    totals.note(operation('ListCustomerOrders'), { limit: 1, order_by: '-createTime' }, 5);
    expect(totals.knownTotal('ListCustomerOrders')).toBe(5);
  });
});

import { describe, expect, it } from '@jest/globals';
import { loadContract, matchOperation } from '../../src/contract/index.ts';

const china = loadContract('CHINA');
const match = matchOperation(china);

describe.each(['CHINA', 'INTERNATIONAL'] as const)('matching requests of %s', (site) => {
  const contract = loadContract(site);
  const matchSite = matchOperation(contract);

  it.each([...contract.operations.values()].map((one) => [one.id, one] as const))('finds %s', (_id, one) => {
    const names = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const values = Object.fromEntries(names.map((name) => [name, `${name} 1/2%`]));
    const path = one.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
    expect(matchSite(one.method, path)).toEqual({ operation: one, pathParams: values });
  });
});

describe('a request that addresses nothing', () => {
  it.each([
    ['another method', 'DELETE', '/v2/orders/customer-orders'],
    ['another path', 'GET', '/v2/orders'],
    ['a trailing slash', 'GET', '/v2/orders/customer-orders/'],
    ['an empty path parameter', 'GET', '/v2/orders/customer-orders/details/'],
    ['a path parameter of two segments', 'GET', '/v2/orders/customer-orders/details/CS1/lines'],
    ['a badly encoded path parameter', 'GET', '/v2/orders/customer-orders/details/%E0%A4%A'],
    ['another case', 'GET', '/V2/orders/customer-orders'],
  ])('%s matches nothing', (_why, method, path) => {
    expect(match(method, path)).toBeNull();
  });
});

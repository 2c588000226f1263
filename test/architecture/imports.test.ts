import { globSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOMS, scopeSpellers, timeReaders, wrongImports } from './imports.ts';

const files = globSync('src/**/*.ts');
const sources = files.map((path) => ({ path, source: readFileSync(path, 'utf8') }));

describe('architecture', () => {
  it('has a rule for every room', () => {
    const rooms = readdirSync('src').map((name) => name.replace(/\.ts$/, ''));
    const known: readonly string[] = [...ROOMS, 'sandbox'];
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
  });

  it('imports point one way', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ path, source }) => wrongImports(path, source))).toEqual([]);
  });

  it.each([
    ['src/upstream/send.ts', "import { Order } from '../graph/orders/order.type.ts';"],
    ['src/graph/orders/order.resolver.ts', "import { x } from '../../server/gateway.ts';"],
    ['src/graph/orders/order.resolver.ts', "import { x } from '../customers/customer.directory.ts';"],
    ['src/graph/orders/order.resolver.ts', "import { x } from '../customers/customer.type.ts';"],
    ['src/graph/orders/order.resolver.ts', "import { x } from '../bills/monthly/index.ts';"],
    ['src/sandbox/index.ts', "import { x } from '../upstream/index.ts';"],
    ['src/request/fetch/x.ts', "import { x } from '../cost/predict.ts';"],
    ['src/request/x.ts', "import { x } from './fetch/loader.ts';"],
    ['src/execution/plan.ts', "import type { x } from '../request/context.ts';"],
    ['src/server/x.ts', "export { x } from '../sandbox/index.ts';"],
    ['src/server/x.ts', "await import('../main.ts');"],
    ['src/config/x.ts', "import { x } from '../../test/support/gateway.ts';"],
  ])('refuses an import: %s with %s', (path, source) => expect(wrongImports(path, source)).toHaveLength(1));

  it.each([
    ['src/graph/orders/order.resolver.ts', "import { x } from '../customers/index.ts';"],
    ['src/graph/orders/order.type.ts', "import { x } from '../common/index.ts';"],
    ['src/sandbox/index.ts', "import { x } from '../contract/index.ts';"],
  ])('accepts an import: %s with %s', (path, source) => expect(wrongImports(path, source)).toEqual([]));

  it('the package for clients imports nothing outside itself', () => {
    const leaving = globSync('packages/client/src/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'/g)]
        .map(([, specifier = '']) => posix.join(posix.dirname(path), specifier))
        .filter((target) => !target.startsWith('packages/client/src/')),
    );
    expect(leaving).toEqual([]);
  });

  it('reads the environment in config and main only', () => {
    const readers = sources.filter(({ source }) => source.includes('process.env')).map(({ path }) => path);
    expect(readers.filter((path) => !/^src\/(main\.ts$|main\/|config\/)/.test(path))).toEqual([]);
  });

  it('decides which rows a viewer sees in one file', () => {
    const deciders = sources.filter(({ source }) => source.includes("'managed'")).map(({ path }) => path);
    expect(deciders).toEqual([
      'src/identity/viewer-kinds.ts',
      'src/identity/viewer.ts',
      'src/identity/visible-rows.ts',
    ]);
  });

  it('reads the time only from the clock that each part is given', () => {
    expect(sources.flatMap(({ path, source }) => timeReaders(path, source))).toEqual([]);
    expect(timeReaders('src/ledger/x.ts', 'const at = new Date();\nconst ms = Date.now();')).toHaveLength(2);
    expect(timeReaders('src/ledger/x.ts', 'const now = Date.now,')).toHaveLength(1);
    expect(timeReaders('src/ledger/x.ts', 'const at = new Date(clock.now());')).toEqual([]);
  });

  it("has the vendor's field for a reseller in upstream only: elsewhere a scope says whose data is asked for", () => {
    expect(sources.flatMap(({ path, source }) => scopeSpellers(path, source))).toEqual([]);
    expect(sources.some(({ source }) => source.includes('indirect_partner_id'))).toBe(true);
  });

  it.each([
    ['src/graph/orders/order.loader.ts', 'api.ask(OPERATION, { indirectPartnerId: resellerId });'],
    ['src/request/reach.ts', "const RESELLER = 'indirect_partner_id';"],
    ['src/ledger/operations/kinds/coupons.ts', 'const { indirectPartnerIds } = input;'],
    ['src/upstreams/x.ts', "row['indirect_partner_name']"],
  ])('refuses that field: %s with %s', (path, source) => expect(scopeSpellers(path, source)).toHaveLength(1));

  it.each([
    ['src/graph/resellers/reseller.loader.ts', "const OPERATION = 'ListIndirectPartners';"],
    ['src/upstream/scope.ts', "const RESELLER = 'indirect_partner_id';"],
    ['src/sandbox/behaviors/resellers.ts', 'const { indirect_partner_id: id } = input;'],
  ])('accepts other code: %s with %s', (path, source) => expect(scopeSpellers(path, source)).toEqual([]));

  it("uses none of type-graphql's own guards, which it drops from simple fields", () => {
    const users = sources.filter(({ source }) => /\b(Authorized|UseMiddleware)\b/.test(source)).map(({ path }) => path);
    expect(users).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGateway } from './whole.ts';

interface Failed {
  readonly path: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly further?: number; readonly argument?: string };
}

const PAGE = 30;

describe('errors that say the same of many rows', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const ask = async (query: string) => {
    const { data, errors = [] } = await gateway.run('chen.xia', query);
    const { nodes } = (data as { customers: { nodes: Record<string, unknown>[] } }).customers;
    return { nodes, errors: errors as unknown as readonly Failed[] };
  };

  it.each([
    ['by an error that is the same in every row', 'expenditureQuota { quota { amount } }', 'UNSUPPORTED_ON_SITE'],
    ['by an error in a literal', 'orders(first: 0) { totalCount }', 'BAD_USER_INPUT'],
  ])('are ten in full, and the tenth has the number of the others, which are short: %s', async (_, field, code) => {
    const { nodes, errors } = await ask(`{ customers(first: ${PAGE}) { nodes { it: ${field} } } }`);
    expect(nodes.map(({ it }) => it)).toEqual(Array.from({ length: PAGE }, () => null));
    expect(errors.map(({ path, extensions }) => [path, extensions.code, extensions.further])).toEqual(
      Array.from({ length: PAGE }, (_, row) => [
        ['customers', 'nodes', row, 'it'],
        code,
        row === 9 ? PAGE - 10 : undefined,
      ]),
    );
    for (const { extensions } of errors.slice(10)) expect(extensions).toEqual({ code });
    for (const { extensions } of errors.slice(0, 10)) expect(extensions).toHaveProperty('errorId');
  });

  it('are counted for each field and each cause', async () => {
    const { errors } = await ask(
      `{ customers(first: ${PAGE}) { nodes { a: orders(first: 0) { totalCount } b: orders(first: 101) { totalCount }
        c: orders(first: 1, filter: { paidFrom: "2026-02-01T00:00:00Z", paidUntil: "2026-01-01T00:00:00Z" }) { totalCount } } } }`,
    );
    const tenth = (name: string) => errors.filter(({ path }) => path.at(-1) === name).at(9);
    expect(errors).toHaveLength(3 * PAGE);
    expect(['a', 'b', 'c'].map((name) => tenth(name)?.extensions.further)).toEqual([20, 20, 20]);
  });

  it('are all shown where they are few or different', async () => {
    const few = await ask('{ customers(first: 10) { nodes { it: expenditureQuota { quota { amount } } } } }');
    expect(few.errors.map(({ extensions }) => extensions.further)).toEqual(Array.from({ length: 10 }, () => undefined));
    const { errors } = await ask(
      `{ customers(first: ${PAGE}) { nodes { it: enterprise { members(first: 1) { totalCount } } } } }`,
    );
    const codes = new Map<string, number>();
    for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
    expect(codes.size).toBe(2);
    expect(codes.get('AGENCY_MISSING')).toBeLessThan(10);
    expect(errors.filter(({ extensions }) => extensions.code === 'AGENCY_MISSING')).toHaveLength(
      codes.get('AGENCY_MISSING') ?? 0,
    );
  });
});

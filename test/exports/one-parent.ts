import { expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { exportKinds } from '../../src/exports/index.ts';
import { planExport } from '../../src/exports/plan.ts';
import { type Ask, type RowsPage, readRows } from '../../src/exports/rows.ts';
import { buildGatewaySchema } from '../../src/graph/schema.ts';
import { bytesOf, type ExportGateway, exportAs, linesOf } from './support.ts';

const DIRECTOR = 'zhou.ning';
const LEVEL = 'V3';

interface Listed {
  readonly customers: {
    readonly nodes: readonly { readonly customerId: string; readonly accountManager: object | null }[];
  };
}

/** Answers an export of the lines of three orders; the second order is refused. */
const answerOrders =
  (refusal: object): Ask =>
  async (_document, { parent }) => {
    const pageInfo = { hasNextPage: false, endCursor: null };
    const orders = { nodes: [{ orderId: 'CS1' }, { orderId: 'CS2' }, { orderId: 'CS3' }], totalCount: 3, pageInfo };
    if (parent === undefined) return { data: { orders } };
    if (parent === 'CS2') return { data: null, errors: [refusal as never] };
    const lines = { nodes: [{ lineId: `${String(parent)}-1` }], totalCount: 1, pageInfo };
    return { data: { order: { orderId: parent, lines } } };
  };

/** Tests of exports in which one customer is refused. */
export const testOneParent = (gateway: () => ExportGateway): void => {
  it('skip and count customers whose rows the viewer may not read', async () => {
    const { data } = await gateway().run<Listed>(
      DIRECTOR,
      `{ customers(first: 100, filter: { level: ${LEVEL} }) { nodes { customerId accountManager { accountName } } } }`,
    );
    const listed = data?.customers.nodes ?? [];
    const closed = listed.filter(({ accountManager }) => accountManager === null);
    expect([closed.length > 0, closed.length < listed.length]).toEqual([true, true]);
    const done = await exportAs(gateway(), DIRECTOR, {
      kind: 'CONSUMPTION',
      filter: { month: '2026-10', customers: { level: LEVEL } },
      columns: ['customerId'],
    });
    expect(done).toMatchObject({ state: 'SUCCEEDED', skippedCustomers: closed.length, error: null });
    const billed = new Set(linesOf(await bytesOf(gateway(), DIRECTOR, done)).map(({ customerId }) => customerId));
    expect(billed.size).toBeGreaterThan(0);
    expect(closed.filter(({ customerId }) => billed.has(customerId))).toEqual([]);
  });

  it('go on without an order that is gone, and end where the whole is refused', async () => {
    const kind = exportKinds([]).get('ORDER_LINES');
    if (!kind) throw new Error('no kind');
    const plan = planExport(buildGatewaySchema(), { kind, filter: {}, columns: ['orderId', 'lineId'] });
    const read = async (refusal: object) => {
      const pages: RowsPage[] = [];
      for await (const page of readRows(plan, answerOrders(refusal))) pages.push(page);
      return { rows: pages.flatMap(({ rows }) => rows), skipped: pages.filter(({ isSkipped }) => isSkipped).length };
    };
    const rows = [
      ['CS1', 'CS1-1'],
      ['CS3', 'CS3-1'],
    ];
    const gone = { message: 'gone', path: ['order'], extensions: { code: 'NOT_FOUND' } };
    expect(await read(gone)).toEqual({ rows, skipped: 0 });
    const { path, ...ofAll } = { ...gone, extensions: { code: 'FORBIDDEN' } };
    expect(await read({ ...ofAll, path })).toEqual({ rows, skipped: 1 });
    await expect(read(ofAll)).rejects.toEqual(new GatewayError('FORBIDDEN'));
  });
};

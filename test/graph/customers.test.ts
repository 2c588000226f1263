import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CustomerSearchDocument } from '../../packages/client/src/generated/samples.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const LIST = `query ($first: Int!, $after: String, $filter: CustomerFilter, $sort: CustomerSort) {
  customers(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount nodes { id: customerId accountName name level } pageInfo { hasNextPage endCursor }
  }
}`;

interface List {
  readonly customers: {
    readonly totalCount: number;
    readonly nodes: readonly { id: string; accountName: string; name: string | null; level: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('customers', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 250 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const truth = () => gateway.sandbox.partner('demo-cn').customers();
  const list = async (as: string, variables: Record<string, unknown>) => {
    const result = await gateway.run<List, Record<string, unknown>>(as, LIST, { first: 100, ...variables });
    return { ...result, customers: result.data?.customers };
  };
  const walk = async (as: string, first: number) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { customers } = await list(as, { first, after });
      seen.push(...(customers?.nodes.map(({ id }) => id) ?? []));
      after = customers?.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
    } while (after);
    return seen;
  };

  it.each(['chen.xia', 'wang.fang'])('pages without a missing or repeated row for %s', async (as) => {
    const visible = truth().filter(
      ({ account_managers }) => as === 'chen.xia' || account_managers?.[0]?.account_name === as,
    );
    expect(await walk(as, 33)).toEqual(visible.map(({ customer_id }) => customer_id));
  });

  it('says who invoices a customer, and that only consumption is invoiced', async () => {
    const { data, errors } = await gateway.run<
      { customers: { nodes: readonly { associationModel: string; invoicing: unknown }[] } },
      never
    >('chen.xia', '{ customers(first: 100) { nodes { associationModel invoicing { issuer covers } } } }');
    expect(errors).toBeUndefined();
    const found = new Map(
      data?.customers.nodes.map(({ associationModel, invoicing }) => [associationModel, invoicing]),
    );
    expect(Object.fromEntries(found)).toEqual({
      REFERRAL: { issuer: 'VENDOR', covers: 'CONSUMPTION' },
      RESALE: { issuer: 'PARTNER', covers: 'CONSUMPTION' },
    });
    expect(gateway.calls()).toEqual({ ListSubCustomers: 1 });
  });

  it('lets the vendor filter what it can, in one call', async () => {
    const [row] = truth();
    const { customers } = await list('chen.xia', { filter: { accountName: row?.account_name } });
    expect(customers?.nodes.map(({ id }) => id)).toEqual([row?.customer_id]);
    expect(gateway.calls()).toEqual({ ListSubCustomers: 1 });
  });

  it('finds names of several words, which the vendor does not look for', async () => {
    const customers = gateway.sandbox.partner('demo-intl').customers();
    const words = customers.find(({ customer }) => customer?.includes(' '))?.customer ?? 'none';
    const found = await gateway.run<List, Record<string, unknown>>('amara.okafor', LIST, {
      first: 100,
      filter: { name: words },
    });
    const own = customers.filter(({ customer }) => customer?.includes(words));
    expect(own).not.toHaveLength(0);
    expect(found.data?.customers.nodes.map(({ id }) => id)).toEqual(own.map(({ customer_id }) => customer_id));
  });

  it('filters by manager and sorts by level from the directory', async () => {
    const { data } = await gateway.run('chen.xia', CustomerSearchDocument, { manager: 'li.qiang', first: 100 });
    const own = truth().filter(({ account_managers }) => account_managers?.[0]?.account_name === 'li.qiang');
    expect(data?.customers?.totalCount).toBe(own.length);
    const levels = data?.customers?.edges.map(({ node }) => node.level ?? '') ?? [];
    expect(levels).toEqual([...levels].sort().reverse());
    expect(new Set(data?.customers?.edges.map(({ node }) => node.accountManager?.accountName))).toEqual(
      new Set(['li.qiang']),
    );
  });

  it('sorts names with the rows that have none last, both ways', async () => {
    for (const direction of ['ASCENDING', 'DESCENDING']) {
      const { customers } = await list('chen.xia', { sort: { by: 'NAME', direction } });
      const names = customers?.nodes.map(({ name }) => name) ?? [];
      const firstBlank = names.indexOf(null);
      if (firstBlank >= 0) expect(names.slice(firstBlank).every((name) => name === null)).toBe(true);
    }
  });

  it('masks telephone and e-mail', async () => {
    const { data } = await gateway.run('chen.xia', CustomerSearchDocument, { first: 100 });
    const contacts = data?.customers?.edges.flatMap(({ node }) => node.contact ?? []) ?? [];
    expect(contacts.length).toBeGreaterThan(50);
    for (const { phone, email } of contacts) {
      expect(phone ?? '****').toContain('****');
      expect(email ?? '***').toContain('***');
    }
  });

  it('gives one customer by id in one call, and many from the directory', async () => {
    const fresh = await startTestGateway({ customers: 250 });
    try {
      const ids = fresh.sandbox
        .partner('demo-cn')
        .customers()
        .map(({ customer_id }) => customer_id);
      fresh.forgetCalls();
      const one = await fresh.run('chen.xia', `{ customer(id: "${ids[7]}") { id: customerId } }`);
      expect(one.data).toEqual({ customer: { id: ids[7] } });
      expect(fresh.calls()).toEqual({ ListSubCustomers: 1 });

      fresh.forgetCalls();
      const fields = ids.slice(0, 20).map((id, index) => `c${index}: customer(id: "${id}") { id: customerId }`);
      const many = await fresh.run<Record<string, { id: string }>, never>('chen.xia', `{ ${fields.join(' ')} }`);
      expect(Object.values(many.data ?? {}).map(({ id }) => id)).toEqual(ids.slice(0, 20));
      expect(fresh.calls()).toEqual({ ListSubCustomers: 3 });
    } finally {
      await fresh.close();
    }
  });

  it('answers alike for an unknown id, another partner’s customer and another manager’s', async () => {
    const foreign = gateway.sandbox.partner('demo-intl').customerAt(0).customer_id;
    const others = truth().find(
      ({ account_managers }) => account_managers?.[0]?.account_name === 'li.qiang',
    )?.customer_id;
    const messages = new Set<string>();
    for (const id of ['0123456789abcdef0123456789abcdef', foreign, others]) {
      const result = await gateway.run('wang.fang', `{ viewer { name } customer(id: "${id}") { id: customerId } }`);
      expect(result.data).toEqual({ viewer: { name: 'Wang Fang' }, customer: null });
      expect(codesOf(result)).toEqual(['NOT_FOUND']);
      const [error] = result.errors ?? [];
      messages.add(JSON.stringify([error?.message, { ...error?.extensions, errorId: '' }]));
    }
    expect(messages.size).toBe(1);
  });

  it('sees a newly assigned customer when the directory is read again', async () => {
    const fresh = await startTestGateway({ customers: 30 });
    try {
      const moved = fresh.sandbox
        .partner('demo-cn')
        .customers()
        .find(({ account_managers }) => account_managers?.[0]?.account_name === 'li.qiang');
      const before = await fresh.run('wang.fang', `{ customer(id: "${moved?.customer_id}") { id: customerId } }`);
      expect(codesOf(before)).toEqual(['NOT_FOUND']);
      fresh.sandbox.upsertCustomer({
        partner: 'demo-cn',
        customer_id: moved?.customer_id,
        account_managers: [{ account_name: 'wang.fang' }],
      });
      const after = await fresh.run('wang.fang', `{ customer(id: "${moved?.customer_id}") { id: customerId } }`);
      expect(after.data).toEqual({ customer: { id: moved?.customer_id } });
    } finally {
      await fresh.close();
    }
  });

  describe('bad input', () => {
    const codeOf = async (variables: Record<string, unknown>) => {
      const { errors } = await list('chen.xia', variables);
      return errors?.[0]?.extensions;
    };

    it.each([0, -1, 101, 1000])('first: %i', async (first) => {
      expect(await codeOf({ first })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first', limit: '1 to 100' });
      expect(gateway.calls()).toEqual({});
    });

    it.each(['', 'x', 'bm90LWEtY3Vyc29y'])('cursor %j', async (after) => {
      expect(await codeOf({ after })).toMatchObject({ code: 'INVALID_CURSOR', argument: 'after' });
    });

    it('a cursor from another list, other arguments or another viewer', async () => {
      const { customers } = await list('chen.xia', { first: 5 });
      const after = customers?.pageInfo.endCursor;
      expect(await codeOf({ after, filter: { label: 'x' } })).toMatchObject({ code: 'INVALID_CURSOR' });
      const orders = await gateway.run('chen.xia', `{ orders(after: "${after}") { totalCount } }`);
      expect(codesOf(orders)).toEqual(['INVALID_CURSOR']);
      const manager = await list('wang.fang', { after });
      expect(codesOf(manager)).toEqual(['INVALID_CURSOR']);
    });

    it('a range that ends before it begins', async () => {
      const filter = { associatedFrom: '2026-02-01T00:00:00Z', associatedUntil: '2026-01-01T00:00:00Z' };
      expect(await codeOf({ filter })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.associatedFrom' });
    });

    it('an invalid time', async () => {
      const { errors } = await list('chen.xia', { filter: { associatedFrom: 'yesterday' } });
      expect(errors?.[0]?.message).toContain('filter.associatedFrom');
    });
  });

  it('accepts any offset in a time', async () => {
    const [row] = truth();
    const at = row?.associated_on ?? '';
    const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');
    const { customers } = await list('chen.xia', { filter: { associatedFrom: shifted, associatedUntil: at } });
    expect(customers?.nodes.map(({ id }) => id)).toContain(row?.customer_id);
  });
});

import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Row } from '../../data/vendor.ts';
import type { Viewer } from '../../data/viewer.ts';

/** Joins the vendor's operations to the screen of the bench, with Mesh's own calls of the subgraph. */
export const typeDefs = `
  extend type Query {
    viewer: Viewer
  }
  type Viewer {
    name: String!
    roles: [String!]!
    partner: Partner!
  }
  type Partner {
    name: String!
    site: String!
  }
  extend type CustomerInformation {
    balance: CustomerBalancesV2
    orders(first: Int!, until: String): [CustomerOrderV2!]
  }
`;

interface SubgraphCall {
  readonly root: unknown;
  readonly context: HiveContext;
  readonly info: GraphQLResolveInfo;
  readonly selectionSet: (wanted: SelectionSetNode) => SelectionSetNode;
  readonly args?: object;
  readonly key?: string;
  readonly argsFromKeys?: (keys: readonly string[]) => object;
  readonly valuesFromResults?: (answer: BalancesAnswer, keys: readonly string[]) => readonly (Row | null)[];
}

interface BalancesAnswer {
  readonly customer_balances: readonly Row[];
}

interface OrdersAnswer {
  readonly total_count: number;
  readonly order_infos: readonly Row[];
}

export interface HiveContext {
  readonly viewer: Viewer;
  readonly startedAt: number;
  readonly bss: {
    readonly Query: {
      ListCustomersBalancesDetail(call: SubgraphCall): Promise<Row | null>;
      ListCustomerOrders(call: SubgraphCall): Promise<OrdersAnswer>;
    };
  };
}

interface OrdersArguments {
  readonly first: number;
  readonly until?: string | null;
}

const PAGE = 100;
const RESALE = '2';
/** Mesh's name of `-createTime`. */
const NEWEST_FIRST = '_createTime';

const select = (name: string, selections: SelectionSetNode['selections'] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(selections.length > 0 ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}),
});

const selectRows =
  (rows: string, others: readonly string[]) =>
  (wanted: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: [...others.map((name) => select(name)), select(rows, [select('customer_id'), ...wanted.selections])],
  });

const selectBalances = selectRows('customer_balances', []);
const selectOrders = selectRows('order_infos', ['total_count']);

/** One call for all customers of the screen. */
const loadBalance = (root: Row, _args: object, context: HiveContext, info: GraphQLResolveInfo) =>
  root.association_type === RESALE
    ? context.bss.Query.ListCustomersBalancesDetail({
        root,
        context,
        info,
        selectionSet: selectBalances,
        key: String(root.customer_id),
        argsFromKeys: (ids) => ({ input: { customer_infos: ids.map((id) => ({ customer_id: id })) } }),
        valuesFromResults: ({ customer_balances }, ids) => {
          const found = new Map(customer_balances.map((row) => [row.customer_id, row]));
          return ids.map((id) => found.get(id) ?? null);
        },
      })
    : null;

/** All pages of orders, from the newest on. */
const sweepOrders = async (
  until: string | null,
  context: HiveContext,
  info: GraphQLResolveInfo,
): Promise<Map<unknown, Row[]>> => {
  const read = (offset: number): Promise<OrdersAnswer> =>
    context.bss.Query.ListCustomerOrders({
      root: {},
      context,
      info,
      selectionSet: selectOrders,
      args: { limit: PAGE, offset, order_by: NEWEST_FIRST, ...(until ? { create_time_end: until } : {}) },
    });
  const first = await read(0);
  const offsets = Array.from({ length: Math.ceil(first.total_count / PAGE) - 1 }, (_, index) => (index + 1) * PAGE);
  const rest = await Promise.all(offsets.map(read));
  return Map.groupBy(
    [first, ...rest].flatMap(({ order_infos }) => order_infos),
    ({ customer_id }) => customer_id,
  );
};

const loaders = new WeakMap<HiveContext, DataLoader<string, readonly Row[]>>();

/** The orders of all customers of the screen by one sweep, as the other stacks have them. */
const loadOrders = async (
  { customer_id: id }: Row,
  { first, until }: OrdersArguments,
  context: HiveContext,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> => {
  const loader =
    loaders.get(context) ??
    new DataLoader<string, readonly Row[]>(async (ids) => {
      const found = await sweepOrders(until ?? null, context, info);
      return ids.map((each) => found.get(each) ?? []);
    });
  loaders.set(context, loader);
  return (await loader.load(String(id))).slice(0, first);
};

export const createResolvers = (partnerOf: (id: string) => { readonly name: string; readonly site: string }) => ({
  Query: { viewer: (_root: unknown, _args: object, { viewer }: HiveContext): Viewer => viewer },
  Viewer: { partner: ({ partnerId }: Viewer) => partnerOf(partnerId) },
  CustomerInformation: {
    balance: { selectionSet: '{ customer_id association_type }', resolve: loadBalance },
    orders: { selectionSet: '{ customer_id }', resolve: loadOrders },
  },
});

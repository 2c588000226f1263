import {
  packagesByCustomer,
  usageByPackageItem,
  usageRecordsByCustomer,
  usageRecordsByItem,
} from '../../src/graph/packages/package.loader.ts';
import { PayPerUseQuote } from '../../src/graph/pricing/pay-per-use-price.type.ts';
import { payPerUseProducts, yearlyMonthlyProducts } from '../../src/graph/pricing/price.input.ts';
import {
  askPrices,
  PAY_PER_USE_PRICES,
  payPerUsePrices,
  renewalPriceByResource,
  YEARLY_MONTHLY_PRICES,
  yearlyMonthlyPrices,
} from '../../src/graph/pricing/price.loader.ts';
import { YearlyMonthlyQuote } from '../../src/graph/pricing/price.type.ts';
import {
  payPerUseResourceById,
  payPerUseResourcesByCustomer,
  resourceFamilyById,
  resourcesByCustomer,
  resourcesByOrder,
} from '../../src/graph/resources/resource.loader.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import type { OwnedId, Owner } from '../../src/request/fetch/owned.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Edge, type EdgeContext, loaderEdge, SIZES, take } from './edge.ts';

const FIRST = 10;
const each = (n: number): number => n;

const owners = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(({ customer_id: id, account_name: accountName }) => ({ id, accountName, scope: PARTNER }));

type Holder = ReturnType<typeof owners>[number];

interface OwnedEdge<V, O extends Owner> {
  readonly name: string;
  readonly operation: string;
  readonly loader: LoaderDefinition<OwnedId<O>, V>;
  /** Number of ids that one call takes. */
  readonly max: number;
  readonly question?: Readonly<Record<string, unknown>>;
}

/** N ids of `holders` customers, the same number of each; unknown ids cost as many calls as known ones. */
const owned = <V, O extends Owner>({ name, operation, loader, max, question }: OwnedEdge<V, O>): readonly Edge[] =>
  [1, 5].map((holders) => ({
    name: `${name}, of ${holders === 1 ? 'one customer' : `${holders} customers`}`,
    operation,
    partner: 'demo-cn' as const,
    sizes: SIZES.map((n) => Math.max(n, holders)),
    minimum: (n) => holders * Math.ceil(n / holders / max),
    load: (edge, n) =>
      Promise.allSettled(
        owners(edge, holders).flatMap((owner: Holder) =>
          Array.from({ length: n / holders }, (_, index) =>
            edge.context.load(loader, { id: `${index}`, owner: owner as Owner as O, question }),
          ),
        ),
      ),
    predicted: ({ context }, n) => loader.cost(n, {}, context, (type) => (type === 'Customer' ? holders : undefined)),
  }));

const pages = (context: EdgeContext, n: number) =>
  owners(context, n).map(({ id }) => ({ parent: id, offset: 0, first: FIRST, filter: {} }));

const product = {
  serviceTypeCode: 'hws.service.type.ec2',
  resourceTypeCode: 'hws.resource.type.vm',
  region: 'cn-north-4',
  quantity: 1,
};
const specifications = (n: number) => Array.from({ length: n }, (_, index) => `s6.size-${index}.2`);

export const resourceEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → yearly/monthly resources',
    operation: 'ListPayPerUseCustomerResources',
    partner: 'demo-cn',
    loader: resourcesByCustomer,
    args: { first: FIRST },
    keys: pages,
    minimum: each,
  }),
  loaderEdge({
    name: 'order → resources',
    operation: 'ListPayPerUseCustomerResources',
    partner: 'demo-cn',
    loader: resourcesByOrder,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, n).map(({ id: customerId }, index) => ({
        parent: `CS${index}`,
        offset: 0,
        first: FIRST,
        filter: { customerId },
      })),
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → pay-per-use resources',
    operation: 'ListCustomerOnDemandResources',
    partner: 'demo-intl',
    loader: payPerUseResourcesByCustomer,
    args: { first: FIRST },
    keys: pages,
    minimum: each,
  }),
  ...owned({
    name: 'resource → main, dependents',
    operation: 'ListPayPerUseCustomerResources',
    loader: resourceFamilyById,
    max: 50,
  }),
  ...owned({
    name: 'ids → pay-per-use resources',
    operation: 'ListCustomerOnDemandResources',
    loader: payPerUseResourceById,
    max: 50,
  }),
];

export const packageEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → packages',
    operation: 'ListFreeResourceInfos',
    partner: 'demo-cn',
    loader: packagesByCustomer,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, n).map((owner) => ({
        parent: owner.id,
        offset: 0,
        first: FIRST,
        filter: {},
        ...asCustomer(owner),
      })),
    minimum: each,
  }),
  ...owned({ name: 'package item → usage', operation: 'ListFreeResourceUsages', loader: usageByPackageItem, max: 100 }),
  loaderEdge({
    name: 'customer → package usage records',
    operation: 'ListFreeResourcesUsageRecords',
    partner: 'demo-cn',
    loader: usageRecordsByCustomer,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, n).map((owner) => ({
        parent: owner.id,
        offset: 0,
        first: FIRST,
        filter: { deductTimeBegin: '2026-01-01', deductTimeEnd: '2026-02-01' },
        ...asCustomer(owner),
      })),
    minimum: each,
  }),
  loaderEdge({
    name: 'package item → usage records',
    operation: 'ListFreeResourcesUsageRecords',
    partner: 'demo-cn',
    loader: usageRecordsByItem,
    args: { first: FIRST },
    keys: (context, n) =>
      owners(context, 1).flatMap((owner) =>
        Array.from({ length: n }, (_, index) => ({
          parent: `${index}`,
          offset: 0,
          first: FIRST,
          filter: { deductTimeBegin: '2026-01-01', deductTimeEnd: '2026-02-01' },
          ...asCustomer(owner),
        })),
      ),
    minimum: each,
  }),
];

export const priceEdges: readonly Edge[] = [
  ...owned({
    name: 'resource → renewal price',
    operation: 'ListRenewRateOnPeriod',
    loader: renewalPriceByResource,
    max: 10,
    question: { periodType: 2, periodNum: 1, includeRelativeResources: true },
  }),
  {
    name: 'specification → pay-per-use price',
    operation: PAY_PER_USE_PRICES,
    partner: 'demo-cn',
    minimum: (n) => Math.ceil(n / 100),
    load: (edge, n) => {
      const asked = { ...product, usageFactor: 'Duration', usageAmount: '1', usageUnitId: 4 };
      const products = payPerUseProducts(
        specifications(n).map((specificationCode) => ({ ...asked, specificationCode })),
      );
      const [customer] = owners(edge, 1) as [Holder];
      return askPrices(edge.context, PayPerUseQuote, { operation: PAY_PER_USE_PRICES, customer, products, input: {} });
    },
    predicted: ({ context }, n) =>
      payPerUsePrices.cost(1, { products: specifications(n).map((code) => ({ code })) }, context),
  },
  {
    name: 'specification → yearly/monthly price',
    operation: YEARLY_MONTHLY_PRICES,
    partner: 'demo-cn',
    minimum: (n) => Math.ceil(n / 100),
    load: (edge, n) => {
      const operation = YEARLY_MONTHLY_PRICES;
      const asked = { ...product, periodUnit: 'MONTH', periods: 1 } as const;
      const products = yearlyMonthlyProducts(
        edge.context.api,
        operation,
        specifications(n).map((specificationCode) => ({ ...asked, specificationCode })),
      );
      const [customer] = owners(edge, 1) as [Holder];
      return askPrices(edge.context, YearlyMonthlyQuote, { operation, customer, products, input: {} });
    },
    predicted: ({ context }, n) =>
      yearlyMonthlyPrices.cost(1, { products: specifications(n).map((code) => ({ code })) }, context),
  },
];

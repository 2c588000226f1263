import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { Customer } from '../../src/graph/customers/customer.type.ts';
import type { Services } from '../../src/partner/services.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import { createContext } from '../../src/request/create-context.ts';
import { definedLoaders } from '../../src/request/fetch/loader.ts';
import { PARTNER, type Scope } from '../../src/upstream/index.ts';
import { gatewaySchema } from '../support/schema.ts';

type Definition = LoaderDefinition<unknown, unknown>;

// Modules define their loaders when they are loaded: the schema loads all that it uses, and the test finds every file
// of loaders.
gatewaySchema();
const files = ['src/graph', 'src/request'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.loader.ts'))
    .map((name) => `../../${room}/${name}`),
);
await Promise.all(files.map((file) => import(file)));
const loaders = definedLoaders();

const word = fc.constantFrom('a', 'b');

const scope: Arbitrary<Scope> = fc.constantFrom(
  PARTNER,
  { kind: 'reseller', resellerId: 'a' },
  { kind: 'reseller', resellerId: 'b' },
  { kind: 'customer', customerId: 'a', resellerId: null },
  { kind: 'customer', customerId: 'b', resellerId: null },
  { kind: 'customer', customerId: 'a', resellerId: 'a' },
);
const optional = (value: Arbitrary<unknown>) => fc.option(value, { nil: undefined });

/** Like the vendor's rows: two objects with equal contents are one customer. */
const rowOf = (fields: Partial<Customer>): Customer => Object.assign(new Customer(), fields);
const customer = word.map((id) => rowOf({ id, accountName: `account of ${id}` }));
const customerAtReseller = fc
  .record({ id: word, scope })
  .map(({ id, scope }) => rowOf({ id, accountName: `account of ${id}`, scope }));

const text = word;
const scoped = fc.record({ id: word, scope });
const filter = fc.record({ status: optional(word), type: optional(word) });
const slice = { offset: fc.constantFrom(0, 10), first: fc.constantFrom(5, 10) };
const credential = optional(fc.record({ kind: fc.constant('customer'), accountName: word }));
const children = fc.record({ parent: word, scope, ...slice, filter, credential });
const ofReseller = fc.record({ parent: word, ...slice, filter });
const owned = (owner: Arbitrary<Customer>) => fc.record({ id: word, owner, question: optional(filter) });
const account = fc.record({ customerId: fc.option(word), scope, credential });
const problem = { productId: word, problemTypeId: word };
const payer = fc.record({ orderId: word, accountName: word });

/** A key of each kind, of the loaders that take one. */
const KEYS: readonly (readonly [Arbitrary<unknown>, readonly string[]])[] = [
  [
    text,
    [
      'customerById',
      'customersOfReseller',
      'resellerById',
      'policiesByMonth',
      'consumingInMonth',
      'realNameReviewByCustomer',
      'resourcesByService',
      'citiesByProvince',
      'countiesByCity',
      'conversions',
      'measureUnits',
      'provinces',
      'resourceTypes',
      'serviceTypes',
      'usageTypes',
    ],
  ],
  [
    scoped,
    [
      'balanceByCustomer',
      'budgetByCustomer',
      'customerByPlace',
      'customerNow',
      'newCustomerTagByCustomer',
      'recordsByCoupon',
      'VOUCHER quotaById',
      'FLEXI_CASH quotaById',
    ],
  ],
  [
    text,
    [
      ...['ticketCategories', 'ticketRegions', 'ticketCountryCodes', 'ratingDimensions'],
      ...['attachmentLimits', 'mostCopies', 'templatesOfProblem', 'recordHistory'],
    ],
  ],
  [account, ['countsOfAccount', 'usersOfAccount', 'regionsOfAccount']],
  [
    fc.record({ account, input: filter }),
    [
      ...['copiesOfAccount', 'rightOfAccount', 'rolePolicyOfAccount', 'handlingOfAccount', 'serviceOfAccount'],
      ...['agreementForAccount', 'signatureOfAccount', 'contactCheckOfAccount', 'newsOfAccount'],
    ],
  ],
  [fc.record({ id: word, account }), ['ticketById', 'ticketDetail', 'relationsOfTicket']],
  [fc.record({ accessId: word, account }), ['accessDetail']],
  [fc.record({ productId: word, account }), ['problemTypesOfProduct']],
  [fc.record({ ...problem, account }), ['severitiesOfProblem', 'quotaOfProblem']],
  [fc.record(problem), ['fieldsOfProblem']],
  [fc.record({ name: fc.option(word), account }), ['ticketProducts']],
  [children, ['labelsOfAccount', 'verifiedContactsOfAccount', 'accessOfAccount', 'ticketsOfAccount', 'stepsOfTicket']],
  [fc.record({ parent: word, scope, filter, credential }), ['allTicketsOfAccount']],
  [
    fc.record({ id: word, owner: fc.record({ id: word, customerId: fc.option(word), scope, credential }) }),
    ['unreadOfTicket'],
  ],
  [scope, ['balancesByPartner']],
  [ofReseller, ['couponQuotas', 'ledgerByReseller', 'ordersByReseller']],
  [customer, ['accountsByCustomer', 'expenditureQuotaByCustomer', 'ownRealNameByCustomer']],
  [owned(customer), ['usageByPackageItem', 'renewalPriceByResource']],
  [owned(customerAtReseller), ['resourceFamilyById', 'payPerUseResourceById']],
  [payer, ['usableCouponsByOrder', 'usableDiscountsByOrder']],
  [fc.record({ orderId: word, scope, offset: slice.offset, limit: slice.first }), ['orderDetail']],
  [fc.record({ orderId: word, scope, customerId: word }), ['refundByOrder']],
  [fc.record({ customerId: word, month: word, scope }), ['referralRecords', 'entriesOfMonth']],
  [fc.record({ customerId: word, exceptionId: word }), ['explanationByException']],
  [fc.record({ customer, ...slice, filter }), ['summaryByCustomer']],
  [
    fc.record({ master: customer, parentId: fc.constantFrom(null, 'a'), recursive: fc.boolean() }),
    ['organizationByMaster'],
  ],
  [fc.record({ by: word, value: word, argument: word }), ['availabilityOf']],
  [fc.record({ month: word, mode: word }), ['monthlyBillsOfPartner']],
  [fc.record({ field: word, type: word, id: word, reason: word }), ['reveals']],
  [
    fc.record({
      month: word,
      file: fc.record({ csv: optional(word), base64: optional(word) }),
      tolerance: word,
      accountManager: optional(word),
      referral: fc.constantFrom('OMIT', 'INCLUDE'),
      byOrder: fc.boolean(),
    }),
    ['reconciliations'],
  ],
  [
    children,
    [
      'adjustmentsByReceiver',
      'amortizedCostsByCustomer',
      'budgetRecordsByCustomer',
      'consumptionByCustomer',
      'costsByCustomer',
      'couponLedgerByCustomer',
      'couponRecordsByCustomer',
      'couponsOfAccount',
      'issuedCouponsByCustomer',
      'issuedQuotasByParent',
      'ledgerByCustomer',
      'membersByMaster',
      'monthlyBillsByCustomer',
      'ordersByCustomer',
      'packageUsageRecordsByCustomer',
      'packageUsageRecordsByItem',
      'packagesByCustomer',
      'payPerUseResourcesByCustomer',
      'percentileUsageByCustomer',
      'pointsByResource',
      'quotaRecordsByParent',
      'resourceDetailsByCustomer',
      'resourceRecordsByCustomer',
      'resourcesByCustomer',
      'resourcesByOrder',
      'retrievableAmounts',
      'retrievableCoupons',
      'storedValueCardsByCustomer',
      'transactionsByCustomer',
      'transferableAmounts',
      'transferableCoupons',
    ],
  ],
];

const keysOf = (name: string): Arbitrary<unknown> | undefined => KEYS.find(([, names]) => names.includes(name))?.[0];

/** Two keys are equal when all their values are equal; a missing name equals an undefined one. */
const meaning = (key: unknown): string => JSON.stringify(key, ['id', 'resellerId', ...NAMES]);
const NAMES = [
  'exceptionId',
  'parent',
  'offset',
  'first',
  'filter',
  'status',
  'scope',
  'kind',
  'credential',
  'accountName',
  'owner',
  'question',
  'orderId',
  'limit',
  'customerId',
  'month',
  'customer',
  'master',
  'parentId',
  'recursive',
  'field',
  'type',
  'reason',
  'file',
  'csv',
  'base64',
  'by',
  'value',
  'argument',
  'mode',
  'tolerance',
  'accountManager',
  'referral',
  'byOrder',
  'account',
  'input',
  'productId',
  'problemTypeId',
  'accessId',
  'name',
];

describe('a loader', () => {
  it('of every name has keys here', () => {
    const known = KEYS.flatMap(([, names]) => names).sort();
    expect(loaders.map(({ name }) => name).sort()).toEqual(known);
  });

  it.each(loaders.map((definition) => [definition.name, definition] as const))(
    '%s is asked once for equal keys and twice for different ones',
    (name, definition) =>
      fc.assert(
        fc.asyncProperty(keysOf(name) ?? fc.constant(null), keysOf(name) ?? fc.constant(null), async (a, b) => {
          const context = createContext({ services: {} as unknown as Services, viewer: null, language: 'en' });
          let asked: readonly unknown[] = [];
          const recorded: Definition = {
            ...definition,
            batch: async (keys) => {
              asked = keys;
              return keys.map(() => null);
            },
          };
          await Promise.all([context.load(recorded, a), context.load(recorded, b)]);
          expect(asked).toHaveLength(meaning(a) === meaning(b) ? 1 : 2);
        }),
        { numRuns: 200 },
      ),
  );
});

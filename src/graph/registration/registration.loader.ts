import { defineBatchedLoader } from '../../request/fetch/batched.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import type { Customer } from '../customers/index.ts';
import { NewCustomerTag, OwnRealName, RealNameReview } from './registration.type.ts';

/** ceil(N / 200) calls; null for an id that the vendor does not know. */
export const newCustomerTagByCustomer = defineBatchedLoader({
  name: 'newCustomerTagByCustomer',
  operation: 'ListSubCustomerNewTag',
  type: NewCustomerTag,
});

/** One call for each customer. */
export const realNameReviewByCustomer = defineEachLoader<string, RealNameReview | null>({
  name: 'realNameReviewByCustomer',
  operations: ['ShowRealnameAuthenticationReviewResult'],
  fetch: async (customerId, { api }) =>
    (await api.ask('ShowRealnameAuthenticationReviewResult', { customerId })).one(RealNameReview),
});

/** One call for each customer, with its own credential. */
export const ownRealNameByCustomer = defineEachLoader<Pick<Customer, 'id' | 'accountName'>, OwnRealName | null>({
  name: 'ownRealNameByCustomer',
  operations: ['ShowRealNameAuthStatus'],
  reduceKey: ({ id, accountName }) => ({ id, accountName }),
  fetch: async (customer, { api }) =>
    (await api.ask('ShowRealNameAuthStatus', {}, asCustomer(customer))).one(OwnRealName),
});

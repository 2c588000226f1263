import { defineEachLoader } from '../../../request/fetch/loader.ts';
import { seenAccount, type TicketAccount } from '../ticket.account.ts';
import { CommonTicketField, TicketField, type TicketFields } from './field.type.ts';
import {
  OwnTicketRegion,
  TicketProblemType,
  TicketProduct,
  TicketQuota,
  TicketSeverities,
  TicketSeverity,
  TicketTemplate,
} from './form.type.ts';

interface ProductKey {
  readonly productId: string;
  readonly account: TicketAccount;
}

/** A problem type of a product, and the account for which it is read. */
export interface ProblemKey extends ProductKey {
  readonly problemTypeId: string;
}

const seenProblem = ({ productId, problemTypeId, account }: ProblemKey): ProblemKey => ({
  productId,
  problemTypeId,
  account: seenAccount(account),
});

/** One call for each product, cached for an hour. */
export const problemTypesOfProduct = defineEachLoader<ProductKey, readonly TicketProblemType[]>({
  name: 'problemTypesOfProduct',
  operations: ['ListProblemTypes'],
  reduceKey: ({ productId, account }) => ({ productId, account: seenAccount(account) }),
  fetch: async ({ productId, account }, { api }) =>
    (await api.ask('ListProblemTypes', { productCategoryId: productId }))
      .many(TicketProblemType)
      .map((problem) => Object.assign(problem, { account, productId })),
});

/** One call for each problem type, cached for an hour. */
export const templatesOfProblem = defineEachLoader<string, readonly TicketTemplate[]>({
  name: 'templatesOfProblem',
  operations: ['ListCaseTemplates'],
  fetch: async (problemTypeId, { api }) =>
    (await api.ask('ListCaseTemplates', { businessTypeId: problemTypeId })).many(TicketTemplate),
});

/** One call for each problem type. Empty where the form shows no severities. */
export const severitiesOfProblem = defineEachLoader<ProblemKey, readonly TicketSeverity[]>({
  name: 'severitiesOfProblem',
  operations: ['ListSeverities'],
  reduceKey: seenProblem,
  fetch: async ({ productId, problemTypeId, account }, { api }) => {
    const input = { productCategoryId: productId, businessTypeId: problemTypeId };
    const answer = await api.ask('ListSeverities', input, account);
    return answer.one(TicketSeverities)?.isShown ? answer.many(TicketSeverity) : [];
  },
});

/** One call for each problem type, cached for an hour. */
export const fieldsOfProblem = defineEachLoader<Omit<ProblemKey, 'account'>, TicketFields>({
  name: 'fieldsOfProblem',
  operations: ['ListExtendsParams'],
  reduceKey: ({ productId, problemTypeId }) => ({ productId, problemTypeId }),
  fetch: async ({ productId, problemTypeId }, { api }) => {
    const input = { productCategoryId: productId, businessTypeId: problemTypeId };
    const answer = await api.ask('ListExtendsParams', input);
    return { own: answer.many(TicketField), common: answer.many(CommonTicketField) };
  },
});

/** One call for each problem type. */
export const quotaOfProblem = defineEachLoader<ProblemKey, TicketQuota | null>({
  name: 'quotaOfProblem',
  operations: ['ListCaseQuotas'],
  reduceKey: seenProblem,
  fetch: async ({ productId, problemTypeId, account }, { api }) => {
    const input = { productCategoryId: productId, businessTypeId: problemTypeId };
    return (await api.ask('ListCaseQuotas', input, account)).one(TicketQuota);
  },
});

/** One call for each account and name. */
export const ticketProducts = defineEachLoader<
  { readonly name: string | null; readonly account: TicketAccount },
  readonly TicketProduct[]
>({
  name: 'ticketProducts',
  operations: ['ListProductCategories'],
  reduceKey: ({ name, account }) => ({ name, account: seenAccount(account) }),
  fetch: async ({ name, account }, { api }) =>
    (await api.ask('ListProductCategories', name ? { productCategoryName: name } : {}))
      .many(TicketProduct)
      .map((product) => Object.assign(product, { account })),
});

/** One call for each account. */
export const regionsOfAccount = defineEachLoader<TicketAccount, readonly OwnTicketRegion[]>({
  name: 'regionsOfAccount',
  operations: ['ListCustomersRegions'],
  reduceKey: seenAccount,
  fetch: async (account, { api }) => (await api.ask('ListCustomersRegions', {}, account)).many(OwnTicketRegion),
});

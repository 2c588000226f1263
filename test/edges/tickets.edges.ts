import { accessDetail, accessOfAccount } from '../../src/graph/tickets/access/ticket-access.loader.ts';
import {
  agreementForAccount,
  contactCheckOfAccount,
  copiesOfAccount,
  handlingOfAccount,
  labelsOfAccount,
  newsOfAccount,
  rightOfAccount,
  rolePolicyOfAccount,
  serviceOfAccount,
  signatureOfAccount,
  usersOfAccount,
  verifiedContactsOfAccount,
} from '../../src/graph/tickets/desk/desk.loader.ts';
import {
  attachmentLimits,
  mostCopies,
  ratingDimensions,
  ticketCategories,
  ticketCountryCodes,
  ticketRegions,
  WHOLE,
} from '../../src/graph/tickets/form/dictionary.loader.ts';
import {
  fieldsOfProblem,
  problemTypesOfProduct,
  quotaOfProblem,
  regionsOfAccount,
  severitiesOfProblem,
  templatesOfProblem,
  ticketProducts,
} from '../../src/graph/tickets/form/form.loader.ts';
import type { TicketAccount } from '../../src/graph/tickets/ticket.account.ts';
import {
  countsOfAccount,
  relationsOfTicket,
  stepsOfTicket,
  ticketById,
  ticketDetail,
  ticketsOfAccount,
  unreadOfTicket,
} from '../../src/graph/tickets/ticket.loader.ts';
import { allTicketsOfAccount } from '../../src/graph/tickets/ticket.sorted.ts';
import type { LoaderDefinition } from '../../src/request/context.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { type Edge, loaderEdge } from './edge.ts';

const OWN: TicketAccount = { customerId: null, scope: PARTNER };
const SIZES = [1, 10];

const numbered = (n: number, prefix: string): readonly string[] =>
  Array.from({ length: n }, (_, index) => `${prefix}${index}`);

/** Asked once for an account, however many parents need it. */
const sharedEdge = <K>(operation: string, loader: LoaderDefinition<K, unknown>, key: NoInfer<K>): Edge => ({
  name: `account → ${loader.name}`,
  operation,
  partner: 'demo-cn',
  sizes: SIZES,
  minimum: () => 1,
  bound: (n) => n,
  load: ({ context }, n) => Promise.allSettled(Array.from({ length: n }, () => context.load(loader, key))),
  predicted: ({ context }, n) => loader.cost(n, {}, context),
});

/** One call each, also for a number that the vendor does not know. */
const eachEdge = <K>(
  operation: string,
  loader: LoaderDefinition<K, unknown>,
  keyOf: (id: string) => NoInfer<K>,
  prefix = 'TT26010100000000',
): Edge =>
  loaderEdge({
    name: `id → ${loader.name}`,
    operation,
    partner: 'demo-cn',
    sizes: SIZES,
    loader,
    keys: (_context, n) => numbered(n, prefix).map(keyOf),
    minimum: (n) => n,
  });

const page = (parent: string) => ({ parent, offset: 0, first: 20, filter: {} });

export const ticketEdges: readonly Edge[] = [
  sharedEdge('ListCaseCategories', ticketCategories, WHOLE),
  sharedEdge('ListRegions', ticketRegions, WHOLE),
  sharedEdge('ListAreaCodes', ticketCountryCodes, WHOLE),
  sharedEdge('ListSatisfactionDimensions', ratingDimensions, WHOLE),
  sharedEdge('ShowAccessoryLimits', attachmentLimits, WHOLE),
  sharedEdge('ListCaseLimits', mostCopies, WHOLE),
  sharedEdge('ListCaseCounts', countsOfAccount, OWN),
  sharedEdge('ListCustomersRegions', regionsOfAccount, OWN),
  sharedEdge('ListTicketSubCustomers', usersOfAccount, OWN),
  sharedEdge('ListProductCategories', ticketProducts, { name: null, account: OWN }),
  sharedEdge('ListCaseCcEmails', copiesOfAccount, { account: OWN, input: {} }),
  sharedEdge('ListPrivileges', rightOfAccount, { account: OWN, input: {} }),
  sharedEdge('ShowCustomerPrivilegePolicy', rolePolicyOfAccount, { account: OWN, input: {} }),
  sharedEdge('ShowPartnersCasesPrivilege', handlingOfAccount, { account: OWN, input: {} }),
  sharedEdge('ShowPartnersServiceInfo', serviceOfAccount, { account: OWN, input: {} }),
  sharedEdge('ShowLatestPublishedAgreement', agreementForAccount, { account: OWN, input: { agreementType: '1' } }),
  sharedEdge('ShowSignedLatestPublishedAgreement', signatureOfAccount, { account: OWN, input: { agreementType: '1' } }),
  sharedEdge('CheckNeedVerify', contactCheckOfAccount, {
    account: OWN,
    input: { contactWay: 1, contactValue: 'a@example.com' },
  }),
  sharedEdge('ListNewInstantMessages', newsOfAccount, { account: OWN, input: { caseIds: ['TT2601010000000001'] } }),
  sharedEdge('ListLabels', labelsOfAccount, page('')),
  sharedEdge('ListHasVerifiedContacts', verifiedContactsOfAccount, page('')),
  sharedEdge('ListAuthorizations', accessOfAccount, page('')),
  sharedEdge('ListCases', ticketsOfAccount, page('')),
  sharedEdge('ListCases', allTicketsOfAccount, { parent: '', filter: {} }),
  eachEdge('ListCases', ticketById, (id) => ({ id, account: OWN })),
  eachEdge('ShowCaseDetail', ticketDetail, (id) => ({ id, account: OWN })),
  eachEdge('ListRelation', relationsOfTicket, (id) => ({ id, account: OWN })),
  eachEdge('ListCaseOperateLogs', stepsOfTicket, page),
  eachEdge('ShowAuthorizationDetail', accessDetail, (accessId) => ({ accessId, account: OWN })),
  eachEdge('ListProblemTypes', problemTypesOfProduct, (productId) => ({ productId, account: OWN }), 'p'),
  eachEdge('ListCaseTemplates', templatesOfProblem, (id) => id, 'b'),
  eachEdge('ListSeverities', severitiesOfProblem, (id) => ({ productId: id, problemTypeId: id, account: OWN }), 'b'),
  eachEdge('ListExtendsParams', fieldsOfProblem, (id) => ({ productId: id, problemTypeId: id }), 'b'),
  eachEdge('ListCaseQuotas', quotaOfProblem, (id) => ({ productId: id, problemTypeId: id, account: OWN }), 'b'),
  loaderEdge({
    name: 'ticket → unread messages',
    operation: 'ListUnreadNewInstantMessages',
    partner: 'demo-cn',
    loader: unreadOfTicket,
    keys: (_context, n) => numbered(n, 'TT26010100000000').map((id) => ({ id, owner: { id: '', ...OWN } })),
    minimum: (n) => Math.ceil(n / 100),
    // Without a parent account, each ticket could belong to another account.
    bound: (n) => n,
  }),
];

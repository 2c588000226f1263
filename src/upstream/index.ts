export { acceptingSite } from './accepting-site.ts';
export { createUpstream } from './create-upstream.ts';
export { effectOf, factsOf } from './errors/failure.ts';
export { rowFailure } from './errors/row-failure.ts';
export type { Effect } from './errors/table.ts';
export { untilLeft } from './pipeline/share.ts';
export { createSharedPlaces } from './pipeline/shared-places.ts';
export { adjustmentsOf } from './records/adjustments.ts';
export { budgetOf } from './records/budgets.ts';
export {
  couponReclaimed,
  type GrantRecord,
  listGivenQuotas,
  listIssuedCoupons,
  listUsableQuotas,
  quotaReclaimed,
  type UsableQuota,
} from './records/coupons.ts';
export { type CustomerRecord, customerOf, newcomersOf, reviewOf } from './records/customers.ts';
export { type EnterpriseMaster, hasMember, ledgerShows, memberCouponsOf } from './records/enterprise.ts';
export {
  type OrderLineRecord,
  type OrderOwner,
  type OrderRecord,
  orderLinesOf,
  orderStatusOf,
  ordersOf,
} from './records/orders.ts';
export { type ReceiptRow, readWriteAnswer, type WriteAnswer } from './records/receipt.ts';
export { type ResourceRecord, resourcesOf } from './records/resources.ts';
export {
  accessStatusOf,
  hasSignedAgreement,
  labelsOnTicket,
  messageIsWithdrawn,
  messagesWithText,
  referenceMark,
  type TicketOwner,
  type TicketRecordKey,
  textDigest,
  ticketLabelsOf,
  ticketRatingsOf,
  ticketStatusOf,
  ticketStepsOf,
  ticketsRelatedTo,
  ticketsWithReference,
  unreadInTicket,
} from './records/tickets.ts';
export {
  isScopeInput,
  type OwnScope,
  PARTNER,
  resellerIn,
  type Scope,
  scopeOf,
  takesReseller,
  wireScope,
} from './scope.ts';
export type { PasswordCredential, UpstreamSettings } from './settings.ts';
export type { CallOptions, Credential, KeyCredential, Upstream, UpstreamEvent } from './types.ts';

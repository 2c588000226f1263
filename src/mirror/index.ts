export type { Freshness } from './freshness.ts';
export { isCopiedForResellers, isLogged, isOnSite } from './kept-lists.ts';
export {
  createMirror,
  type Mirror,
  type MirrorSettings,
  type MirrorView,
  type NounStatus,
} from './mirror.ts';
export type { Value } from './noun.ts';
export { isByMonth, NOUN_NAMES, type NounName, operationOf } from './nouns/index.ts';
export { PRICED_DAYS, RENEWABLE } from './nouns/renewal-prices.ts';
export type { ChangesPage, ChangesQuery, MirrorChange } from './read/changes.ts';
export type { ChildrenQuery, MirrorChildren } from './read/children.ts';
export { AUTO_RENEW, dueWithin, renewingWithin, type Span } from './read/due.ts';
export type { EarliestRows } from './read/earliest.ts';
export type { ManagerSeen } from './read/managers.ts';
export type { ListPlace } from './read/parts.ts';
export type {
  Condition,
  Measure,
  MeasuredRows,
  MeasuredSort,
  MirrorRow,
  PageEnd,
  PageQuery,
  ReadScope,
  Sort,
} from './read/query.ts';
export { PENDING_PAYMENT, type ShortBalance } from './read/short-balances.ts';
export type { ChangeKind } from './rows/log.ts';
export { type CopiedNoun, copiedNouns, purgeMirror, statusLine } from './status.ts';
export type { StepReport } from './sync/sync.ts';
export type { MirrorWrite } from './sync/written.ts';

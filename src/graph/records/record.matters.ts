import { GatewayError } from '../../errors/index.ts';
import { holds } from '../../identity/index.ts';
import { WRITE_KINDS, type WriteKindName } from '../../ledger/operations/index.ts';
import {
  ALERT_WATCHES,
  type AlertWatch,
  alertRule,
  canFind,
  matterOf,
  type RecordKind,
  WATCH_FACTS,
} from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { kindsFor } from '../operations/index.ts';

/** What alerts of a condition may be about: writes of these kinds, or one thing. */
const mattersOf = (watch: AlertWatch, kinds: readonly WriteKindName[]): readonly string[] =>
  WATCH_FACTS[watch].judges === 'WRITES' ? kinds.map((kind) => matterOf(watch, kind)) : [matterOf(watch)];

/** Whether the viewer may read the facts from which alerts of this condition come. */
const mayRead = (context: RequestContext, watch: AlertWatch): boolean => {
  const { from = [], item } = WATCH_FACTS[watch];
  return from.every((operation) => context.mayCall(operation)) && (!item || holds(context.requireViewer(), item));
};

/**
 * What records that are limited by it may be about for this viewer; null: everything. The only place where the
 * conditions of alerts and the rights of a viewer meet: each list, node, stream, export and mutation of records reads
 * through it.
 */
export const readableMatters = (context: RequestContext): readonly string[] | null => {
  const { kind, permissions, via } = context.requireViewer();
  if (kind === 'member' && permissions === 'all' && !via) return null;
  const kinds = kindsFor(context);
  return ALERT_WATCHES.filter((watch) => mayRead(context, watch)).flatMap((watch) => mattersOf(watch, kinds));
};

/** Kinds of write that the partner's site has. */
const writesOn = ({ partner: { upstream } }: RequestContext): readonly WriteKindName[] =>
  (Object.keys(WRITE_KINDS) as readonly WriteKindName[]).filter((kind) =>
    WRITE_KINDS[kind].operations.every((operation) => upstream.supports(operation)),
  );

/**
 * Throws MIRROR_OFF where every alert that the viewer may read needs copies, and none are kept: none would ever be
 * raised.
 */
export const requireRaisable = (context: RequestContext): void => {
  const matters = readableMatters(context);
  if (matters === null) return;
  const settings = context.partner.records.settingsOf(alertRule.name);
  const raisable = ALERT_WATCHES.filter((watch) => canFind(watch, settings));
  const kinds = writesOn(context);
  if (raisable.flatMap((watch) => mattersOf(watch, kinds)).some((matter) => matters.includes(matter))) return;
  throw new GatewayError('MIRROR_OFF', { hints: { argument: 'alerts' } });
};

/** Throws FORBIDDEN for values of a record that would bring its readers news which the viewer may not read. */
export const requireReadable = (
  context: RequestContext,
  kind: RecordKind,
  values: Readonly<Record<string, unknown>>,
): void => {
  const brought = kind.brings?.(values) ?? null;
  const matters = brought === null ? null : readableMatters(context);
  const watch = ALERT_WATCHES.find((each) => each === brought);
  if (matters === null || watch === undefined) return;
  if (!mattersOf(watch, kindsFor(context)).some((matter) => matters.includes(matter)))
    throw context.forbidden({ reason: `alerts of ${watch} are closed to your roles` });
};

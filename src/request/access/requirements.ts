import type { Contract } from '../../contract/index.ts';
import { holds, managerLimit, type ViewerKind } from '../../identity/index.ts';
import type { Access, RequestContext, WriteCalls } from '../context.ts';
import { isForKind, isOfferedBy } from './access.ts';

const KINDS: readonly ViewerKind[] = ['member', 'service', 'reseller', 'customer'];

/** The requirements of a field on one site, from the same declaration that the field's guard reads. */
export interface Requirements {
  /** Kinds of viewer to whom the field is open. */
  readonly viewers: readonly ViewerKind[];
  /** Groups of permission items; a viewer needs one item of each group, a customer none. */
  readonly items: readonly (readonly string[])[];
  /** The vendor's operations that serve the field. */
  readonly operations: readonly string[];
  /** Whether the field is refused to viewers who see only their own customers. */
  readonly wholePartner: boolean;
}

/** Items of which each opens some of these writes; reads beside a write are not meant. */
const itemsOfWrites = (
  writes: readonly WriteCalls[],
  { operations }: Pick<Contract, 'operations'>,
): readonly string[] => {
  const written = writes
    .flatMap((write) => write.operations)
    .flatMap((id) => operations.get(id) ?? [])
    .filter(({ facts }) => facts.kind === 'write');
  return [...new Set(written.flatMap(({ facts }) => facts.permission))].sort();
};

const itemsOf = (access: Access, contract: Pick<Contract, 'operations'>): Requirements['items'] => {
  const { operations } = contract;
  if (access.kind === 'permission') return [[access.item]];
  if (access.kind === 'signed-in') return access.writes ? [itemsOfWrites(access.writes, contract)] : [];
  if (access.kind !== 'operations' || access.ofViewer) return [];
  const groups = access.operations
    .flatMap((id) => operations.get(id) ?? [])
    .map(({ facts }) => facts.permission)
    .filter((items) => items.length > 0);
  return [...new Map(groups.map((items) => [[...items].sort().join(), items])).values()];
};

/** The requirements; null when a site with this contract does not offer the field. */
export const requirementsOf = (access: Access, contract: Pick<Contract, 'operations'>): Requirements | null => {
  if (!isOfferedBy(access, contract)) return null;
  return {
    viewers: KINDS.filter((kind) => isForKind(access, kind, contract)),
    items: itemsOf(access, contract),
    operations: access.kind === 'operations' ? access.operations.filter((id) => contract.operations.has(id)) : [],
    wholePartner: access.kind === 'operations' && access.wholePartner !== undefined,
  };
};

/** Whether the viewer may use a field, and otherwise what is missing. */
export interface Verdict {
  readonly allowed: boolean;
  readonly reason: 'SITE' | 'VIEWER_KIND' | 'PERMISSION_ITEMS' | 'OWN_CUSTOMERS_ONLY' | null;
  /** Groups of permission items; the viewer lacks one item of each. */
  readonly missing: readonly (readonly string[])[];
}

const ALLOWED: Verdict = { allowed: true, reason: null, missing: [] };

const refuseFor = (reason: Verdict['reason'], missing: Verdict['missing'] = []): Verdict => ({
  allowed: false,
  reason,
  missing,
});

/**
 * The decision of a field's guard with its reason; a field without a declaration is open. Throws UNAUTHENTICATED
 * without a token.
 */
export const verdictOf = (access: Access | undefined, context: RequestContext): Verdict => {
  if (!access || access.kind === 'public') return ALLOWED;
  const viewer = context.requireViewer();
  const needed = requirementsOf(access, context.partner.upstream.contract);
  if (!needed) return refuseFor('SITE');
  if (context.allows(access)) return ALLOWED;
  if (!needed.viewers.includes(viewer.kind)) return refuseFor('VIEWER_KIND');
  const missing = needed.items.filter((items) => !items.some((item) => holds(viewer, item)));
  if (missing.length > 0) return refuseFor('PERMISSION_ITEMS', missing);
  return refuseFor(needed.wholePartner && managerLimit(viewer) !== null ? 'OWN_CUSTOMERS_ONLY' : 'VIEWER_KIND');
};

import { ORGANIZATION_MANAGE } from '../identity/index.ts';
import { AUDIT_KINDS, type AuditKind, auditLines } from '../ledger/audit/index.ts';
import { operationLines, WRITE_KINDS } from '../ledger/operations/index.ts';
import type { Services } from '../partner/services.ts';
import type { RequestContext } from '../request/context.ts';
import type { Export, ExportFilter } from './exports.ts';

type Lines = (services: Services, partnerId: string, filter: ExportFilter) => AsyncIterable<string>;

const operationsFor: Lines = ({ store }, partnerId, { kind, ...times }) =>
  operationLines(store.db, partnerId, { ...times, kinds: kind === null ? null : [kind] });

const auditFor: Lines = ({ store }, partnerId, { kind, ...times }) =>
  auditLines(store.db, partnerId, { ...times, kind: kind as AuditKind | null });

/**
 * Opens the lines of the viewer's partner. Viewers who are not administrators are refused before the first line is
 * read.
 */
const openTo =
  (services: Services, read: Lines): Export<RequestContext>['open'] =>
  (context) => {
    context.requirePermission(ORGANIZATION_MANAGE);
    const { partnerId } = context.requireViewer();
    return (filter) => read(services, partnerId, filter);
  };

/** The exports of a partner's operations and audit as lines. */
export const lineExports = (services: Services): Readonly<Record<string, Export<RequestContext>>> => ({
  operations: { kinds: Object.keys(WRITE_KINDS), open: openTo(services, operationsFor) },
  audit: { kinds: AUDIT_KINDS, open: openTo(services, auditFor) },
});

import { askerOf, ORGANIZATION_MANAGE, requireAsker } from '../identity/index.ts';
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

/** The same lines; `check` runs before each, since a download takes as long as its client likes. */
async function* whileAllowed(lines: AsyncIterable<string>, check: () => unknown): AsyncGenerator<string> {
  for await (const line of lines) {
    check();
    yield line;
  }
}

/**
 * Opens the lines of the viewer's partner. Viewers who are not administrators are refused before the first line is
 * read; the lines of one who loses that right meanwhile end with UNAUTHENTICATED or FORBIDDEN.
 */
const openTo =
  (services: Services, read: Lines): Export<RequestContext>['open'] =>
  (context) => {
    context.requirePermission(ORGANIZATION_MANAGE);
    const viewer = context.requireViewer();
    const asker = askerOf(viewer);
    return (filter) =>
      whileAllowed(read(services, viewer.partnerId, filter), () => requireAsker(asker, services.roles));
  };

/** The exports of a partner's operations and audit as lines. */
export const lineExports = (services: Services): Readonly<Record<string, Export<RequestContext>>> => ({
  operations: { kinds: Object.keys(WRITE_KINDS), open: openTo(services, operationsFor) },
  audit: { kinds: AUDIT_KINDS, open: openTo(services, auditFor) },
});

export { askAsGateway } from './ask-as-gateway.ts';
export { type Audit, type AuditFilter, createAudit, type Refusal } from './audit.ts';
export { auditLines, exportLines, verdictLine, verifyAll } from './export.ts';
export {
  AUDIT_KINDS,
  type AuditActor,
  type AuditEntry,
  type AuditKind,
  type AuditRecord,
  canonical,
  digest,
  GATEWAY_ACTOR,
} from './record.ts';
export { type ChainFault, type Verdict, verifyChain } from './verify.ts';

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesOf, type Config } from '../config/index.ts';
import {
  createFiles,
  createWorker,
  type Ending,
  type ExportJob,
  type ExportWorker,
  exportKinds,
  type Files,
} from '../exports/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { RecordKind } from '../records/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';

/** The parts that the exports of all partners share. */
export interface ExportParts {
  readonly files: Files;
  readonly worker: ExportWorker;
  close(): Promise<void>;
}

interface Surroundings {
  readonly store: Store;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly recordKinds: readonly RecordKind[];
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * Files are stored beside the database file. Without a database file and a directory they last as long as the process.
 */
const directoryOf = ({ exports, store }: Config): { readonly path: string; readonly isTemporary: boolean } => {
  if (exports.directory !== undefined) return { path: exports.directory, isTemporary: false };
  if (store.kind === 'file') return { path: join(dirname(store.path), 'exports'), isTemporary: false };
  return { path: join(tmpdir(), `partnergraph-exports-${randomUUID()}`), isTemporary: true };
};

/** Records the end of an export in the name of the viewer who requested it; the person's name is not stored. */
const auditEnd =
  (audit: Audit) =>
  async ({ partnerId, id, claims, inputDigest, request }: ExportJob, { state, error, rows }: Ending): Promise<void> => {
    if (!claims) return;
    const { kind, subject, accountName, roles } = claims;
    await audit.add(partnerId, {
      kind: 'EXPORT',
      actor: { subject: kind === 'member' ? subject : `${kind}:${subject}`, accountName, name: accountName, roles },
      what: 'exportEnded',
      on: id,
      detail: { kind: request.kind, format: request.format, state, error, rows },
      inputDigest,
      requestId: id,
    });
  };

export const openExports = (
  config: Config,
  { store, audit, clock, recordKinds, onError = () => undefined }: Surroundings,
): ExportParts => {
  const { path, isTemporary } = directoryOf(config);
  const files = createFiles({ directory: path, mostBytes: bytesOf(config.exports.mostMegabytes) });
  const worker = createWorker({
    store,
    clock,
    files,
    kinds: exportKinds(recordKinds),
    keepDays: config.exports.keepDays,
    onEnded: auditEnd(audit),
    onError,
  });
  return {
    files,
    worker,
    close: async () => {
      await worker.close();
      if (isTemporary) await rm(path, { recursive: true, force: true });
    },
  };
};

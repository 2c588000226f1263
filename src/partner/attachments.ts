import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../config/index.ts';
import { GatewayError } from '../errors/index.ts';
import { type Audit, type AuditActor, GATEWAY_ACTOR } from '../ledger/audit/index.ts';
import {
  type AttachmentRow,
  announceAttachment,
  completeAttachment,
  countLoose,
  createKeptFiles,
  findAttachments,
  forgetAttachment,
  giveUpLoose,
  type KeptFiles,
  type Records,
} from '../records/index.ts';
import type { Store } from '../store/index.ts';
import { type Clock, DAY_MS, isoOf, repeat } from '../time/index.ts';

/** The person or program behind a request, as the audit names it. */
interface Caller {
  readonly actor: AuditActor;
  readonly requestId: string;
}

/** Files that are attached to the records of one partner. */
export interface Attachments {
  /** Bytes of one file. */
  readonly mostBytes: number;
  /**
   * Stores a file, which a record must name within a day. Throws WRONG_STATE for a caller with too many files that no
   * record names.
   */
  keep(caller: Caller, file: File): Promise<string>;
  /** Null for an unknown id and for an incomplete file. */
  find(id: string): Promise<AttachmentRow | null>;
  /** Path of the file on this machine. */
  pathOf(row: AttachmentRow): string;
  /** The bytes. The audit records who read them. */
  read(caller: Caller, row: AttachmentRow): Promise<Buffer>;
  /** Removes files that no record has named for a day; `start` repeats it. */
  sweep(): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

interface AttachmentsSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly records: Records;
  readonly files: KeptFiles;
  readonly mostBytes: number;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const MOST_LOOSE = 100;
const SWEEP_MS = 3_600_000;

export const createAttachments = (settings: AttachmentsSettings): Attachments => {
  const { partnerId, store, clock, audit, records, files, mostBytes, onError } = settings;
  const { now } = clock;

  const sweep = async (): Promise<void> => {
    const gone = await store.transaction(async (db) => {
      // Locks the records, so that none begins to name one of these files meanwhile.
      await records.within(db);
      return giveUpLoose(db, partnerId, isoOf(now() - DAY_MS));
    });
    for (const { id } of gone) {
      await files.remove(id);
      await store.transaction(async (db) => {
        await forgetAttachment(db, partnerId, id);
        const removed = { kind: 'RECORD', what: 'removeAttachment', on: id, detail: {}, inputDigest: null } as const;
        await audit.record(db, partnerId, { ...removed, actor: GATEWAY_ACTOR, requestId: randomUUID() });
      });
    }
  };

  const work = repeat(clock, async () => {
    await sweep().catch((error: unknown) => onError?.(error));
    return SWEEP_MS;
  });

  return {
    mostBytes,
    keep: async ({ actor, requestId }, file) => {
      const owner = actor.accountName;
      if ((await countLoose(store.db, partnerId, owner)) >= MOST_LOOSE)
        throw new GatewayError('WRONG_STATE', { hints: { rule: 'loose-attachments', limit: String(MOST_LOOSE) } });
      const id = `record-${randomUUID()}`;
      const { name, size: bytes } = file;
      await announceAttachment(store.db, { partner_id: partnerId, id, owner, name, bytes, loose_since: isoOf(now()) });
      const sha256 = await files.keep(id, file);
      await store.transaction(async (db) => {
        await completeAttachment(db, { partner_id: partnerId, id, sha256 });
        const kept = { kind: 'RECORD', what: 'uploadAttachment', on: id, detail: { bytes, sha256 } } as const;
        await audit.record(db, partnerId, { ...kept, actor, inputDigest: sha256, requestId });
      });
      return id;
    },
    find: async (id) => (await findAttachments(store.db, partnerId, [id])).get(id) ?? null,
    pathOf: ({ id }) => files.pathOf(id),
    read: async ({ actor, requestId }, { id, sha256, kind, record_id }) => {
      const bytes = await files.read(id, sha256);
      const detail = { record: record_id, kind };
      const given = { kind: 'RECORD', what: 'downloadAttachment', on: id, detail, inputDigest: null } as const;
      await audit.add(partnerId, { ...given, actor, requestId });
      return bytes;
    },
    sweep,
    start: work.start,
    close: work.close,
  };
};

/**
 * Files are stored beside the database file. Without a database file and a directory they last as long as the process.
 */
export const openKeptFiles = ({
  attachments,
  store,
}: Config): { readonly files: KeptFiles; close(): Promise<void> } => {
  const isTemporary = attachments.directory === undefined && store.kind !== 'file';
  const beside = store.kind === 'file' ? join(dirname(store.path), 'attachments') : null;
  const path = attachments.directory ?? beside ?? join(tmpdir(), `partnergraph-attachments-${randomUUID()}`);
  return {
    files: createKeptFiles(path),
    close: async () => {
      if (isTemporary) await rm(path, { recursive: true, force: true });
    },
  };
};

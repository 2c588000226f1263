import { GatewayError } from '../errors/index.ts';
import { type Claims, keepsRights, rightsOf, type Viewer } from '../identity/index.ts';
import type { Store, Tables, Transaction } from '../store/index.ts';
import { type Clock, DAY_MS, isoOf } from '../time/index.ts';
import type { Files, StoredFile } from './files/files.ts';
import { checkLink, linkTo } from './files/link.ts';
import { FORMATS } from './formats/index.ts';
import type { ExportJob, StoredRequest } from './jobs/job.ts';
import { createRepository } from './jobs/repository.ts';
import type { ExportWorker } from './jobs/worker.ts';
import { ownerOf } from './owner.ts';

interface ExportsSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly files: Files;
  readonly worker: Pick<ExportWorker, 'wake'>;
}

/** What a caller requests, and its idempotency key. */
export interface AskedExport {
  readonly viewer: Viewer;
  readonly claims: Claims;
  readonly request: StoredRequest;
  readonly key: string;
  readonly digest: string;
  /** Writes the audit record in the transaction that stores the export. */
  audit(tx: Transaction<Tables>, job: ExportJob): Promise<void>;
}

/** A file with its headers for a browser. */
export interface DownloadedExport extends StoredFile {
  readonly name: string;
  readonly type: string;
  /** HTTP entity tag: changes when the file changes. */
  readonly tag: string;
}

/** How long an export may wait and run. */
const OPEN_DAYS = 1;

const notFound = (): GatewayError => new GatewayError('NOT_FOUND', { hints: { type: 'Export' } });

/** Exports of one partner: each belongs to the viewer who requested it, and no other viewer can read it. */
export const createExports = ({ partnerId, store, clock, files, worker }: ExportsSettings) => {
  const repository = createRepository(store, partnerId);

  const find = async (viewer: Viewer, id: string): Promise<ExportJob> => {
    const job = await repository.find(ownerOf(viewer), id);
    if (!job || job.expiresAt <= isoOf(clock.now())) throw notFound();
    return job;
  };

  return {
    create: async ({ viewer, claims, request, key, digest, audit }: AskedExport): Promise<ExportJob> => {
      const now = clock.now();
      const { job } = await store.transaction(async (tx) => {
        const added = await repository.add(tx, {
          owner: ownerOf(viewer),
          claims,
          rights: rightsOf(viewer),
          request,
          idempotencyKey: key,
          inputDigest: digest,
          createdAt: isoOf(now),
          expiresAt: isoOf(now + OPEN_DAYS * DAY_MS),
        });
        if (added.isNew) await audit(tx, added.job);
        return added;
      });
      worker.wake();
      return job;
    },
    /** Throws NOT_FOUND for an export of another viewer and for an expired one. */
    find,
    list: (viewer: Viewer, slice: { readonly offset: number; readonly first: number }) =>
      repository.list(ownerOf(viewer), slice),
    /** Throws WRONG_STATE for an export that has already ended in another way. */
    cancel: async (viewer: Viewer, id: string, audit: AskedExport['audit']): Promise<ExportJob> => {
      const job = await find(viewer, id);
      if (job.state === 'CANCELLED') return job;
      await store.transaction(async (tx) => {
        if (!(await repository.cancel(tx, job.owner, id, isoOf(clock.now()))))
          throw new GatewayError('WRONG_STATE', { hints: { rule: 'export-open', limit: 'WAITING or RUNNING' } });
        await audit(tx, job);
      });
      worker.wake();
      return find(viewer, id);
    },
    /** Path of the file, valid for some minutes; null while there is no file. */
    linkTo: (job: ExportJob): string | null => (job.state === 'SUCCEEDED' ? linkTo(job, clock.now()) : null),
    /** Throws FORBIDDEN when the viewer has lost a right since, and EXPORT_GONE when the file has been deleted. */
    download: async (
      viewer: Viewer,
      { id, ...link }: { readonly id: string; readonly until: string; readonly signature: string },
    ): Promise<{ readonly job: ExportJob; readonly file: DownloadedExport }> => {
      const job = await find(viewer, id);
      checkLink(job, link, clock.now());
      if (!keepsRights(job.rights, viewer))
        throw new GatewayError('FORBIDDEN', {
          hints: { reason: 'you no longer have a permission that the export needs' },
        });
      const { extension, contentType } = FORMATS[job.request.format];
      const file = job.state === 'SUCCEEDED' ? await files.find(job, extension) : null;
      if (!file) throw new GatewayError('EXPORT_GONE');
      const name = `${job.request.kind.toLowerCase().replaceAll('_', '-')}-${job.createdAt.slice(0, 10)}.${extension}`;
      return { job, file: { ...file, name, type: contentType, tag: `"${job.id}.${job.attempt}"` } };
    },
  };
};

export type Exports = ReturnType<typeof createExports>;

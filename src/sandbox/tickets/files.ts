import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formId } from './forms/form-id.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Id of the account that uploaded the file, or to which the vendor sent it. */
  readonly accountId: string;
  /** Id of the ticket to which it is attached; null while it is not. */
  ticketId: string | null;
}

interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly accountId: string;
}

/** Attached files, in a temporary folder that exists only while there are files. */
export const createTicketFiles = () => {
  const files = new Map<string, StoredFile>();
  let folder: string | undefined;
  let made = 0;

  const pathOf = (id: string): string => {
    folder ??= mkdtempSync(join(tmpdir(), 'partnergraph-sandbox-'));
    // The file is named by its id, because a name that a client sent could contain a path.
    return join(folder, id);
  };

  return {
    add({ name, bytes, accountId }: NewFile): StoredFile {
      const id = formId('file', accountId, String(made++));
      writeFileSync(pathOf(id), bytes);
      const file: StoredFile = { id, name, size: bytes.length, accountId, ticketId: null };
      files.set(id, file);
      return file;
    },
    find: (id: string): StoredFile | undefined => files.get(id),
    read: (id: string): Buffer => readFileSync(pathOf(id)),
    remove(id: string): void {
      if (!files.delete(id)) return;
      rmSync(pathOf(id), { force: true });
    },
    /** Deletes the folder with all files. */
    clear(): void {
      files.clear();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
};
export type TicketFiles = ReturnType<typeof createTicketFiles>;

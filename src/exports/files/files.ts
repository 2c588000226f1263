import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explainStorage, GatewayError } from '../../errors/index.ts';

/** Names of export files; other files in the directory are not touched. */
const NAME = /^([0-9a-f]{8}-[0-9a-f-]{27})\.(\d+)\.(part|csv|xlsx|ndjson|parquet)$/;

/** One attempt at an export, which has a file of its own. */
export interface Attempt {
  readonly id: string;
  readonly attempt: number;
}

/** A file that is being written; it gets its final name when it is complete. */
export interface GrowingFile {
  readonly bytes: number;
  /** Throws STORAGE_FULL, and EXPORT_TOO_LARGE above the limit. */
  write(bytes: Uint8Array): Promise<void>;
  finish(extension: string): Promise<void>;
  discard(): Promise<void>;
}

export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

interface FilesSettings {
  readonly directory: string;
  /** Largest size of one file. */
  readonly mostBytes: number;
  /** Opens a new file; default: in the file system. */
  readonly openFile?: ((path: string) => Promise<Pick<FileHandle, 'write' | 'close' | 'sync'>>) | undefined;
}

const openNew = (path: string): Promise<FileHandle> => open(path, 'wx', 0o600);

/** Files of exports in one directory, which gateways of the same store may share. */
export const createFiles = ({ directory, mostBytes, openFile = openNew }: FilesSettings) => {
  const pathOf = ({ id, attempt }: Attempt, extension: string): string =>
    join(directory, `${id}.${attempt}.${extension}`);

  return {
    begin: async (attempt: Attempt): Promise<GrowingFile> => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const part = pathOf(attempt, 'part');
      const file = await openFile(part).catch((error: unknown) => {
        throw explainStorage(error);
      });
      let bytes = 0;
      return {
        get bytes() {
          return bytes;
        },
        write: async (chunk) => {
          bytes += chunk.length;
          if (bytes > mostBytes) throw new GatewayError('EXPORT_TOO_LARGE', { hints: { limit: mostBytes } });
          for (let at = 0; at < chunk.length; ) {
            const { bytesWritten } = await file.write(chunk, at).catch((error: unknown) => {
              throw explainStorage(error);
            });
            at += bytesWritten;
          }
        },
        finish: async (extension) => {
          try {
            await file.sync();
          } catch (error) {
            throw explainStorage(error);
          }
          await file.close();
          await rename(part, pathOf(attempt, extension));
        },
        discard: async () => {
          await file.close().catch(() => undefined);
          await rm(part, { force: true });
        },
      };
    },
    /** Null when the file has been deleted. */
    find: async (attempt: Attempt, extension: string): Promise<StoredFile | null> => {
      const path = pathOf(attempt, extension);
      const found = await stat(path).catch(() => null);
      return found ? { path, size: found.size } : null;
    },
    /**
     * Removes files that no attempt needs. `readWanted` is called after the files are listed. Because an attempt is
     * stored before its file is created, a new file is never removed by mistake.
     */
    sweep: async (readWanted: () => Promise<(attempt: Attempt, isPart: boolean) => boolean>): Promise<void> => {
      const names = await readdir(directory).catch(() => []);
      const isWanted = await readWanted();
      for (const name of names) {
        const [, id, attempt, kind] = NAME.exec(name) ?? [];
        if (id === undefined || isWanted({ id, attempt: Number(attempt) }, kind === 'part')) continue;
        await rm(join(directory, name), { force: true });
      }
    },
  };
};

export type Files = ReturnType<typeof createFiles>;

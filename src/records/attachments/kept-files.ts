import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainStorage } from '../../errors/index.ts';

/** Files that are attached to records, in one directory that gateways of the same store share. */
export interface KeptFiles {
  /** Keeps a file under a new id; answers its SHA-256. STORAGE_FULL. */
  keep(id: string, file: Blob): Promise<string>;
  pathOf(id: string): string;
  /** Throws where the file is not there, or is not the one that was kept. */
  read(id: string, sha256: string): Promise<Buffer>;
  remove(id: string): Promise<void>;
}

export const createKeptFiles = (directory: string): KeptFiles => {
  const pathOf = (id: string): string => join(directory, id);
  return {
    pathOf,
    keep: async (id, file) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      const hashEach = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      };
      try {
        const out = createWriteStream(pathOf(id), { flags: 'wx', mode: 0o600, flush: true });
        await pipeline(Readable.fromWeb(file.stream()), hashEach, out);
      } catch (error) {
        await rm(pathOf(id), { force: true });
        throw explainStorage(error);
      }
      return hash.digest('hex');
    },
    read: async (id, sha256) => {
      const bytes = await readFile(pathOf(id));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`the attached file ${id} was altered on disk: its SHA-256 is not the stored one`);
      return bytes;
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
};

import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GatewayError } from '../../errors/index.ts';
import { checkFileName } from './name.ts';
import { checkFileType } from './type.ts';

/** Limits of an attached file. */
export interface FileLimits {
  /** Largest size of a file in bytes; null when no limit is known. */
  readonly bytes: number | null;
  /** Allowed extensions. */
  readonly types: readonly string[];
}

/** A file as a caller sends it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Readable;
}

/** Used when no limit is known; larger than any file that the vendor takes. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Passes bytes on and counts them. Throws FILE_TOO_LARGE as soon as there are too many, and FILE_EMPTY when there are
 * none.
 */
const countBytes = (most: number) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let count = 0;
    for await (const chunk of source) {
      count += chunk.length;
      if (count > most) throw new GatewayError('FILE_TOO_LARGE', { hints: { argument: 'file', limit: String(most) } });
      yield chunk;
    }
    if (count === 0) throw new GatewayError('FILE_EMPTY', { hints: { argument: 'file' } });
  };

/**
 * Stores a file on disk, checks it, lets `use` read it from there, and deletes it. The file is never in memory as a
 * whole. Throws FILE_NAME_REFUSED, FILE_EMPTY, FILE_TOO_LARGE and FILE_TYPE_REFUSED.
 */
export const withReceivedFile = async <T>(
  { name, bytes }: SentFile,
  { bytes: most, types }: FileLimits,
  use: (file: File) => Promise<T>,
): Promise<T> => {
  checkFileName(name);
  const directory = await mkdtemp(join(tmpdir(), 'partnergraph-attachment-'));
  const path = join(directory, 'file');
  try {
    await pipeline(bytes, countBytes(most ?? MOST_BYTES), createWriteStream(path, { mode: 0o600 }));
    await checkFileType(path, name, types);
    return await use(new File([await openAsBlob(path)], name));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

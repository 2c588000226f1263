import { open } from 'node:fs/promises';
import { GatewayError } from '../../errors/index.ts';
import { endingOf } from './name.ts';

/** Recognizes files by their bytes; loaded with the first file that is checked. */
const loadFileTypes = () => import('file-type');

/** Types that the bytes of a file may have, for extensions with several names and for container formats. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg'],
  docx: ['zip'],
  xlsx: ['zip'],
  pptx: ['zip'],
  msg: ['cfb'],
  doc: ['cfb'],
  xls: ['cfb'],
  mov: ['mp4'],
};

/** Extensions of plain text, whose bytes do not identify their type. */
const TEXTS: readonly string[] = ['txt', 'log', 'ini', 'eml', 'csv'];

const HEAD_BYTES = 64 * 1024;
const NUL = 0;

/** Whether the file begins like a text: except UTF-16, no usual encoding of text contains a NUL. */
const beginsAsText = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return !buffer.subarray(0, bytesRead).includes(NUL);
  } finally {
    await file.close();
  }
};

const isWhatItSays = async (path: string, ending: string): Promise<boolean> => {
  const { fileTypeFromFile } = await loadFileTypes();
  const found = await fileTypeFromFile(path);
  if (TEXTS.includes(ending)) return (found === undefined || TEXTS.includes(found.ext)) && (await beginsAsText(path));
  return found !== undefined && (found.ext === ending || (SAME[ending] ?? []).includes(found.ext));
};

/**
 * Throws FILE_TYPE_REFUSED for an extension that is not allowed, and for bytes of another type than the extension's.
 */
export const checkFileType = async (path: string, name: string, allowed: readonly string[]): Promise<void> => {
  const ending = endingOf(name);
  const isAllowed = allowed.includes(ending);
  if (isAllowed && (await isWhatItSays(path, ending))) return;
  const limit = isAllowed ? `a file that is what its name says: ${ending}` : allowed.join(', ');
  throw new GatewayError('FILE_TYPE_REFUSED', { hints: { argument: 'file', limit } });
};

/** Types that a browser may show. It saves other files without interpreting them. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/bmp'];

const browserType = (found: { readonly mime: string } | undefined): string =>
  found && PICTURES.includes(found.mime) ? found.mime : 'application/octet-stream';

/** The content type under which a browser gets a file. */
export const browserTypeOf = async (bytes: Uint8Array): Promise<string> => {
  const { fileTypeFromBuffer } = await loadFileTypes();
  return browserType(await fileTypeFromBuffer(bytes));
};

/** Like `browserTypeOf`, for a file on a disk, of which only the beginning is read. */
export const browserTypeAt = async (path: string): Promise<string> => {
  const { fileTypeFromFile } = await loadFileTypes();
  return browserType(await fileTypeFromFile(path));
};

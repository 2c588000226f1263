import { hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findMalformed, isObject, readUtf8 } from '../../text.ts';

/** The documents of one version of one app. */
export interface Manifest {
  /** `<app>@<version>.json` */
  readonly file: string;
  readonly documents: readonly (readonly [id: string, text: string])[];
}

/** Enough for years of weekly versions. A directory with more files is refused as a mistake. */
const MAX_FILES = 500;
const MAX_FILE_BYTES = 5_000_000;
const MAX_DOCUMENTS = 20_000;

/** Greatest length of an id in UTF-16 units, in manifests and in requests. */
export const MAX_ID = 256;

const FILE = /^[\w.-]+@[\w.+-]+\.json$/;

/** A file that cannot be used; its message has the form «expected …». */
class Unusable extends Error {}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable('expected JSON');
  }
};

const SHAPE =
  'expected an object of texts by id, or a manifest of Apollo with a list of operations, each with its id and body';

/** Apollo's manifests have a field `format`; those of graphql-codegen and Relay are plain objects from id to text. */
const entriesOf = (manifest: unknown): readonly (readonly [string, unknown])[] => {
  if (!isObject(manifest)) throw new Unusable(SHAPE);
  if (!('format' in manifest)) return Object.entries(manifest);
  const { format, version, operations } = manifest;
  if (format !== 'apollo-persisted-query-manifest' || version !== 1 || !Array.isArray(operations))
    throw new Unusable(SHAPE);
  return operations.map((operation: unknown) => {
    if (!isObject(operation) || typeof operation.id !== 'string') throw new Unusable(SHAPE);
    return [operation.id, operation.body] as const;
  });
};

const SHA_256 = 'sha256:';

const checkDocument = ([id, text]: readonly [string, unknown]): readonly [string, string] => {
  if (id === '' || id.length > MAX_ID) throw new Unusable(`expected ids of 1 to ${MAX_ID} characters`);
  if (typeof text !== 'string') throw new Unusable(`${id}: ${SHAPE}`);
  if (id.startsWith(SHA_256) && id !== `${SHA_256}${hash('sha256', text)}`)
    throw new Unusable(`${id}: expected the SHA-256 of the document behind sha256:`);
  return [id, text];
};

const readManifest = (directory: string, file: string): Manifest => {
  if (!FILE.test(file)) throw new Unusable('expected a name such as web@1.4.0.json');
  const path = join(directory, file);
  if (statSync(path).size > MAX_FILE_BYTES) throw new Unusable(`expected ${MAX_FILE_BYTES} bytes at the most`);
  const text = readUtf8(readFileSync(path));
  if (text === null) throw new Unusable('expected UTF-8');
  const manifest = parseJson(text);
  if (findMalformed(manifest)) throw new Unusable('expected well-formed Unicode text');
  return { file, documents: entriesOf(manifest).map(checkDocument) };
};

const entriesIn = (directory: string): readonly Dirent[] => {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    throw new Unusable('expected the path of a readable directory');
  }
};

const problemOf = (error: unknown): string => (error instanceof Unusable ? error.message : 'expected a readable file');

export interface Reading {
  readonly manifests: readonly Manifest[];
  /** Each unusable file with its reason. */
  readonly problems: readonly string[];
}

/** Reads the manifests of a directory: its JSON files that are not hidden. */
export const readManifests = (directory: string): Reading => {
  const manifests: Manifest[] = [];
  const problems: string[] = [];
  let files: readonly string[] = [];
  try {
    files = entriesIn(directory)
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort();
  } catch (error) {
    problems.push(problemOf(error));
  }
  if (files.length > MAX_FILES) return { manifests, problems: [`expected ${MAX_FILES} manifests at the most`] };
  let documents = 0;
  for (const file of files) {
    try {
      const manifest = readManifest(directory, file);
      documents += manifest.documents.length;
      manifests.push(manifest);
    } catch (error) {
      problems.push(`${file}: ${problemOf(error)}`);
    }
    if (documents > MAX_DOCUMENTS)
      return { manifests: [], problems: [`expected ${MAX_DOCUMENTS} documents in all manifests together at the most`] };
  }
  return { manifests, problems };
};

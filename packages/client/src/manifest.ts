import type { TypedDocument } from './typed-document.ts';

/**
 * Texts by id, as the gateway's `TRUSTED_DOCUMENTS` reads them from a file of an app's version:
 * `JSON.stringify(manifestOf(Object.values(documents)))` for all documents of a module, or only those that the app sends.
 */
export const manifestOf = (
  documents: readonly Pick<TypedDocument<unknown, never>, 'id' | 'text'>[],
): Readonly<Record<string, string>> => Object.fromEntries(documents.map(({ id, text }) => [id, text]));

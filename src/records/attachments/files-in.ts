import type { AttachedFile, Fields } from '../fields.ts';
import type { Values } from '../values.ts';

/** Names of the fields that have files. */
export const fileFields = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.shape.kind === 'files');

/** The ids of the files in a record's values. */
export const filesIn = (fields: Fields, values: Values): readonly string[] =>
  fileFields(fields).flatMap((name) =>
    ((values[name] ?? []) as readonly AttachedFile[]).map(({ attachmentId }) => attachmentId),
  );

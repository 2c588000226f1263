import { holds, PERSONAL_DATA_REVEAL, type Viewer } from '../../../identity/index.ts';
import { fileFields, itemOf, type Level, type RecordKind } from '../../../records/index.ts';

/** Whether the viewer may use records of a kind at this level, by the same rule as the fields of the kind. */
const mayUse = (viewer: Viewer, kind: RecordKind, level: Exclude<Level, 'DECIDE'>): boolean => {
  const guests = (level === 'READ' ? kind.guests?.read : kind.guests?.edit) ?? [];
  if (viewer.kind === 'customer') return guests.includes('customer');
  if (viewer.kind === 'reseller' && !guests.includes('reseller')) return false;
  return holds(viewer, itemOf(kind, level));
};

/** Whether the viewer may change records of at least one kind that has files. */
export const mayAttach = (viewer: Viewer, kinds: Iterable<RecordKind>): boolean =>
  [...kinds].some((kind) => fileFields(kind.fields).length > 0 && mayUse(viewer, kind, 'EDIT'));

/**
 * Whether the viewer may download files of records of a kind. The content of a file cannot be masked, so files with
 * personal data need the item that reveals personal data, unless they are the viewer's (`isOwn`).
 */
export const mayDownload = (viewer: Viewer, kind: RecordKind, isOwn: boolean): boolean => {
  const aboutPersons = fileFields(kind.fields).some((name) => {
    const shape = kind.fields[name]?.shape;
    return shape?.kind === 'files' && shape.aboutPersons;
  });
  return mayUse(viewer, kind, 'READ') && (!aboutPersons || isOwn || holds(viewer, PERSONAL_DATA_REVEAL));
};

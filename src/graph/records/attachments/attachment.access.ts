import { holds, PERSONAL_DATA_REVEAL, type Viewer } from '../../../identity/index.ts';
import { fileFields, itemOf, type Level, type RecordKind } from '../../../records/index.ts';

/** Whether the viewer may use records of a kind in this way, as the guard of its fields decides it. */
const mayUse = (viewer: Viewer, kind: RecordKind, level: Exclude<Level, 'DECIDE'>): boolean => {
  const guests = (level === 'READ' ? kind.guests?.read : kind.guests?.edit) ?? [];
  if (viewer.kind === 'customer') return guests.includes('customer');
  if (viewer.kind === 'reseller' && !guests.includes('reseller')) return false;
  return holds(viewer, itemOf(kind, level));
};

/** Whether the viewer may change records of any kind that has files. */
export const mayAttach = (viewer: Viewer, kinds: Iterable<RecordKind>): boolean =>
  [...kinds].some((kind) => fileFields(kind.fields).length > 0 && mayUse(viewer, kind, 'EDIT'));

/**
 * Whether the viewer may have files of records of a kind. What is in a file cannot be masked, so that papers about persons
 * need the item by which a viewer sees data about persons, unless they are the viewer's own (`isOwn`).
 */
export const mayDownload = (viewer: Viewer, kind: RecordKind, isOwn: boolean): boolean => {
  const aboutPersons = fileFields(kind.fields).some((name) => {
    const shape = kind.fields[name]?.shape;
    return shape?.kind === 'files' && shape.aboutPersons;
  });
  return mayUse(viewer, kind, 'READ') && (!aboutPersons || isOwn || holds(viewer, PERSONAL_DATA_REVEAL));
};

export { Change, RowChange, toChange } from './change.type.ts';
export { requireChanges } from './changes.ts';
export { MirroredList } from './mirror.type.ts';

export { Change, RowChange, toChange } from './change.type.ts';
export { readableLists, requireChanges, requireFollowable } from './changes.ts';
export { MirroredList } from './mirror.type.ts';

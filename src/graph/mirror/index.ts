export { Change, RowChange, toChange } from './change.type.ts';
export { MirroredList } from './mirror.type.ts';

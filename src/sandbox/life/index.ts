export type { LifeCommand, LifeEvent, LifeKind } from './event.ts';
export { createLife, type Life, type LifeView } from './life.ts';

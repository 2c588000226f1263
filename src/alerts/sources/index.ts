export { copiesOf } from './copies.ts';
export { type DaySpend, takeReadings } from './readings.ts';
export type { Balance, Budget, Expiring, Late, Sources, UnknownOperation } from './sources.ts';

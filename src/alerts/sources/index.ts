export { type Copies, copiesOf, type Looked } from './copies.ts';
export { type QuotaReading, readQuotas } from './quotas.ts';
export { takeReadings } from './readings.ts';
export type {
  Balance,
  Budget,
  DueBalance,
  Expiring,
  Foremost,
  LastSpend,
  Late,
  Sources,
  UnknownOperation,
} from './sources.ts';
export { judgeSpends } from './spends.ts';

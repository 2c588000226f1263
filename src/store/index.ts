export { isDuplicate } from './away.ts';
export { OlderDatabase } from './migrate.ts';
export { backupSqlite } from './sqlite/backup.ts';
export {
  canBeStored,
  type Database,
  openStore,
  type Store,
  type Transaction,
  type TransactionOptions,
} from './store.ts';
export type { Tables } from './tables.ts';

import type { DatabaseSync } from 'node:sqlite';

/** Content of a database in memory after its migrations; null until this process has opened one. */
let image: Uint8Array | null = null;

/** Node 24.9 cannot copy a database in memory. */
const canCopy = (database: DatabaseSync): boolean => typeof database.deserialize === 'function';

/** Gives a new database in memory the tables of an earlier one, so that it needs no migration. */
export const copyTables = (database: DatabaseSync): void => {
  if (image && canCopy(database)) database.deserialize(image);
};

/** Keeps the tables of a migrated database without rows for the next ones. */
export const keepTables = (database: DatabaseSync): void => {
  if (canCopy(database)) image ??= database.serialize();
};

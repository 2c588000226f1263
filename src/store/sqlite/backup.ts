import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** Pages of 4 KiB that are copied before other statements of this process have their turn again. */
const PAGES_AT_ONCE = 1_000;

/** Makes the copy one file without a log beside it; throws for one that SQLite does not find whole. */
const finish = (path: string): void => {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('PRAGMA journal_mode = DELETE;');
    const { quick_check: verdict } = copy.prepare('PRAGMA quick_check(1)').get() as { readonly quick_check: string };
    if (verdict !== 'ok') throw new Error(`the copy is damaged: ${verdict}`);
  } finally {
    copy.close();
  }
};

/**
 * Copies a database as it is at one moment, while gateways go on to write to it. The target appears only when it is whole. Throws
 * EEXIST when there is such a file already, and when there is no room.
 */
export const backupSqlite = async (path: string, target: string): Promise<void> => {
  closeSync(openSync(target, 'wx', 0o600));
  const part = `${target}.part`;
  const source = new DatabaseSync(path, { readOnly: true });
  try {
    await backup(source, part, { rate: PAGES_AT_ONCE });
    finish(part);
    renameSync(part, target);
  } catch (error) {
    for (const left of [part, target]) rmSync(left, { force: true });
    throw error;
  } finally {
    source.close();
  }
};

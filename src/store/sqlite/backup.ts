import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** Pages of 4 KiB that are copied at once, before other statements of this process run. */
const PAGES_AT_ONCE = 1_000;

/** Merges the copy's log into its file. Throws where SQLite finds the copy damaged. */
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
 * Copies a database as of one moment while gateways write to it. The target gets its content only when the copy is
 * complete. Throws EEXIST where the target exists, and an error where the disk is full.
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

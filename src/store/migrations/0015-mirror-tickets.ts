import type { Kysely } from 'kysely';
import type { Dialect } from '../migrate.ts';
import { createMirrorTable } from './mirror-table.ts';

/** Copies of tickets: numbers and states without texts. */
export const mirrorTickets = {
  up: (db: Kysely<unknown>, dialect: Dialect): Promise<void> =>
    createMirrorTable(
      db,
      { name: 'mirror_ticket', columns: { status: 'text', unread: 'number' }, indexed: ['status'] },
      dialect,
    ),
};

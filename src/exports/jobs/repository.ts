import { randomBytes, randomUUID } from 'node:crypto';
import { GatewayError } from '../../errors/index.ts';
import type { Claims, Rights } from '../../identity/index.ts';
import type { Store, Tables, Transaction } from '../../store/index.ts';
import { type ExportJob, OPEN_STATES, type StoredRequest, toJob } from './job.ts';

/** An export to be stored. */
export interface NewExport {
  readonly owner: string;
  readonly claims: Claims;
  readonly rights: Rights;
  readonly request: StoredRequest;
  readonly idempotencyKey: string;
  readonly inputDigest: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Number of exports of one viewer that may wait or run at the same time. */
export const MOST_OPEN = 5;

const SECRET_BYTES = 32;

type Db = Transaction<Tables>;

const requireRoom = async (db: Db, partnerId: string, owner: string): Promise<void> => {
  const { open } = await db
    .selectFrom('export_job')
    .select(({ fn }) => fn.countAll<number | string>().as('open'))
    .where('partner_id', '=', partnerId)
    .where('owner', '=', owner)
    .where('state', 'in', [...OPEN_STATES])
    .executeTakeFirstOrThrow();
  if (Number(open) >= MOST_OPEN)
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'exports-together', limit: `at most ${MOST_OPEN}` } });
};

/** The claims without the person's name, which no decision needs. */
const withoutName = (claims: Claims): Claims => ({ ...claims, name: claims.accountName });

/** Exports of one partner. */
export const createRepository = ({ db }: Store, partnerId: string) => {
  const own = (owner: string) =>
    db.selectFrom('export_job').where('partner_id', '=', partnerId).where('owner', '=', owner);

  return {
    /** Throws IDEMPOTENCY_CONFLICT for a key of another request; returns the stored export for the same request. */
    add: async (tx: Db, wanted: NewExport): Promise<{ readonly job: ExportJob; readonly isNew: boolean }> => {
      const known = await tx
        .selectFrom('export_job')
        .selectAll()
        .where('partner_id', '=', partnerId)
        .where('idempotency_key', '=', wanted.idempotencyKey)
        .executeTakeFirst();
      if (known && (known.input_digest !== wanted.inputDigest || known.owner !== wanted.owner))
        throw new GatewayError('IDEMPOTENCY_CONFLICT');
      if (known) return { job: toJob(known), isNew: false };
      await requireRoom(tx, partnerId, wanted.owner);
      const row: Tables['export_job'] = {
        partner_id: partnerId,
        id: randomUUID(),
        owner: wanted.owner,
        claims: JSON.stringify(withoutName(wanted.claims)),
        rights: JSON.stringify(wanted.rights),
        request: JSON.stringify(wanted.request),
        idempotency_key: wanted.idempotencyKey,
        input_digest: wanted.inputDigest,
        state: 'WAITING',
        error: null,
        row_count: 0,
        skipped: 0,
        done: 0,
        total: null,
        bytes: 0,
        holder: null,
        attempt: 0,
        beat: 0,
        seq: 1,
        secret: randomBytes(SECRET_BYTES).toString('base64url'),
        created_at: wanted.createdAt,
        started_at: null,
        ended_at: null,
        expires_at: wanted.expiresAt,
      };
      await tx.insertInto('export_job').values(row).execute();
      return { job: toJob(row), isNew: true };
    },
    find: async (owner: string, id: string): Promise<ExportJob | null> => {
      const row = await own(owner).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toJob(row) : null;
    },
    list: async (owner: string, { offset, first }: { readonly offset: number; readonly first: number }) => {
      const { total } = await own(owner)
        .select(({ fn }) => fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await own(owner)
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(first)
        .offset(offset)
        .execute();
      return { rows: rows.map(toJob), total: Number(total) };
    },
    /** Cancels an open export; returns whether it was open. */
    cancel: async (tx: Db, owner: string, id: string, endedAt: string): Promise<boolean> => {
      const { numUpdatedRows } = await tx
        .updateTable('export_job')
        .set(({ eb }) => ({
          state: 'CANCELLED',
          holder: null,
          claims: null,
          ended_at: endedAt,
          seq: eb('seq', '+', 1),
        }))
        .where('partner_id', '=', partnerId)
        .where('owner', '=', owner)
        .where('id', '=', id)
        .where('state', 'in', [...OPEN_STATES])
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
};

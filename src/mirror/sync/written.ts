import { sql } from 'kysely';
import type { Store } from '../../store/index.ts';
import { isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { NOUNS, type NounName, nounOf } from '../nouns/index.ts';
import { readPart } from '../read/parts.ts';
import { logChanges, takeTurn } from '../rows/log.ts';
import { recordsOf } from '../rows/record.ts';
import { applyRows, removeRows } from '../rows/write.ts';
import type { Ask } from './ask.ts';
import { OWN_ACCOUNT } from './by-account.ts';
import { storedIds } from './by-customer.ts';
import { readById } from './by-id.ts';
import { type CustomerRows, rowsOf } from './customer-rows.ts';
import { hurry } from './hurry.ts';
import { ANY, removeTouch, touch } from './touches.ts';

/** A write of a gateway that may have changed something at the vendor. */
export interface MirrorWrite {
  /** Domains of the contract whose rows it changes. */
  readonly touches: readonly string[];
  /** Kind of the object that `targetId` identifies. */
  readonly target: string;
  readonly targetId: string;
  readonly resellerId: string | null;
  /** Id of the customer that the write is about, if that is not the target. */
  readonly customerId: string | null;
  /** Ids of other objects that the write is about, and of objects that it created. */
  readonly rowIds: readonly string[];
  readonly createdIds: readonly string[];
  /** Ids of the coupons that a payment uses. */
  readonly couponIds: readonly string[];
}

interface WrittenSettings {
  readonly partnerId: string;
  readonly store: Store;
  /** Creates the function that calls the vendor for one write, whose answer waits for it. */
  readonly askForWriter: () => Ask;
  readonly now: () => number;
  readonly supports: (operation: string) => boolean;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Rows of one list that a write has changed. */
interface Changed {
  readonly noun: NounName;
  /** Id of the reseller whose list it is; blank for the partner's own. */
  readonly part: string;
  readonly ids: readonly string[];
}

/** Number of rows that are read before the write is answered; more are left to the leader. */
const MOST_AT_ONCE = 20;

/** Domain of the contract → nouns whose rows its writes change. */
const CHANGED: Readonly<Record<string, readonly NounName[]>> = {
  customers: ['customers'],
  orders: ['orders'],
  resources: ['resources', 'payPerUse'],
  accounts: ['balances', 'adjustments'],
  budgets: ['budgets'],
  coupons: ['coupons'],
  tickets: ['tickets'],
};

/** Nouns whose ids are those of a write's target, by kind of target. */
const NAMED: Readonly<Record<string, NounName>> = { customer: 'customers', order: 'orders', coupon: 'coupons' };

const readsAccounts = (noun: NounName): boolean => {
  const { source } = nounOf(noun);
  return source.kind === 'customers' && source.accounts !== undefined;
};

/**
 * Marks the lists that a write has changed, so that no gateway serves outdated rows, and reads the changed rows again
 * at once where that takes few calls. Rows that cannot be read now are left to the leader; their lists are not served
 * meanwhile.
 */
export const createWritten = (settings: WrittenSettings) => {
  const { partnerId, store, askForWriter, now, supports, onError = () => undefined } = settings;

  const customersIn = async (write: MirrorWrite): Promise<readonly string[]> => {
    const { target, targetId, customerId, rowIds } = write;
    if (customerId !== null) return [customerId];
    if (target === 'customer') return [targetId, ...rowIds].filter((id) => id !== '');
    if (target === 'ticket') return [OWN_ACCOUNT];
    if (target !== 'order') return [];
    const { rows } = await sql<{ customer_id: string }>`select customer_id from ${sql.table(NOUNS.orders.table)}
      where partner_id = ${partnerId} and row_id = ${targetId}`.execute(store.db);
    return rows.map(({ customer_id }) => customer_id);
  };

  /** Coupons that a payment uses, and those that the copy has for the order, which its cancellation sets free. */
  const couponsOf = async ({ targetId, customerId, couponIds }: MirrorWrite): Promise<readonly string[]> => {
    const { rows } = await sql<{ row_id: string; content: string }>`select row_id, content
      from ${sql.table(NOUNS.coupons.table)} where partner_id = ${partnerId} and customer_id = ${customerId}`.execute(
      store.db,
    );
    const kept = rows.filter(({ content }) => {
      const { order_id, lock_order_id } = JSON.parse(content) as WireRow;
      return order_id === targetId || lock_order_id === targetId;
    });
    return [...couponIds, ...kept.map(({ row_id }) => row_id)];
  };

  const idsFor = async (noun: NounName, write: MirrorWrite): Promise<readonly string[]> => {
    const { target, targetId, rowIds, createdIds } = write;
    if (nounOf(noun).source.kind === 'customers') return customersIn(write);
    if (NAMED[target] === noun) return [targetId, ...rowIds, ...createdIds].filter((id) => id !== '');
    if (noun === 'customers') return target === 'registration' ? createdIds : customersIn(write);
    // A refresh would not find them, because the vendor filters coupons by the time of their creation alone.
    if (noun === 'coupons' && target === 'order') return couponsOf(write);
    // The write has created a row, and the vendor's answer does not reliably contain its id.
    return [ANY];
  };

  const read = async (ask: Ask, { noun, part, ids }: Changed) => {
    const place = { noun: nounOf(noun), part };
    if (place.noun.source.kind !== 'customers') return { ...(await readById({ ask, now }, place, ids)), isWhole: true };
    const askedAt = isoOf(now());
    const read: CustomerRows[] = [];
    for (const id of ids) read.push(await rowsOf({ ask }, place, [id]));
    return { found: read.flatMap(({ rows }) => rows), isWhole: read.every(({ isWhole }) => isWhole), askedAt };
  };

  const readAgain = async (ask: Ask, changed: Changed): Promise<void> => {
    const { noun, part, ids } = changed;
    const { found, isWhole, askedAt } = await read(ask, changed);
    const place = { noun: nounOf(noun), part };
    await store.transaction(async (db) => {
      const last = await takeTurn(db, partnerId, store.dialect);
      const at = isoOf(now());
      const reading = { partnerId, noun: place.noun, resellerId: part, askedAt, pass: null, now: at };
      const records = recordsOf(place.noun, found);
      const there = new Set(records.map(({ id }) => id));
      const isByCustomer = place.noun.source.kind === 'customers';
      const known = isByCustomer ? await storedIds(db, partnerId, place, { customerIds: ids, askedAt, now: at }) : ids;
      const changes = await applyRows(db, reading, records);
      const removed = await removeRows(db, reading, isWhole ? known.filter((id) => !there.has(id)) : []);
      await logChanges(db, { partnerId, at, last }, [...changes, ...removed]);
      await hurry(db, { partnerId, noun, resellerId: part, at, changes });
    });
  };

  const bringUp = async (ask: Ask, noun: NounName, write: MirrorWrite): Promise<void> => {
    const ids = await idsFor(noun, write);
    const part = write.resellerId ?? '';
    const isByAccount = readsAccounts(noun);
    // Lists by account exist only for the partner itself, not for its resellers.
    if (ids.length === 0 || (isByAccount && part !== '')) return;
    const at = isoOf(now());
    await touch(store.db, { partnerId, noun, resellerId: part, ids, at, blocks: true });
    // Lists by account only feed the log of changes, so no reader waits for them and the leader reads them next.
    if (isByAccount) return;
    const state = await readPart(store.db, partnerId, noun, part);
    if (!state?.complete || ids.includes(ANY) || ids.length > MOST_AT_ONCE) return;
    await readAgain(ask, { noun, part, ids });
    for (const id of ids) await removeTouch({ store, partnerId }, { noun: { name: noun }, part }, { id, at });
  };

  return async (write: MirrorWrite): Promise<void> => {
    const ask = askForWriter();
    const nouns = new Set(write.touches.flatMap((domain) => CHANGED[domain] ?? []));
    await Promise.all(
      [...nouns]
        .filter((noun) => supports(nounOf(noun).operation))
        // The write itself is done, even if updating the copy fails.
        .map((noun) => bringUp(ask, noun, write).catch(onError)),
    );
  };
};

import type { Store } from '../store/index.ts';
import { isoOf } from '../time/index.ts';
import { fileFields, filesIn } from './attachments/files-in.ts';
import { linkAttachments } from './attachments/rows.ts';
import type { Calendar } from './calendar.ts';
import { ERASE, nextDue, withoutPersons } from './due.ts';
import { isPersonal } from './fields.ts';
import type { OthersQuery, RecordKind, RecordSource, Situation, StoredRecord } from './kind.ts';
import {
  type Derived,
  dueRecords,
  forgetReasons,
  setDue,
  takeTurn,
  toStored,
  type Writing,
  writeRecord,
} from './repository.ts';
import type { Settings } from './settings.ts';
import { violate } from './violate.ts';

/** Facts common to all changes of one partner's records. */
export interface PartnerRecords {
  readonly partnerId: string;
  readonly dialect: Store['dialect'];
  readonly kinds: ReadonlyMap<string, RecordKind>;
  readonly settings: ReadonlyMap<string, Settings>;
  readonly calendar: Calendar;
  /** Currency of the partner's site. */
  readonly currency: string;
}

/** The way in which a record came to its current state. */
export interface Happened {
  /** `create`, `update`, `erase`, or the name of a transition. */
  readonly step: string;
  readonly from: string | null;
  /** Blank where a deadline made the change. */
  readonly actor: string;
  readonly source: RecordSource;
  readonly reason?: string | null;
  readonly key?: string | null;
  readonly digest?: string | null;
}

/** Number of records with due changes that one query reads. */
const TOGETHER = 500;

/** A partner's turn to change records: no other change of the partner's records happens until its transaction ends. */
export class Turn {
  readonly db: Writing;
  readonly now: number;
  readonly #partner: PartnerRecords;
  #seq: number;

  private constructor(db: Writing, partner: PartnerRecords, now: number, seq: number) {
    this.db = db;
    this.#partner = partner;
    this.now = now;
    this.#seq = seq;
  }

  /** Begins a turn after making every change that was due. */
  static async take(db: Writing, partner: PartnerRecords, now: number): Promise<Turn> {
    const turn = new Turn(db, partner, now, await takeTurn(db, partner.partnerId, partner.dialect));
    await turn.#settleDue();
    return turn;
  }

  get partnerId(): string {
    return this.#partner.partnerId;
  }

  get currency(): string {
    return this.#partner.currency;
  }

  /** The kind of this name. */
  kindOf(name: string): RecordKind {
    const kind = this.#partner.kinds.get(name);
    if (!kind) throw new Error(`no kind of record has the name ${name}`);
    return kind;
  }

  situation(
    kind: RecordKind,
    record: StoredRecord,
    { actor, at = this.now }: { actor: string; at?: number },
  ): Situation {
    return { ...this.#known(kind, record, at), actor, others: (query) => this.#others(kind, record, query) };
  }

  /** Checks the rules of a kind for a record whose values the actor has entered. */
  async check(kind: RecordKind, record: StoredRecord, actor: string): Promise<void> {
    const situation = this.situation(kind, record, { actor });
    for (const rule of kind.rules ?? []) {
      const violation = await rule(situation);
      if (violation) violate(violation);
    }
  }

  /** Stores a record after a change; returns it with the values that its kind computes. */
  async write(kind: RecordKind, changed: StoredRecord, happened: Happened, at = this.now): Promise<StoredRecord> {
    // Data about a person that another record still has must not come back into a record from which it was removed.
    const { actor } = happened;
    const computed =
      happened.step === ERASE ? null : await kind.computes?.(this.situation(kind, changed, { actor, at }));
    const record = computed ? { ...changed, values: { ...changed.values, ...computed } } : changed;
    const derived = this.#derived(kind, record, at, happened.step);
    await this.#requireUnique(kind, record, derived.unique_key);
    this.#seq += 1;
    await writeRecord(this.db, this.#partner.partnerId, record, derived, {
      seq: this.#seq,
      step: happened.step,
      from_state: happened.from,
      at: isoOf(at),
      actor: happened.actor,
      source: happened.source,
      reason: happened.reason ?? null,
      idempotency_key: happened.key ?? null,
      input_digest: happened.digest ?? null,
    });
    await this.#link(kind, record, at);
    return record;
  }

  async #link(kind: RecordKind, { id, values }: StoredRecord, at: number): Promise<void> {
    if (fileFields(kind.fields).length === 0) return;
    const ids = filesIn(kind.fields, values);
    await linkAttachments(this.db, { partnerId: this.partnerId, kind: kind.name, recordId: id, ids, at: isoOf(at) });
  }

  #known(kind: RecordKind, record: StoredRecord, now: number): Omit<Situation, 'others' | 'actor'> {
    const settings = this.#partner.settings.get(kind.name) ?? {};
    return { record, now, settings, calendar: this.#partner.calendar };
  }

  async #others(
    own: RecordKind,
    { id: ownId }: StoredRecord,
    { kind = own.name, states, customerId, id }: OthersQuery,
  ): Promise<readonly StoredRecord[]> {
    const rows = await this.db
      .selectFrom('record')
      .selectAll()
      .where('partner_id', '=', this.#partner.partnerId)
      .where('kind', '=', kind)
      .where('id', '!=', ownId)
      .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
      .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
      .$if(customerId !== undefined, (query) => query.where('customer_id', '=', customerId ?? ''))
      .execute();
    return rows.map(toStored);
  }

  async #requireUnique({ name, unique }: RecordKind, { id }: StoredRecord, key: string | null): Promise<void> {
    if (!unique || key === null) return;
    const rival = await this.db
      .selectFrom('record')
      .select('id')
      .where('partner_id', '=', this.#partner.partnerId)
      .where('kind', '=', name)
      .where('unique_key', '=', key)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (rival) violate({ code: 'DUPLICATE', rule: unique.rule, limit: 'one at a time' });
  }

  #derived(kind: RecordKind, record: StoredRecord, at: number, step: string): Derived {
    const toSearchText = (personal: boolean): string =>
      Object.entries(kind.fields)
        .filter(([, field]) => field.searchable && isPersonal(field) === personal)
        .flatMap(([name]) => record.values[name] ?? [])
        .join('\n')
        .normalize('NFC')
        .toLowerCase();
    const due = step === ERASE ? null : nextDue(kind, this.#known(kind, record, at));
    return {
      search: toSearchText(false),
      search_personal: toSearchText(true),
      unique_key: kind.unique?.states.includes(record.state) ? kind.unique.by(record) : null,
      due_at: due === null ? null : isoOf(due.at),
    };
  }

  /** Makes the changes that time should have made by now, each at its own instant. */
  async #settleDue(): Promise<void> {
    for (;;) {
      const due = await dueRecords(this.db, this.#partner.partnerId, isoOf(this.now), TOGETHER);
      for (const record of due) await this.#settle(record);
      if (due.length < TOGETHER) return;
    }
  }

  async #settle(found: StoredRecord): Promise<void> {
    const kind = this.kindOf(found.kind);
    let record = found;
    for (;;) {
      const due = nextDue(kind, this.#known(kind, record, this.now));
      // The setting had another value when the due time was stored, or the previous step already changed the record.
      if (due === null || due.at > this.now)
        return setDue(this.db, this.partnerId, record.id, due === null ? null : isoOf(due.at));
      record = await this.#happen(kind, record, due);
      if (due.timer === null) return;
    }
  }

  async #happen(kind: RecordKind, record: StoredRecord, { at, timer }: NonNullable<ReturnType<typeof nextDue>>) {
    const { partnerId } = this.#partner;
    const changed = { ...record, version: record.version + 1, changedAt: isoOf(at) };
    const happened = { from: record.state, actor: '', source: 'COMPUTED' } as const;
    if (timer)
      return this.write(
        kind,
        { ...changed, state: timer.to, stateSince: isoOf(at) },
        { ...happened, step: timer.name },
        at,
      );
    await forgetReasons(this.db, partnerId, record.id);
    return this.write(kind, { ...changed, values: withoutPersons(kind, record) }, { ...happened, step: ERASE }, at);
  }
}

import type { ErrorCode } from '../errors/index.ts';
import type { Calendar } from './calendar.ts';
import type { Fields, ValuesOf } from './fields.ts';
import type { ExportedFile } from './imports/exported-file.ts';
import type { SettingDefinitions, Settings } from './settings.ts';

/** The uses of a kind of record, each with a permission item of its own. */
export type Level = 'READ' | 'EDIT' | 'DECIDE';

/** Viewers outside the partner's staff. */
export type RecordGuest = 'reseller' | 'customer';

/**
 * Origin of a state or a value: a member entered it, Partner Center exported it in a file, or the gateway set it by its
 * rules.
 */
export type RecordSource = 'MEMBER' | 'IMPORTED' | 'COMPUTED';

/** The customer and reseller that a record concerns. */
export interface Links {
  readonly customerId: string | null;
  /** Null: the partner's own. */
  readonly resellerId: string | null;
}

/** What a record is about, where that limits who may read it. */
export interface Matter {
  /** Left out: all readers of its kind may read it. */
  readonly matter?: string | null;
  /** The member whose write it is about; a viewer who sees only some customers sees no other member's. */
  readonly matterMember?: string | null;
}

/** A record as it is stored. `V`: its values by the fields of its kind. */
export interface StoredRecord<V = Readonly<Record<string, unknown>>, S extends string = string> extends Links, Matter {
  readonly id: string;
  readonly kind: string;
  /** From 1; grows with every change. */
  readonly version: number;
  readonly state: S;
  readonly values: V;
  /** Login name of the creator, as the audit names callers. */
  readonly owner: string;
  readonly source: RecordSource;
  /** Its number at the vendor; null for a record that was not imported. */
  readonly vendorNumber: string | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** When the record came into its state. */
  readonly stateSince: string;
}

/** Reason why a change of a record is refused; `limit` says what would be allowed. */
export interface Violation {
  readonly code: ErrorCode;
  readonly rule: string;
  readonly limit: string;
}

/** Other records that a rule reads, in the transaction of the change. */
export interface OthersQuery {
  /** Name of their kind; default: the record's own. */
  readonly kind?: string;
  readonly states?: readonly string[];
  readonly customerId?: string;
  readonly id?: string;
}

/** What rules read. The record has the values that it would have after the change. */
export interface Situation<F extends Fields = Fields, S extends string = string> {
  readonly record: StoredRecord<ValuesOf<F>, S>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who makes the change, as the audit names callers; blank where time does. */
  readonly actor: string;
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** Records of the same partner except the changed one. No other change happens until the transaction ends. */
  others(query: OthersQuery): Promise<readonly StoredRecord[]>;
}

type Answer<T> = T | Promise<T>;

/** Facts about a record's customer that the gateway can read from the vendor before a step, each in words. */
export const VENDOR_FACTS = {
  PARTNER_FUNDS: 'the customer is of the model RESALE or RESELLER',
  AGENCY: 'the agency of the customer works',
} as const;

export type VendorFact = keyof typeof VENDOR_FACTS;

/** A rule that is checked whenever values are entered. */
export type Rule<F extends Fields, S extends string> = {
  check(situation: Situation<F, S>): Answer<Violation | null>;
}['check'];

/** A transition that a caller makes. */
export interface Step<F extends Fields = Fields, S extends string = string> {
  /** Name of the mutation. */
  readonly mutation: string;
  readonly description: string;
  readonly from: readonly S[];
  readonly to: S;
  /** `GATEWAY`: only the gateway makes it, by its own rules; it has no mutation. */
  readonly by: Exclude<Level, 'READ'> | 'GATEWAY';
  /** Guests who may make it for their own records. */
  readonly guests?: readonly RecordGuest[];
  /** Fields that are given with it. */
  readonly asks?: Readonly<Partial<Record<keyof F & string, 'required' | 'optional'>>>;
  /** Fields that must have a value before the transition; of a list of fields, one suffices. */
  readonly requires?: readonly ((keyof F & string) | readonly (keyof F & string)[])[];
  readonly reason: 'required' | 'optional';
  /** Whether the record acts in the caller's name from then on, with the rights that the caller has at each moment. */
  readonly inCallersName?: boolean;
  /** Whether the state begins again where the record already has it, as for an invitation that is sent again. */
  readonly restarts?: boolean;
  /** Facts that the vendor must confirm at the moment of the step; without the confirmation nothing changes. */
  readonly vendorConfirms?: readonly VendorFact[];
  check?(situation: Situation<F, S>): Answer<Violation | null>;
  /** Values that the transition itself sets. */
  follows?(situation: Situation<F, S>): Answer<Partial<ValuesOf<F>>>;
}

/** A transition that time makes. */
export interface Timer<F extends Fields = Fields, S extends string = string> {
  /** Name in the history of the record. */
  readonly name: string;
  readonly description: string;
  readonly from: readonly S[];
  readonly to: S;
  /** Epoch milliseconds; null: never for this record. */
  at(situation: Omit<Situation<F, S>, 'others' | 'actor'>): number | null;
}

/** One kind of record, declared once for the store, the schema, the roles and the documentation. */
export interface RecordKind<F extends Fields = Fields, S extends string = string> {
  /** Name in the store, in permission items and in settings. */
  readonly name: string;
  /** Name of the type in the schema. */
  readonly type: string;
  /** Name of the list in the schema. */
  readonly list: string;
  /** Singular and plural for documentation. */
  readonly words: readonly [one: string, many: string];
  readonly description: string;
  readonly fields: F;
  readonly customer: 'required' | 'optional' | 'none';
  /** Left out: members create its records. `gateway`: the gateway does, and no mutation creates or changes one. */
  readonly madeBy?: 'gateway';
  /** State → its meaning; the first one is the state of a new record. */
  readonly states: Readonly<Record<S, string>>;
  /** States in which values may be changed. */
  readonly editable: readonly S[];
  readonly steps: Readonly<Record<string, Step<F, S>>>;
  readonly timers?: readonly Timer<F, S>[];
  /** Checked when a record is created and when its values change. */
  readonly rules?: readonly Rule<F, S>[];
  /** Values that follow from the entered ones, computed at each change. */
  computes?(situation: Situation<F, S>): Answer<Partial<ValuesOf<F>>>;
  /** Among the records in these states, at most one may have the key that `by` computes. */
  readonly unique?: {
    readonly rule: string;
    readonly states: readonly S[];
    by(record: StoredRecord<ValuesOf<F>, S>): string | null;
  };
  /**
   * The matter whose news a record with these values brings; only a member who may read the matter enters such values.
   * Left out: none.
   */
  brings?(values: Readonly<Record<string, unknown>>): string | null;
  /** Records that a person without an account opens by a link. Left out: none. */
  readonly link?: {
    /** States in which the link opens its record. */
    readonly states: readonly S[];
    /** Number of the issue: a link with an earlier one opens nothing. */
    issueOf(record: StoredRecord<ValuesOf<F>, S>): number;
  };
  readonly settings?: SettingDefinitions;
  /** How files that Partner Center exports are read; left out: it exports none. */
  readonly exported?: ExportedFile<F, S>;
  /** Days in one of its final states after which values about persons and reasons are removed. */
  readonly retention: { readonly days: number; readonly states: readonly S[] };
  /** What the built-in roles below the administrator may do. */
  readonly roles: Readonly<Record<'ACCOUNT_DIRECTOR' | 'ACCOUNT_MANAGER', readonly Level[]>>;
  /** Guests who see their own records, and those who may create and change them. */
  readonly guests?: { readonly read?: readonly RecordGuest[]; readonly edit?: readonly RecordGuest[] };
}

const NAME = /^[a-z][A-Za-z]{1,40}$/;

/** Throws at start for a kind that contradicts itself. */
const requireWhole = (kind: RecordKind): void => {
  const states = Object.keys(kind.states);
  const problems = [
    ...(NAME.test(kind.name) ? [] : ['its name must be a word in camel case']),
    ...Object.entries(kind.steps).flatMap(([name, { asks = {}, requires = [] }]) =>
      [...Object.keys(asks), ...requires.flat()]
        .filter((each) => !Object.hasOwn(kind.fields, each))
        .map((each) => `step ${name} names the unknown field ${each}`),
    ),
    ...Object.entries(kind.steps).flatMap(([name, { by, vendorConfirms = [] }]) =>
      vendorConfirms.length > 0 && (by === 'GATEWAY' || kind.customer !== 'required')
        ? [`step ${name} asks the vendor, which needs a caller and a customer`]
        : [],
    ),
    ...states.slice(1).flatMap((state) => {
      const ways = [...Object.values(kind.steps), ...(kind.timers ?? [])];
      return ways.some(({ to }) => to === state) ? [] : [`no step leads to ${state}`];
    }),
  ];
  if (problems.length > 0) throw new Error(`record kind ${kind.name}: ${problems.join('; ')}`);
};

/** A kind without the types of its own fields and states, for code that serves all kinds. */
export const defineRecordKind = <const F extends Fields, const S extends string>(
  kind: RecordKind<F, S>,
): RecordKind<F, S> => {
  requireWhole(kind as unknown as RecordKind);
  return kind;
};

/** A transition that has a mutation. */
export type MemberStep = Step & { readonly by: Exclude<Level, 'READ'> };

/** The transitions that members and guests make, by their names. */
export const memberSteps = ({ steps }: Pick<RecordKind, 'steps'>): readonly (readonly [string, MemberStep])[] =>
  Object.entries(steps).flatMap(([name, step]) => {
    const { by, ...rest } = step;
    return by === 'GATEWAY' ? [] : [[name, { ...rest, by }] as const];
  });

/** The state in which a record begins. */
export const firstState = (kind: RecordKind): string => Object.keys(kind.states)[0] ?? '';

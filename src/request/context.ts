import type { ErrorCode, GatewayError, Language } from '../errors/index.ts';
import type { Actor, RoleDirectory, Viewer, ViewerKind } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { Freshness, ListPlace, Mirror, NounName, ReadScope } from '../mirror/index.ts';
import type { PartnerServices, SharedDefinition } from '../partner/services.ts';
import type { Scope } from '../upstream/index.ts';
import type { Api } from '../vendor/api.ts';

/** Arguments of a field as its resolver receives them. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** Number of objects of a type among the ancestors of a field; undefined when there are none. */
export type Above = (type: string) => number | undefined;

/** Upper bound of the calls that a field causes for this number of parents. `A`: the arguments that it reads. */
export type CostOf<A = FieldArguments> = (parents: number, args: A, context: RequestContext, above?: Above) => number;

/**
 * The vendor's operations that a field calls, and the number of calls. Loaders, lists, questions and writes are
 * sources: a field declares `@Serves(source)` once, and its access and its cost follow.
 */
export interface Source<A = FieldArguments> {
  readonly operations: readonly string[];
  readonly cost: CostOf<A>;
  /** Upper bound of calls, when only an answer shows how many are needed. */
  readonly most?: CostOf<A> | undefined;
  /** Error codes with which the source refuses because of the data that it finds; the SDL's `@refusal` lists them. */
  readonly refuses?: readonly ErrorCode[] | undefined;
}

/**
 * A source with its own code, for answers that no single loader can give; `ask` makes the calls that `cost` predicts.
 */
export interface Question<A, R> extends Source<A> {
  ask(context: RequestContext, args: A): Promise<R>;
}

/** Viewers outside the partner's staff. A field is open to them by the contract or by declaration, otherwise closed. */
export type GuestKind = Exclude<ViewerKind, 'member' | 'service'>;

/** The vendor's operations that one kind of write calls. */
export interface WriteCalls {
  readonly operations: readonly string[];
  /** Whether the write is refused to viewers who see only some customers. */
  readonly wholePartner: boolean;
}

/** The viewers who may use a field. Every root field must declare its access; otherwise the schema does not build. */
export type Access =
  | { readonly kind: 'public' }
  /** Members, services, and the guests in the list; with `writes` those of them who may make one of these. */
  | {
      readonly kind: 'signed-in';
      readonly guests: readonly GuestKind[];
      readonly cost?: CostOf | undefined;
      readonly writes?: readonly WriteCalls[] | undefined;
    }
  /** Signed-in viewers who hold a permission item of every operation in the list. */
  | {
      readonly kind: 'operations';
      readonly operations: readonly string[];
      readonly cost: CostOf;
      /** Upper bound of calls, when the length of a list is known only after its first page. */
      readonly most?: CostOf | undefined;
      /**
       * For fields about all customers together; refused to viewers who see only their own. The text is a hint about
       * which field or filter to use instead.
       */
      readonly wholePartner?: string | undefined;
      /** The list whose copy lacks this field: an operation that selects the field reads that list from the vendor. */
      readonly beyondCopy?: NounName | undefined;
      /**
       * Whether the field calls the vendor with a customer's credential, although the vendor accepts the partner's too.
       */
      readonly asCustomer: boolean;
      /** Whether the field is open to every signed-in viewer, because its answer is about the viewer itself. */
      readonly ofViewer: boolean;
      /**
       * Operations without which a site does not offer the field; left out: a site with any of `operations` offers it.
       */
      readonly needs?: readonly string[] | undefined;
      /** Guests to whom the contract would open the field, but who may not use it. */
      readonly closedTo: readonly GuestKind[];
      /** Error codes with which the source refuses. */
      readonly refuses?: readonly ErrorCode[] | undefined;
    }
  /** Signed-in viewers who hold this permission item of the gateway, and the guests in the list. */
  | {
      readonly kind: 'permission';
      readonly item: string;
      readonly cost?: CostOf | undefined;
      /**
       * Guests to whom the field is open within their own scope: a customer needs no item, a reseller's member needs
       * this one.
       */
      readonly guests: readonly GuestKind[];
    };

/**
 * How objects are fetched together. A definition is a value in the folder of its noun; the loader is created when a
 * request first uses it, and ends with that request. Keys with equal contents are one key, because the batch receives
 * nothing but their contents.
 */
export interface LoaderDefinition<K, V> extends Source {
  readonly name: string;
  /**
   * Reduces a key to the plain values that the batch uses; needed when callers pass rows. The batch receives only these
   * values.
   */
  reduceKey?(key: K): K;
  /** One result or error per key, in the order of the keys. A throw fails all of them. */
  batch(keys: readonly K[], context: RequestContext): Promise<readonly (V | Error)[]>;
}

/** The required freshness of the copies that an operation reads. */
export interface Demand {
  /** Null: the age limits of each list apply. */
  readonly maxAgeMs: number | null;
}

/** A list's copy that is fresh enough to answer. */
export interface FreshCopy {
  readonly mirror: Mirror;
  /** Time at which the vendor's list was as the copy is. */
  readonly asOf: string;
}

/**
 * The copies of the partner's lists, as one operation may use them. A copy that is fresh at the operation's start
 * counts as fresh until its end.
 */
export interface Copies {
  /** The copy of a list that may answer in the vendor's place; null when the vendor has to be called. */
  fresh(noun: NounName, whose: ReadScope, place?: MonthPlace): FreshCopy | null;
  /** The copy of a list for queries that the vendor cannot answer; null when it is not fresh enough. */
  whole(noun: NounName, whose: ReadScope, place?: MonthPlace): FreshCopy | null;
  /**
   * Counts calls as if every copy were ready; `awaited` are the lists whose copy may not answer yet, with their
   * reseller.
   */
  countAsReady(count: () => number): { readonly calls: number; readonly awaited: ReadonlyMap<NounName, string | null> };
  /** Why the store with the copies cannot be read; left out when it can be read. */
  readonly away?: GatewayError;
  /** Freshness and progress of a copy, even if it may not answer; null when no copy is kept. */
  state(noun: NounName, resellerId: string | null): Freshness | null;
  /** Excludes a list's copy from this operation, because the operation needs fields that the copy lacks. */
  withhold(noun: NounName): unknown;
  /** Records that an answer came from this copy. */
  noteUsed(noun: NounName, asOf: string): void;
  /** Oldest instant of the copies that were used, by list. */
  readonly sources: ReadonlyMap<NounName, string>;
}

/** Identifies one of a noun's monthly lists. */
export type MonthPlace = Required<Pick<ListPlace, 'month' | 'kind'>>;

/** State of one operation: the viewer, the partner, and what was fetched so far. */
export interface RequestContext {
  /** Null: no token was sent. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /**
   * Time of this operation in epoch milliseconds. It does not change during the operation, so that the present day and
   * month do not change either.
   */
  readonly now: number;
  /** Connects this request with the log and the audit. */
  readonly requestId: string;
  /** Calls that this operation has made to the vendor so far. */
  readonly upstreamCalls: number;
  /** Greatest number of calls for one operation. */
  readonly mostCalls: number;
  /** Copies of the partner's lists that this operation may read instead of calling the vendor. */
  readonly copies: Copies;
  /** Reads how fresh the copies are. Called once, before calls are predicted. */
  openCopies(demand: Demand): Promise<void>;

  /** Throws UNAUTHENTICATED without a token. */
  requireViewer(): Viewer;
  /** Throws FORBIDDEN unless the viewer holds this permission item of the gateway. */
  requirePermission(item: string): void;
  /**
   * Throws FORBIDDEN unless the viewer may see full personal data: a customer its own, others with a permission item.
   */
  requireReveal(): void;
  /**
   * Throws COST_LIMIT_EXCEEDED unless this operation may make this number of further calls. Call it before reading a
   * list of several pages, so that the reading does not fail half way.
   */
  requireCalls(calls: number): void;
  /**
   * Whether the viewer may use fields with this access; decided once per request. Throws UNAUTHENTICATED without a
   * token.
   */
  allows(access: Access): boolean;
  /** Whether the viewer may call an operation of the vendor, by its kind and its permission items. */
  mayCall(operation: string): boolean;
  /** Creates the error of a refusal and counts the refusal in the audit, under the first hint. */
  forbidden(hints: Readonly<Record<string, string>>): GatewayError;

  /** The viewer's name in the audit and the ledger; prefixed with its kind unless it belongs to the partner's staff. */
  readonly actor: Actor;
  /** Key of the person behind the token, the same for all kinds of tokens and all login names of the person. */
  readonly person: string;
  readonly roleDirectory: RoleDirectory;
  readonly ledger: Ledger;
  readonly audit: Audit;
  readonly partner: PartnerServices;
  /**
   * The data that the viewer may read from the vendor. An account manager's customers are selected from the partner's
   * rows.
   */
  readonly scope: Scope;

  /**
   * The vendor's API in the viewer's language and limited to the viewer's scope. Refuses calls after the first
   * `mostCalls`.
   */
  readonly api: Api;
  load<K, V>(definition: LoaderDefinition<K, V>, key: NoInfer<K>): Promise<V>;
  /**
   * Loads the values of all parents of a list together, in their order. Null when `keyOf` or the loader returns null.
   * An error of `keyOf`, the loader or `answerOf` affects only that parent.
   */
  loadEach<P, K, V extends object, R = V>(
    definition: LoaderDefinition<K, V>,
    parents: readonly P[],
    keyOf: (parent: P) => NoInfer<K>,
    answerOf?: (value: V, parent: P) => R,
  ): Promise<readonly (R | Error)[]>;
  loadEach<P, K, V, R = V>(
    definition: LoaderDefinition<K, V>,
    parents: readonly P[],
    keyOf: (parent: P) => NoInfer<K> | null,
    answerOf?: (value: V, parent: P) => R,
  ): Promise<readonly (R | Error | null)[]>;
  /** Empties all loaders. Call it after a write. */
  forgetLoaded(): void;
  /** An object that the partner's services share between requests. A resolver must not use it for a guest. */
  getShared<T>(definition: SharedDefinition<T>): T;
  /**
   * Waits for shared work, at most until this request ends: throws UPSTREAM_TIMEOUT, or CANCELLED when the client has
   * left.
   */
  untilOver<T>(work: Promise<T>, operation: string): Promise<T>;
}

import type { GatewayError, Language } from '../errors/index.ts';
import type { Actor, RoleDirectory, Viewer, ViewerKind } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { PartnerServices, SharedDefinition } from '../partner/services.ts';
import type { Scope } from '../upstream/index.ts';
import type { Api } from '../vendor/api.ts';

/** Arguments of a field as its resolver gets them. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** How many objects of a type are above the parents of a field; undefined where there are none. */
export type Above = (type: string) => number | undefined;

/** How many calls a field causes for so many parents at once, at the most. */
export type CostOf = (parents: number, args: FieldArguments, context: RequestContext, above?: Above) => number;

/** Viewers who are not the partner's own: what they may use is derived from the contract or declared; the rest is closed. */
export type GuestKind = Exclude<ViewerKind, 'member' | 'service'>;

/** Who may use a field. Every root field declares one; the schema does not build otherwise. */
export type Access =
  | { readonly kind: 'public' }
  /** Members and services, and the guests named. */
  | { readonly kind: 'signed-in'; readonly guests: readonly GuestKind[] }
  /** Signed in, and holding a permission item of every operation named. */
  | {
      readonly kind: 'operations';
      readonly operations: readonly string[];
      readonly cost: CostOf;
      /** Calls at the most, where the first page of a list tells how many there are. */
      readonly most?: CostOf | undefined;
      /** About all customers at once, so refused to viewers who see their own customers only; what to ask for instead. */
      readonly wholePartner?: string | undefined;
      /** Asked with a customer's credential also where the partner's would do. */
      readonly asCustomer: boolean;
      /** Its answer is about the viewer, so it is open to everybody who is signed in. */
      readonly ofViewer: boolean;
      /** Guests whom the contract lets ask, but not for this. */
      readonly closedTo: readonly GuestKind[];
    }
  /** Signed in, and holding this item of the gateway's own. */
  | { readonly kind: 'permission'; readonly item: string; readonly cost?: CostOf | undefined };

/**
 * How many things are fetched at once. A definition is a value beside its noun; the loader itself is created when a request
 * first uses it and ends with that request. Keys with equal contents are one key, since nothing else of a key reaches the
 * batch.
 */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  /**
   * The part of a key that the batch uses, as plain values; needed where callers pass rows. The batch gets nothing else, so
   * it cannot ask with what the key leaves out.
   */
  seen?(key: K): K;
  /** One result or error per key, in the order of the keys. A throw fails all of them. */
  batch(keys: readonly K[], context: RequestContext): Promise<readonly (V | Error)[]>;
  /** Calls for so many keys at once, at the most; declared beside the batch that makes them. */
  readonly cost?: CostOf;
  /** Calls at the most, where only the answer tells how many. */
  readonly most?: CostOf;
}

/** What lives for one operation: who asks, for which partner, and what has been fetched so far. */
export interface RequestContext {
  /** Null: no token was sent. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** The instant of this operation, epoch milliseconds: today and this month stay the same until it ends. */
  readonly now: number;
  /** Joins this request with the log and the audit. */
  readonly requestId: string;
  /** Calls that this operation has made to the vendor. */
  readonly upstreamCalls: number;
  /** The ceiling of calls for one operation. */
  readonly mostCalls: number;

  /** UNAUTHENTICATED for a stranger. */
  requireViewer(): Viewer;
  /** FORBIDDEN unless the viewer holds one of the gateway's own items. */
  requirePermission(item: string): void;
  /** FORBIDDEN unless the viewer may see personal data in the clear: a customer its own, others by an item. */
  requireReveal(): void;
  /** COST_LIMIT_EXCEEDED unless this operation may make so many calls more, so that no list ends half way. */
  requireCalls(calls: number): void;
  /** Whether a declared access is the viewer's; decided once per request. UNAUTHENTICATED for a stranger. */
  allows(access: Access): boolean;
  /** Whether an operation of the vendor is for this kind of viewer, and one of its permission items held. */
  mayCall(operation: string): boolean;
  /** The error of a refusal; making it counts in the audit. The first hint names what was refused. */
  forbidden(hints: Readonly<Record<string, string>>): GatewayError;

  /** The viewer as the audit and the ledger name it: with the kind in front unless it is of the partner's staff. */
  readonly actor: Actor;
  /** Which person asks, independent of the token's kind and of the login name. */
  readonly person: string;
  readonly roleDirectory: RoleDirectory;
  readonly ledger: Ledger;
  readonly audit: Audit;
  readonly partner: PartnerServices;
  /** Whose data the viewer may ask for; an account manager's own customers are chosen among the partner's rows. */
  readonly scope: Scope;

  /** The vendor, asked as this viewer, in its language and about the rows that it may see; refuses beyond `mostCalls`. */
  readonly api: Api;
  load<K, V>(definition: LoaderDefinition<K, V>, key: NoInfer<K>): Promise<V>;
  /**
   * For all parents of a list at once, in their order. Where `keyOf` or the loader gives null, null is the answer; what
   * `keyOf`, the loader or `answerOf` throws is the error of that parent alone.
   */
  loadEach<P, K, V, R = V>(
    definition: LoaderDefinition<K, V>,
    parents: readonly P[],
    keyOf: (parent: P) => NoInfer<K> | null,
    answerOf?: (value: V, parent: P) => R,
  ): Promise<readonly (R | Error | null)[]>;
  /** After a change: what was loaded before may differ now. */
  forgetLoaded(): void;
  /** What the partner has as a whole; a resolver that uses it on behalf of a guest is mistaken. */
  shared<T>(definition: SharedDefinition<T>): T;
  /** Waits for shared work no longer than this request lasts: UPSTREAM_TIMEOUT, or CANCELLED where the client left. */
  untilOver<T>(work: Promise<T>, operation: string): Promise<T>;
}

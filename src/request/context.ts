import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import { asError, GatewayError, type Language } from '../errors/index.ts';
import {
  type Actor,
  actorName,
  holds,
  mayCall,
  PERSONAL_DATA_REVEAL,
  personKey,
  type RoleDirectory,
  type Viewer,
} from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import { untilLeft } from '../upstream/index.ts';
import { type Access, isOpenTo } from './access.ts';
import type { Api } from './api.ts';
import { createLoader, type LoaderDefinition } from './loader.ts';
import { ownAccountOf } from './own-account.ts';
import { opensTo } from './reach.ts';
import { withinItself, withinReseller } from './scope.ts';
import type { PartnerServices, Services } from './services.ts';
import type { SharedDefinition } from './shared.ts';
import { spoilt } from './spoilt.ts';

interface Settings {
  readonly services: Services;
  /** Null: no token was sent. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** Joins this request with the log and the audit; made up where left out. */
  readonly requestId?: string | undefined;
  /** Fires when the client has left or the request's time is over. */
  readonly signal?: AbortSignal;
}

const VENDOR_LANGUAGE = { en: 'en_US', zh: 'zh_CN' } as const;

/** What lives for one operation: who asks, for which partner, and what has been fetched so far. */
export class RequestContext {
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** Calls that this operation has made to the vendor. */
  upstreamCalls = 0;

  readonly #services: Services;
  readonly #signal: AbortSignal | undefined;
  readonly #loaders = new Map<unknown, unknown>();
  readonly #allowed = new Map<string, boolean>();
  readonly #open = new Map<Access, boolean>();
  #api: Api | undefined;

  #requestId: string | undefined;
  #now: number | undefined;

  constructor({ services, viewer, language, signal, requestId }: Settings) {
    this.#services = services;
    this.#signal = signal;
    this.viewer = viewer;
    this.language = language;
    this.#requestId = requestId;
  }

  /** The instant of this operation, epoch milliseconds: whatever it asks about, today and this month stay the same. */
  get now(): number {
    this.#now ??= this.#services.clock.now();
    return this.#now;
  }

  get requestId(): string {
    this.#requestId ??= randomUUID();
    return this.#requestId;
  }

  /** UNAUTHENTICATED for a stranger. */
  requireViewer(): Viewer {
    if (!this.viewer) throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'missing' } });
    return this.viewer;
  }

  /** FORBIDDEN unless the viewer holds one of the gateway's own items. */
  requirePermission(item: string): void {
    if (!holds(this.requireViewer(), item)) throw this.forbidden({ item });
  }

  /** FORBIDDEN unless the viewer may see personal data in the clear: a customer its own, others by an item. */
  requireReveal(): void {
    if (this.requireViewer().kind !== 'customer') this.requirePermission(PERSONAL_DATA_REVEAL);
  }

  /** Whether a declared access is the viewer's; decided once per request. UNAUTHENTICATED for a stranger. */
  allows(access: Access): boolean {
    const known = this.#open.get(access);
    if (known !== undefined) return known;
    const open = isOpenTo(access, this);
    this.#open.set(access, open);
    return open;
  }

  /** The error that tells the viewer «you may not»; making it counts in the audit. The first hint names what. */
  forbidden(hints: Readonly<Record<string, string>>): GatewayError {
    const [what = 'unnamed'] = Object.values(hints);
    const { partnerId } = this.requireViewer();
    const { requestId, ...actor } = this.actor;
    this.audit.refused({ partnerId, actor, what, requestId });
    return new GatewayError('FORBIDDEN', { hints });
  }

  /** The viewer as the audit and the ledger name it: whoever is not of the partner's staff with the kind in front. */
  get actor(): Actor {
    const viewer = this.requireViewer();
    const { kind, id, name, roles } = viewer;
    const subject = kind === 'member' ? id : `${kind}:${id}`;
    return { subject, accountName: actorName(viewer), name, roles, requestId: this.requestId };
  }

  /** Which person asks, whatever the token speaks for and whatever the login name. */
  get person(): string {
    return personKey(this.requireViewer(), this.#services.persons);
  }

  get roleDirectory(): RoleDirectory {
    return this.#services.roles;
  }

  get ledger(): Ledger {
    return this.#services.ledger;
  }

  get writes(): Services['writes'] {
    return this.#services.writes;
  }

  get audit(): Audit {
    return this.#services.audit;
  }

  /** Whether an operation of the vendor is for this kind of viewer, and one of its permission items held. */
  mayCall(id: string): boolean {
    const viewer = this.requireViewer();
    const known = this.#allowed.get(id);
    if (known !== undefined) return known;
    const operation = this.partner.upstream.contract.operations.get(id);
    // An operation that the site lacks is refused as unsupported where it is called, not as forbidden here.
    const allowed = !operation || (opensTo(viewer.kind, operation) && mayCall(viewer, operation.facts));
    this.#allowed.set(id, allowed);
    return allowed;
  }

  get partner(): PartnerServices {
    return this.#services.partner(this.requireViewer().partnerId);
  }

  /**
   * The vendor, as this viewer in this language and within what it may see; refuses beyond the ceiling of calls for one
   * operation.
   */
  get api(): Api {
    this.#api ??= this.#within(this.partner.api(this.#callOptions));
    return this.#api;
  }

  get #callOptions() {
    return {
      member: this.actor.subject,
      language: VENDOR_LANGUAGE[this.language],
      ...(this.#signal ? { signal: this.#signal } : {}),
      beforeCall: () => this.#count(),
    };
  }

  #within(api: Api): Api {
    const { kind, customers } = this.requireViewer();
    if (kind === 'reseller') return withinReseller(api, customers);
    if (kind !== 'customer') return api;
    return withinItself(api, { customers, ownAccount: ownAccountOf(this.partner, customers, this.#callOptions) });
  }

  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V> {
    const error = spoilt(key);
    if (error) return Promise.reject(error);
    const seen = definition.seen ? definition.seen(key) : key;
    const errorInside = spoilt(seen);
    if (errorInside) return Promise.reject(errorInside);
    let loader = this.#loaders.get(definition) as DataLoader<K, V, string> | undefined;
    if (!loader) {
      loader = createLoader(definition, this);
      this.#loaders.set(definition, loader);
    }
    return loader.load(seen);
  }

  /**
   * For all parents of a list at once, in their order. Where `keyOf` or the loader gives null, null is the answer; what
   * `keyOf`, the loader or `answerOf` throws is the error of that parent alone.
   */
  async loadEach<P, K, V, R = V>(
    definition: LoaderDefinition<K, V>,
    parents: readonly P[],
    keyOf: (parent: P) => K | null,
    answerOf: (value: V, parent: P) => R = (value) => value as unknown as R,
  ): Promise<readonly (R | Error | null)[]> {
    const load = (parent: P): Promise<V | Error> | Error | null => {
      const key: K | Error | null = valueOrError(() => keyOf(parent));
      if (key === null) return null;
      return key instanceof Error ? key : this.load(definition, key).catch(asError);
    };
    const loaded: readonly (V | Error | null)[] = await Promise.all(parents.map(load));
    return loaded.map((value, index) => {
      if (value === null || value instanceof Error) return value as Error | null;
      return valueOrError(() => answerOf(value, parents[index] as P));
    });
  }

  /** After a change: what was loaded before may not be so any more. */
  forgetLoaded(): void {
    this.#loaders.clear();
  }

  /** What is the partner's as a whole; a resolver that reaches for it on behalf of a guest is mistaken. */
  shared<T>(definition: SharedDefinition<T>): T {
    const { kind } = this.requireViewer();
    if (kind === 'reseller' || kind === 'customer') throw new Error(`${definition.name} is not for a ${kind}`);
    return this.partner.shared(definition);
  }

  /** What others wait for too, no longer than this request lasts: UPSTREAM_TIMEOUT, or CANCELLED where the client left. */
  untilOver<T>(work: Promise<T>, operation: string): Promise<T> {
    return untilLeft(work, { operation, signal: this.#signal });
  }

  /** The ceiling of calls for one operation. */
  get mostCalls(): number {
    return this.#services.maxUpstreamCalls;
  }

  /** COST_LIMIT_EXCEEDED unless this operation may make so many calls more: half a list is of no use to anybody. */
  requireCalls(calls: number): void {
    const limit = this.#services.maxUpstreamCalls;
    const predicted = this.upstreamCalls + calls;
    if (predicted > limit) throw new GatewayError('COST_LIMIT_EXCEEDED', { hints: { predicted, limit } });
  }

  #count(): void {
    const limit = this.#services.maxUpstreamCalls;
    if (this.upstreamCalls >= limit) throw new GatewayError('COST_LIMIT_EXCEEDED', { hints: { limit } });
    this.upstreamCalls += 1;
  }
}

const valueOrError = <T>(make: () => T): T | Error => {
  try {
    return make();
  } catch (error) {
    return asError(error);
  }
};

export const createContext = (settings: Settings): RequestContext => new RequestContext(settings);

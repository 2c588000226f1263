import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import { GatewayError, type Language } from '../errors/index.ts';
import {
  type Actor,
  actorOf,
  holds,
  mayCall,
  PERSONAL_DATA_REVEAL,
  personKey,
  type RoleDirectory,
  type Viewer,
  viewerScope,
} from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Ledger } from '../ledger/operations/index.ts';
import type { PartnerServices, Services, SharedDefinition } from '../partner/services.ts';
import { type Scope, untilLeft } from '../upstream/index.ts';
import type { Api } from '../vendor/api.ts';
import { findReadError } from '../vendor/input.ts';
import { isOpenTo } from './access/access.ts';
import { ownAccountOf } from './access/own-account.ts';
import { opensTo } from './access/reach.ts';
import { withinScope } from './access/scope.ts';
import type { Access, Demand, LoaderDefinition, RequestContext } from './context.ts';
import { NO_COPIES, openCopies } from './copies/copies.ts';
import { createLoader, loadInto } from './fetch/loader.ts';

interface ContextSettings {
  readonly services: Services;
  /** Null: no token was sent. */
  readonly viewer: Viewer | null;
  readonly language: Language;
  /** Connects this request with the log and the audit; generated when left out. */
  readonly requestId?: string | undefined;
  /** Aborted when the client has left or the request's deadline has passed. */
  readonly signal?: AbortSignal;
  /**
   * Deadline of the request in epoch milliseconds. A call that would have to wait longer for its quota is refused at
   * once.
   */
  readonly deadline?: number | undefined;
  /** Limit of calls to the vendor for this operation, if it is lower than the configured one. */
  readonly mostCalls?: number | undefined;
}

const VENDOR_LANGUAGE = { en: 'en_US', zh: 'zh_CN' } as const;

class OperationContext implements RequestContext {
  readonly viewer: Viewer | null;
  readonly language: Language;
  upstreamCalls = 0;

  readonly #services: Services;
  readonly #signal: AbortSignal | undefined;
  readonly #deadline: number | undefined;
  readonly mostCalls: number;
  readonly #loaders = new Map<unknown, unknown>();
  readonly #allowed = new Map<string, boolean>();
  readonly #open = new Map<Access, boolean>();
  #api: Api | undefined;
  copies = NO_COPIES;

  #requestId: string | undefined;
  #now: number | undefined;

  constructor({ services, viewer, language, signal, deadline, requestId, mostCalls }: ContextSettings) {
    this.#services = services;
    this.#signal = signal;
    this.#deadline = deadline;
    this.mostCalls = Math.min(services.maxUpstreamCalls, mostCalls ?? services.maxUpstreamCalls);
    this.viewer = viewer;
    this.language = language;
    this.#requestId = requestId;
  }

  get now(): number {
    this.#now ??= this.#services.clock.now();
    return this.#now;
  }

  get requestId(): string {
    this.#requestId ??= randomUUID();
    return this.#requestId;
  }

  /** Throws UNAUTHENTICATED without a token. */
  requireViewer(): Viewer {
    if (!this.viewer) throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'missing' } });
    return this.viewer;
  }

  async openCopies(demand: Demand): Promise<void> {
    if (this.viewer) this.copies = await openCopies(this.partner.mirror, demand);
  }

  requirePermission(item: string): void {
    if (!holds(this.requireViewer(), item)) throw this.forbidden({ item });
  }

  requireReveal(): void {
    const { kind, via } = this.requireViewer();
    if (kind !== 'customer' || via) this.requirePermission(PERSONAL_DATA_REVEAL);
  }

  allows(access: Access): boolean {
    const known = this.#open.get(access);
    if (known !== undefined) return known;
    const open = isOpenTo(access, this);
    this.#open.set(access, open);
    return open;
  }

  forbidden(hints: Readonly<Record<string, string>>): GatewayError {
    const [what = 'unnamed'] = Object.values(hints);
    const { partnerId } = this.requireViewer();
    const { requestId, ...actor } = this.actor;
    this.audit.countRefusal({ partnerId, actor, what, requestId });
    return new GatewayError('FORBIDDEN', { hints });
  }

  get actor(): Actor {
    return actorOf(this.requireViewer(), this.requestId);
  }

  get person(): string {
    return personKey(this.requireViewer(), this.#services.persons);
  }

  get roleDirectory(): RoleDirectory {
    return this.#services.roles;
  }

  get ledger(): Ledger {
    return this.#services.ledger;
  }

  get audit(): Audit {
    return this.#services.audit;
  }

  mayCall(id: string): boolean {
    const viewer = this.requireViewer();
    const known = this.#allowed.get(id);
    if (known !== undefined) return known;
    const operation = this.partner.upstream.contract.operations.get(id);
    // On a site without the operation the call itself throws UNSUPPORTED_ON_SITE, which FORBIDDEN here would hide.
    const allowed = !operation || (opensTo(viewer.kind, operation) && mayCall(viewer, operation.facts));
    this.#allowed.set(id, allowed);
    return allowed;
  }

  get partner(): PartnerServices {
    return this.#services.partner(this.requireViewer().partnerId);
  }

  get scope(): Scope {
    return viewerScope(this.requireViewer());
  }

  get api(): Api {
    this.#api ??= this.#within(this.partner.api(this.#callOptions));
    return this.#api;
  }

  get #callOptions() {
    return {
      member: this.actor.subject,
      language: VENDOR_LANGUAGE[this.language],
      ...(this.#signal ? { signal: this.#signal } : {}),
      deadline: this.#deadline,
      beforeCall: () => this.#count(),
    };
  }

  #within(api: Api): Api {
    return withinScope(api, this.scope, (own) => ownAccountOf(this.partner, own, this.#callOptions));
  }

  load<K, V>(definition: LoaderDefinition<K, V>, key: NoInfer<K>): Promise<V> {
    const error = findReadError(key);
    if (error) return Promise.reject(error);
    const seen = definition.reduceKey ? definition.reduceKey(key) : key;
    const errorInside = findReadError(seen);
    if (errorInside) return Promise.reject(errorInside);
    let loader = this.#loaders.get(definition) as DataLoader<K, V, string> | undefined;
    if (!loader) {
      loader = createLoader(definition, this);
      this.#loaders.set(definition, loader);
    }
    return loader.load(seen);
  }

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
  loadEach<P, K, V, R = V>(
    definition: LoaderDefinition<K, V>,
    parents: readonly P[],
    keyOf: (parent: P) => NoInfer<K> | null,
    answerOf: (value: V, parent: P) => R = (value) => value as unknown as R,
  ): Promise<readonly (R | Error | null)[]> {
    return loadInto((key: K) => this.load(definition, key), parents, keyOf, answerOf);
  }

  forgetLoaded(): void {
    this.#loaders.clear();
  }

  getShared<T>(definition: SharedDefinition<T>): T {
    const { kind } = this.requireViewer();
    if (kind === 'reseller' || kind === 'customer')
      throw new Error(`${definition.name} cannot be loaded for a viewer of kind ${kind}`);
    return this.partner.getShared(definition);
  }

  untilOver<T>(work: Promise<T>, operation: string): Promise<T> {
    return untilLeft(work, { operation, signal: this.#signal });
  }

  requireCalls(calls: number): void {
    const limit = this.mostCalls;
    const predicted = this.upstreamCalls + calls;
    if (predicted > limit) throw new GatewayError('COST_LIMIT_EXCEEDED', { hints: { predicted, limit } });
  }

  #count(): void {
    const limit = this.mostCalls;
    if (this.upstreamCalls >= limit) throw new GatewayError('COST_LIMIT_EXCEEDED', { hints: { limit } });
    this.upstreamCalls += 1;
  }
}

export const createContext = (settings: ContextSettings): RequestContext => new OperationContext(settings);

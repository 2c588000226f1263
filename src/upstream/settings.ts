import type { Site } from '../config/site.ts';
import type { Contract } from '../contract/index.ts';
import type { Clock } from '../time/index.ts';
import type { BreakerSettings } from './pipeline/breaker.ts';
import type { RetrySettings } from './pipeline/retry.ts';
import type { Timeouts } from './pipeline/send.ts';
import type { SharedPlaces } from './pipeline/shared-places.ts';
import type { KeyCredential, UpstreamEvent } from './types.ts';

/** An IAM user of the partner, for partners who work with tokens. */
export interface PasswordCredential {
  readonly domainName: string;
  readonly userName: string;
  readonly password: string;
}

export interface UpstreamSettings {
  readonly site: Site;
  readonly contract: Contract;
  readonly endpoints: {
    readonly bss: string;
    readonly iam: string;
    /** The ticket service; left out where the contract has no tickets. */
    readonly osm?: string | undefined;
  };
  readonly credential: KeyCredential | PasswordCredential;
  /** Name of the agency that customers grant to the partner; without it there are no tokens of customers. */
  readonly agencyName?: string | undefined;
  /** Project of customers' tokens; default: the site's home region. */
  readonly projectName?: string | undefined;
  /** IAM group of the partner's account, whose members' tickets are read and written as the partner's own. */
  readonly ticketGroupId?: string | undefined;
  readonly timeouts?: Partial<Timeouts> | undefined;
  readonly retries?: Partial<RetrySettings> | undefined;
  readonly breaker?: Partial<BreakerSettings> | undefined;
  /** Share of the vendor's quotas that this process may use: 1 / replicas; Infinity when requests are not counted. */
  readonly quotaScale?: number | undefined;
  /** Part of each quota that calls in the background may use. */
  readonly backgroundShare?: number | undefined;
  /** Set when several gateways count their requests together; left out: this gateway counts alone. */
  readonly sharedQuota?: { readonly places: SharedPlaces; readonly replicas: number } | undefined;
  readonly observe?: ((event: UpstreamEvent) => void) | undefined;
  /** Default: the machine's. */
  readonly clock?: Clock | undefined;
  /** From 0 to below 1. */
  readonly random?: (() => number) | undefined;
}

/**
 * Some writes wait inside the vendor, so the wait for headers is long; reads end earlier with their caller's signal.
 */
export const DEFAULT_TIMEOUTS: Timeouts = { connectMs: 5_000, headersMs: 60_000, bodyMs: 30_000 };

export const DEFAULT_RETRIES: RetrySettings = {
  attempts: 3,
  baseMs: 200,
  capMs: 2_000,
  budget: { capacity: 20, deposit: 0.1 },
};

export const DEFAULT_BREAKER: BreakerSettings = { threshold: 0.5, size: 20, minimumCalls: 10, openMs: 10_000 };

/** Default project of customers' tokens: the region of each site's BSS endpoint. */
export const HOME_PROJECT: Readonly<Record<Site, string>> = {
  CHINA: 'cn-north-1',
  INTERNATIONAL: 'ap-southeast-1',
  EUROPE: 'eu-west-101',
};

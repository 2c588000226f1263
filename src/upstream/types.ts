import type { Site } from '../config/site.ts';
import type { Contract } from '../contract/index.ts';
import type { ErrorCode, UpstreamTrace } from '../errors/index.ts';
import type { JsonObject } from '../text.ts';

/** The partner's access key; temporary keys come with a security token. */
export interface KeyCredential {
  readonly accessKey: string;
  readonly secretKey: string;
  /** Account id; when it is missing, IAM is asked once. */
  readonly domainId?: string | undefined;
  readonly securityToken?: string | undefined;
}

/** Whose rights a call uses. A customer is identified by its account name, because IAM requires that for an agency. */
export type Credential = { readonly kind: 'partner' } | { readonly kind: 'customer'; readonly accountName: string };

export interface CallOptions {
  /** Default: the partner's own credential. */
  readonly credential?: Credential | undefined;
  /** For operations whose names are localized; ignored by the others. */
  readonly language?: 'zh_CN' | 'en_US' | undefined;
  /** The client left: stop waiting and sending. */
  readonly signal?: AbortSignal | undefined;
  /** Epoch milliseconds: stop waiting for quota beyond it. */
  readonly deadline?: number | undefined;
  /** Epoch milliseconds: refuse to sign and send after it, with the effect NONE. */
  readonly signBefore?: number | undefined;
  /** Member who waits for quota; members are served in turn. */
  readonly member?: string | undefined;
  /**
   * Whether no caller waits for the call. It then goes behind all other calls, and may use only a share of the quota.
   */
  readonly background?: boolean | undefined;
  /** For a background call: whether its result is late, so that it uses its share even while callers wait. */
  readonly isLate?: (() => boolean) | undefined;
  /** Called before a call is made, but not when the caller joins a running one; may throw to refuse the call. */
  readonly beforeCall?: (() => void) | undefined;
  /** Called once when the vendor has answered, with success or failure: for audit records. */
  readonly onTrace?: ((trace: UpstreamTrace) => void) | undefined;
}

/**
 * One finished call, of the graph or of the pipeline itself (`iam.…`), for metrics and spans; never inputs or bodies.
 */
export interface UpstreamEvent {
  readonly operation: string;
  readonly ms: number;
  /** The last HTTP status; absent when none came. */
  readonly status: number | undefined;
  readonly code: 'OK' | ErrorCode;
  /** Attempts made, the first included; 0 when the call was refused before. */
  readonly attempts: number;
  /** Part of `ms` that was spent waiting for quota. */
  readonly waitedMs: number;
  /** Whether the caller joined a call that another caller had started. */
  readonly shared: boolean;
}

export interface Upstream {
  readonly site: Site;
  readonly contract: Contract;
  /**
   * Calls an operation. Input and result have the vendor's field names. Decimals are exact: a number when a double
   * represents the digits, otherwise a string with them. Throws GatewayError; `effectOf` returns whether a failed write
   * may have happened.
   */
  call(operation: string, input: JsonObject, options?: CallOptions): Promise<JsonObject>;
  /**
   * Milliseconds by which the vendor's clock is ahead of the gateway's. It is measured when the vendor refuses a
   * signature because of the time, and 0 until then.
   */
  clockAheadMs(): number;
  /** Signs every later request with these keys of the same account, without ending running calls. */
  replaceKeys(keys: KeyCredential): void;
  /** Whether the partner's site offers the operation. */
  supports(operation: string): boolean;
  /** Abandons running calls and closes the connections. */
  close(): Promise<void>;
}

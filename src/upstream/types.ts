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

/** Whose rights a call uses. A customer is named by its account name, because that is what its agency is asked for. */
export type Credential = { readonly kind: 'partner' } | { readonly kind: 'customer'; readonly accountName: string };

export interface CallOptions {
  /** Default: the partner's own credential. */
  readonly credential?: Credential | undefined;
  /** For operations whose names are localised; ignored by the others. */
  readonly language?: 'zh_CN' | 'en_US' | undefined;
  /** The client left: stop waiting and sending. */
  readonly signal?: AbortSignal | undefined;
  /** Epoch milliseconds: stop waiting for quota beyond it. */
  readonly deadline?: number | undefined;
  /** Epoch milliseconds: refuse to sign and send after it, with the effect NONE. */
  readonly signBefore?: number | undefined;
  /** Quota goes round between members. */
  readonly member?: string | undefined;
  /** No caller waits for it: it goes behind all other calls, and has a share of the quota only. */
  readonly background?: boolean | undefined;
  /** Of a background call: whether its result is late, so that it uses its share even while callers wait. */
  readonly isLate?: (() => boolean) | undefined;
  /** Called before a call is made, and not where the caller joins one under way; may throw to refuse it. */
  readonly beforeCall?: (() => void) | undefined;
  /** Called once when the vendor has answered, with success or failure: for audit records. */
  readonly onTrace?: ((trace: UpstreamTrace) => void) | undefined;
}

/** One finished call, of the graph or of the pipeline itself (`iam.…`), for metrics and spans; never inputs or bodies. */
export interface UpstreamEvent {
  readonly operation: string;
  readonly ms: number;
  /** The last HTTP status; absent when none came. */
  readonly status: number | undefined;
  readonly code: 'OK' | ErrorCode;
  /** Attempts made, the first included; 0 when the call was refused before. */
  readonly attempts: number;
  /** Of `ms`, waiting for quota. */
  readonly waitedMs: number;
  /** Joined a call that another caller had started. */
  readonly shared: boolean;
}

export interface Upstream {
  readonly site: Site;
  readonly contract: Contract;
  /**
   * Wire names in, wire body out. Decimals are exact: a number where a double holds the digits, else a string with
   * them. Throws GatewayError; `effectOf` returns whether a failed write may have happened.
   */
  call(operation: string, input: JsonObject, options?: CallOptions): Promise<JsonObject>;
  /**
   * How far the vendor's clock is ahead of ours, in milliseconds; known once the vendor has refused a signature for it, and
   * 0 until then.
   */
  clockAheadMs(): number;
  /** Signs every later request with these keys of the same account, without ending what is under way. */
  replaceKeys(keys: KeyCredential): void;
  /** Whether the partner's site offers the operation. */
  supports(operation: string): boolean;
  /** Abandons what is under way and closes the connections. */
  close(): Promise<void>;
}

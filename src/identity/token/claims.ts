import type { ViewerKind } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';

/** The person or program that a token speaks for. `toViewer` decides from it what the caller may do. */
export interface Claims {
  /** Issuer of the token. A subject is unique within its issuer only. */
  readonly issuer: string;
  /** Stable and opaque, so logs may contain it. */
  readonly subject: string;
  readonly name: string;
  /** The login name at the vendor, by which its rows name account managers. */
  readonly accountName: string;
  /** `PartnerConfig.id`. */
  readonly partnerId: string;
  readonly roles: readonly string[];
  readonly kind: ViewerKind;
  /** The vendor's id of the reseller that a reseller's member works for, or that a customer belongs to, if any. */
  readonly resellerId: string | null;
  /** The vendor's id of the customer; null for other kinds than `customer`. */
  readonly customerId: string | null;
  /** The client to which the token was issued; null where the token does not name one. */
  readonly client?: string | null;
}

/** Names of the claims that hold these facts; each issuer may use others. */
export interface ClaimNames {
  readonly subject: string;
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly roles: string;
  readonly kind: string;
  readonly reseller: string;
  readonly customer: string;
}

type Payload = Readonly<Record<string, unknown>>;

/** Reads a claim by its exact name, which may contain dots as a URL does; else as a dotted path into nested objects. */
const claim = (payload: Payload, name: string): unknown =>
  Object.hasOwn(payload, name)
    ? payload[name]
    : name
        .split('.')
        .reduce<unknown>(
          (inner, step) =>
            typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
              ? (inner as Payload)[step]
              : undefined,
          payload,
        );

const refuse = (reason: 'missing-claim' | 'kind-not-allowed' | 'malformed-claim'): never => {
  throw new GatewayError('UNAUTHENTICATED', { hints: { reason } });
};

/**
 * Text with control characters counts as absent: it would break lines of logs, and PostgreSQL accepts no NUL. Text that
 * is not well-formed refuses the token, even in an optional claim: its hash would equal the hash of another text.
 */
const text = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value === '') return undefined;
  if (!value.isWellFormed()) return refuse('malformed-claim');
  return /\p{Cc}/u.test(value) ? undefined : value;
};

/** Some identity providers send a single role as text and several as a list. */
const roleNames = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((role): role is string => text(role) !== undefined);

/** A token without the claim is of the first kind that its issuer allows. */
const kindOf = (value: unknown, allowed: readonly ViewerKind[]): ViewerKind =>
  (value === undefined ? allowed[0] : allowed.find((kind) => kind === value)) ?? refuse('kind-not-allowed');

/** Replaces a missing login name: a service has its client id. A customer's login name is never looked up. */
const callOtherwise = (kind: ViewerKind, payload: Payload, subject: string): string | undefined => {
  if (kind === 'customer') return subject;
  return kind === 'service' ? (text(payload.client_id) ?? text(payload.azp)) : undefined;
};

const resellerIn = (kind: ViewerKind, value: unknown): string | null => {
  if (kind === 'reseller') return text(value) ?? refuse('missing-claim');
  return kind === 'customer' ? (text(value) ?? null) : null;
};

/** Throws UNAUTHENTICATED when a required claim is missing or malformed, or the kind of viewer is not allowed. */
export const readClaims = (payload: Payload, names: ClaimNames, allowed: readonly ViewerKind[]): Claims => {
  const kind = kindOf(claim(payload, names.kind), allowed);
  const requireText = (value: unknown): string => text(value) ?? refuse('missing-claim');
  const subject = requireText(claim(payload, names.subject));
  const accountName = requireText(text(claim(payload, names.accountName)) ?? callOtherwise(kind, payload, subject));
  return {
    kind,
    issuer: requireText(payload.iss),
    subject,
    accountName,
    partnerId: requireText(claim(payload, names.partner)),
    name: text(claim(payload, names.name)) ?? accountName,
    roles: roleNames(claim(payload, names.roles)),
    resellerId: resellerIn(kind, claim(payload, names.reseller)),
    customerId: kind === 'customer' ? requireText(claim(payload, names.customer)) : null,
    client: text(payload.client_id) ?? text(payload.azp) ?? null,
  };
};

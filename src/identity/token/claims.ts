import type { ViewerKind } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';

/** The person or program that a token speaks for. Other code decides from it what the holder may do. */
export interface Claims {
  /** Whose token it was; a subject is unique for its issuer only. */
  readonly issuer: string;
  /** Stable and opaque; fit for logs. */
  readonly subject: string;
  readonly name: string;
  /** The login name at the vendor, which its account manager fields carry. */
  readonly accountName: string;
  /** `PartnerConfig.id`. */
  readonly partnerId: string;
  readonly roles: readonly string[];
  readonly kind: ViewerKind;
  /** Kind `reseller`: the reseller's id at the vendor. Kind `customer`: the one that the customer is under, if any. */
  readonly resellerId: string | null;
  /** Kind `customer`: the customer's id at the vendor. Null for the other kinds. */
  readonly customerId: string | null;
  /** The client that got the token; null where the token does not name it. */
  readonly client?: string | null;
}

/** Which claim of the token holds what. */
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

/** A claim by its exact name (which may hold dots, as in a URL), else by steps into nested objects. */
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
 * Control characters are no part of a name: logs would break at them, and PostgreSQL takes no NUL. A text that is not
 * well-formed refuses the token, also where the claim could be left out: hashed, it would be another viewer's.
 */
const text = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value === '') return undefined;
  if (!value.isWellFormed()) return refuse('malformed-claim');
  return /\p{Cc}/u.test(value) ? undefined : value;
};

/** Identity providers send one role as plain text, several as a list. */
const roleNames = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((role): role is string => text(role) !== undefined);

/** Without the claim the token speaks for the first kind that its issuer may speak for. */
const kindOf = (value: unknown, allowed: readonly ViewerKind[]): ViewerKind =>
  (value === undefined ? allowed[0] : allowed.find((kind) => kind === value)) ?? refuse('kind-not-allowed');

/** Where there is no login name: a service signs in as itself, and nothing of a customer is looked up by its name. */
const callOtherwise = (kind: ViewerKind, payload: Payload, subject: string): string | undefined => {
  if (kind === 'customer') return subject;
  return kind === 'service' ? (text(payload.client_id) ?? text(payload.azp)) : undefined;
};

const resellerIn = (kind: ViewerKind, value: unknown): string | null => {
  if (kind === 'reseller') return text(value) ?? refuse('missing-claim');
  return kind === 'customer' ? (text(value) ?? null) : null;
};

/**
 * Throws UNAUTHENTICATED when the token does not say who it speaks for, or claims a kind of viewer that is not among
 * `allowed`.
 */
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

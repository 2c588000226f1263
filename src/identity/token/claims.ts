import { GatewayError } from '../../errors/index.ts';

/** Who a token speaks for. What its holder may do is decided from this, elsewhere. */
export interface Claims {
  /** Stable and opaque; fit for logs. */
  readonly subject: string;
  readonly name: string;
  /** The login name at the vendor, which its account manager fields carry. */
  readonly accountName: string;
  /** `PartnerConfig.id`. */
  readonly partnerId: string;
  readonly roles: readonly string[];
}

/** Which claim of the token holds what. */
export interface ClaimNames {
  readonly subject: string;
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly roles: string;
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

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Identity providers send one role as plain text, several as a list. */
const roleNames = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((role): role is string => text(role) !== undefined);

/** Throws UNAUTHENTICATED when the token does not say who it speaks for. */
export const readClaims = (payload: Payload, names: ClaimNames): Claims => {
  const subject = text(claim(payload, names.subject));
  const accountName = text(claim(payload, names.accountName));
  const partnerId = text(claim(payload, names.partner));
  if (!subject || !accountName || !partnerId)
    throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'missing-claim' } });
  return {
    subject,
    accountName,
    partnerId,
    name: text(claim(payload, names.name)) ?? accountName,
    roles: roleNames(claim(payload, names.roles)),
  };
};

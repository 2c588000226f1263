import { randomBytes } from 'node:crypto';
import { GatewayError, isGatewayError } from '../errors/index.ts';
import type { Asker } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import { readAuthnRequest } from './authn-request.ts';
import { type BindingForm, readBindingResult } from './binding-result.ts';
import { type Bindings, createBindings } from './bindings.ts';
import { type ConsoleTicket, createConsoleTickets } from './console-tickets.ts';
import { identityProviderAt, providerMetadata } from './identity-provider.ts';
import { logoutAnswerUrl } from './logout.ts';
import { createMetadataSource, type MetadataSource } from './metadata-source.ts';
import { readRedirect } from './redirect-message.ts';
import { createRefusalAudit } from './refusal-audit.ts';
import { signOnRefusal } from './refused.ts';
import type { SigningKeys } from './signing-keys.ts';

/** One partner's configuration of sign-on at the vendor. */
export interface PartnerSignOn {
  readonly partnerId: string;
  /** Path or address of the vendor's metadata. */
  readonly metadata: string;
  /** The vendor's login address. */
  readonly loginUrl: string;
  /** The partner's platform at the vendor, `xAccountType`. */
  readonly platform: string;
  /** The partner's id at the vendor, `bpId`. */
  readonly vendorPartnerId: string;
}

/** A form that the browser posts to the vendor by itself. */
export interface SignOnForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The partner's platform as the identity provider of the vendor's console. */
export interface SingleSignOn {
  /** Metadata for the vendor, as XML. */
  metadata(): Promise<string>;
  /** The address that opens the console once. It is valid until `expiresAt`, in epoch milliseconds. */
  issue(ticket: ConsoleTicket): Promise<{ readonly url: string; readonly expiresAt: number }>;
  /** Exchanges the ticket in that address for one that the browser keeps, and returns where the browser continues. */
  open(secret: string, requestId: string): Promise<{ readonly location: string; readonly browser: string }>;
  /** Answers the vendor's request to sign on, for the user of the browser's ticket. */
  answer(browser: string | null, query: string, requestId: string): Promise<SignOnForm>;
  /**
   * Deletes the browser's ticket. Returns the address that informs the vendor, or null when the vendor takes no answer.
   */
  logOut(browser: string | null, query: string, requestId: string): Promise<string | null>;
  /** Stores the vendor's report about a user's account. */
  recordBinding(partnerId: string, form: BindingForm, requestId: string): Promise<void>;
  readonly bindings: Bindings;
}

interface SignOnParts {
  readonly partners: readonly PartnerSignOn[];
  /** Address of the gateway for browsers. */
  readonly origin: () => string;
  readonly keys: () => Promise<SigningKeys>;
  readonly store: Store;
  readonly audit: Audit;
  readonly clock: Clock;
  /** Whether the holder of a ticket still has the rights that it had when it got the ticket. */
  mayStill(asker: Asker): boolean;
}

interface Provider extends PartnerSignOn {
  readonly source: MetadataSource;
}

/** Id of a message. XML does not allow an id to begin with a digit. */
const newId = (): string => `_${randomBytes(20).toString('hex')}`;

/** The attributes of an assertion that the vendor reads; none is a name, phone number or mail address. */
const attributesOf = ({ externalId }: ConsoleTicket, { vendorPartnerId }: PartnerSignOn) => ({
  xUserId: externalId,
  xAccountId: externalId,
  bpId: vendorPartnerId,
  email: '',
});

const loginUrlOf = ({ loginUrl, platform }: PartnerSignOn, { service, firstLogin }: ConsoleTicket): string => {
  const query = new URLSearchParams({
    xAccountType: platform,
    ...(firstLogin ? { isFirstLogin: 'true' } : {}),
    service,
  });
  return `${loginUrl}?${query}`;
};

/** The actor of audit records that the vendor's own messages cause. */
const VENDOR = { subject: 'vendor', accountName: 'vendor', name: 'Huawei Cloud', roles: [] };

export const createSingleSignOn = ({
  partners,
  origin,
  keys,
  store,
  audit,
  clock,
  mayStill,
}: SignOnParts): SingleSignOn => {
  const { now } = clock;
  const providers: ReadonlyMap<string, Provider> = new Map(
    partners.map((partner) => [
      partner.partnerId,
      { ...partner, source: createMetadataSource(partner.metadata, clock) },
    ]),
  );
  const providerOf = (partnerId: string): Provider => {
    const provider = providers.get(partnerId);
    if (!provider) throw new GatewayError('SINGLE_SIGN_ON_OFF');
    return provider;
  };
  const tickets = createConsoleTickets(store, now);
  const bindings = createBindings(store, now);
  const refusals = createRefusalAudit({ audit, tickets });
  const own = () => identityProviderAt(origin());

  const record = (ticket: ConsoleTicket, what: string, requestId: string) =>
    audit.add(ticket.partnerId, {
      kind: 'SIGN_ON',
      actor: ticket.actor,
      what,
      on: ticket.customerId ?? ticket.externalId,
      detail: { platformUser: ticket.externalId, firstLogin: ticket.firstLogin },
      inputDigest: null,
      requestId,
    });

  /** Reads the vendor's request, and uses up the browser's ticket with it. */
  const takeTicket = async (browser: string | null, query: string) => {
    const found = browser === null ? null : await tickets.find(browser);
    if (browser === null || !found) throw signOnRefusal('no-ticket');
    if (!mayStill(found.asker)) throw signOnRefusal('rights');
    const provider = providerOf(found.partnerId);
    const from = await provider.source();
    const request = readAuthnRequest(query, { from, signOnUrl: own().signOnUrl, now: now() });
    const ticket = await tickets.use(browser, request.id);
    if (!ticket) throw signOnRefusal('replayed');
    return { provider, from, request, ticket };
  };

  /** Finds the vendor that signed the logout request, because the request names no partner. */
  const readLogout = async (query: string) => {
    let reason: unknown = signOnRefusal('issuer');
    for (const { source } of providers.values()) {
      try {
        const from = await source();
        return {
          from,
          ...readRedirect(query, { kind: 'LogoutRequest', from, destination: own().logoutUrl, now: now() }),
        };
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        reason = error;
      }
    }
    throw reason;
  };

  return {
    bindings,
    metadata: async () => providerMetadata(own(), (await keys()).published),
    issue: async (ticket) => {
      providerOf(ticket.partnerId);
      const { secret, expiresAt } = await tickets.issue(ticket);
      return { url: `${origin()}/saml/open?ticket=${secret}`, expiresAt };
    },
    open: async (secret, requestId) => {
      const opened = await tickets.open(secret);
      if (!opened) return refusals.ofSecret(secret, requestId)(signOnRefusal('no-ticket'));
      const { ticket, browser } = opened;
      return { location: loginUrlOf(providerOf(ticket.partnerId), ticket), browser };
    },
    answer: async (browser, query, requestId) => {
      const { provider, from, request, ticket } = await takeTicket(browser, query).catch(
        refusals.ofSecret(browser, requestId),
      );
      const { consumerUrl, relayState } = request;
      // Loaded with the first person who signs on: most starts need no signed XML.
      const { signedResponse } = await import('./response.ts');
      const response = signedResponse({
        key: (await keys()).current,
        issuer: own().entityId,
        audience: from.entityId,
        consumerUrl,
        inResponseTo: request.id,
        attributes: attributesOf(ticket, provider),
        now: now(),
        newId,
      });
      // Recorded before the browser gets the assertion, so that no sign-on is without a record.
      await record(ticket, 'console.signOn', requestId);
      return {
        action: consumerUrl,
        fields: {
          SAMLResponse: Buffer.from(response).toString('base64'),
          ...(relayState === null ? {} : { RelayState: relayState }),
        },
      };
    },
    logOut: async (browser, query, requestId) => {
      const { from, id, relayState } = await readLogout(query).catch(refusals.ofSecret(browser, requestId));
      if (browser !== null) await tickets.forget(browser);
      if (from.logoutAnswerUrl === null) return null;
      return logoutAnswerUrl({
        key: (await keys()).current,
        issuer: own().entityId,
        destination: from.logoutAnswerUrl,
        inResponseTo: id,
        relayState,
        now: now(),
        newId,
      });
    },
    recordBinding: async (partnerId, form, requestId) => {
      const from = await providerOf(partnerId).source();
      const read = async () => readBindingResult(form, from);
      const result = await read().catch(refusals.ofPartner(partnerId, VENDOR, requestId));
      await bindings.record(partnerId, result);
      await audit.add(partnerId, {
        kind: 'SIGN_ON',
        actor: VENDOR,
        what: result.bound ? 'console.bound' : 'console.unbound',
        on: result.customerId,
        detail: { platformUser: result.externalId },
        inputDigest: null,
        requestId,
      });
    },
  };
};

import type { Site } from '../../config/site.ts';
import type { Clock } from '../../time/index.ts';
import { beforeSending, factsOf, failure } from '../errors/failure.ts';
import type { Pace } from '../pipeline/quota.ts';
import type { Share } from '../pipeline/share.ts';
import { HOME_PROJECT, type PasswordCredential } from '../settings.ts';
import type { Credential, KeyCredential } from '../types.ts';
import { createIam, type IamCall } from './iam.ts';
import type { KeySession, Session, TokenSession } from './session.ts';
import { createTokenStore } from './tokens.ts';

/** A smaller difference of the clocks cannot be the cause of a refused signature. */
const NOTICEABLE_MS = 60_000;

export interface SignedTimes {
  /** Time in the request's signature, epoch milliseconds. */
  readonly signedAt?: number | undefined;
  /** The vendor's clock at its answer, epoch milliseconds. */
  readonly vendorTime?: number | undefined;
}

export interface Skew {
  /** Milliseconds by which the vendor's clock is ahead of the gateway's. */
  ms(): number;
  /**
   * Corrects the difference after a refused request. True when the vendor could not accept the request's time, so that
   * another attempt makes sense, even if another call has corrected the difference already.
   */
  learn(times: SignedTimes): boolean;
}

export const createSkew = (clock: Clock): Skew => {
  let ms = 0;
  return {
    ms: () => ms,
    learn({ signedAt, vendorTime }) {
      if (signedAt === undefined || vendorTime === undefined) return false;
      if (Math.abs(vendorTime - signedAt) < NOTICEABLE_MS) return false;
      ms = vendorTime - clock.now();
      return true;
    },
  };
};

interface Repairable<T> {
  readonly kind: 'read' | 'write';
  readonly obtain: () => Promise<Session | null>;
  readonly attempt: (session: Session | null) => Promise<T>;
  /** True when another try with a newly obtained session may succeed. */
  readonly repair: (session: Session | null, error: unknown) => boolean;
}

/**
 * Gets a new token, or corrects the clock, after the first refusal. A read is then tried once more. A write is not, so
 * that it is sent at most once; the next write uses the correction.
 */
export const withRepair = async <T>({ kind, obtain, attempt, repair }: Repairable<T>): Promise<T> => {
  const session = await obtain();
  try {
    return await attempt(session);
  } catch (error) {
    if (!repair(session, error) || kind === 'write') throw error;
    return attempt(await obtain());
  }
};

interface CredentialsSettings {
  readonly site: Site;
  readonly credential: KeyCredential | PasswordCredential;
  readonly agencyName?: string | undefined;
  readonly projectName?: string | undefined;
  readonly share: Share;
  readonly clock: Clock;
  readonly skew: Skew;
  readonly callIam: IamCall;
}

/** For whom a session is obtained; the sign-in as a customer keeps the pace of the call that needs it. */
type Demand = Pace & { readonly signal?: AbortSignal | undefined };

export interface Credentials {
  /** Every later attempt is signed with these keys of the same account; tokens of customers stay valid. */
  replaceKeys(keys: KeyCredential): void;
  /**
   * Keys or a token for one attempt. Throws AGENCY_MISSING, PARTNER_CREDENTIAL_REJECTED, or the error of the call to
   * IAM.
   */
  session(credential: Credential, demand?: Demand): Promise<Session>;
  /** The partner's session for calls to IAM itself; its keys may still lack the account id. */
  partnerForIam(signal?: AbortSignal): Promise<Session>;
  /**
   * Reacts to an error: drops a refused token, or corrects the clock. True when another attempt with a new session may
   * succeed.
   */
  repair(session: Session | null, error: unknown): boolean;
}

const MAX_TOKENS = 2_000;
const REFRESH_MARGIN_MS = 10 * 60_000;
const PARTNER = 'partner';

export const createCredentials = (settings: CredentialsSettings): Credentials => {
  const { site, agencyName, projectName = HOME_PROJECT[site], share, clock, skew, callIam } = settings;
  const iam = createIam({ call: callIam, clock });
  const tokens = createTokenStore({ share, clock, max: MAX_TOKENS, marginMs: REFRESH_MARGIN_MS });
  let { credential } = settings;
  let domainId = 'domainId' in credential ? credential.domainId : undefined;

  const keys = ({ accessKey, secretKey, securityToken }: KeyCredential): KeySession => ({
    kind: 'keys',
    accessKey,
    secretKey,
    securityToken,
    domainId,
  });

  const passwordToken = (password: PasswordCredential, signal?: AbortSignal): Promise<TokenSession> =>
    tokens.get(PARTNER, (flight) => iam.passwordToken(PARTNER, password, flight), { signal });

  const partnerForIam: Credentials['partnerForIam'] = async (signal) =>
    'accessKey' in credential ? keys(credential) : passwordToken(credential, signal);

  const partner = async (signal?: AbortSignal): Promise<Session> => {
    if (!('accessKey' in credential)) return passwordToken(credential, signal);
    const caller = { operation: 'iam.domains', signal };
    domainId ??= await share.join('domain id', caller, (flight) => iam.domainId(flight)).result;
    return keys(credential);
  };

  /** Account to which customers grant the agency: its name or its id; undefined when unknown. */
  const partnerAccount = (): string | undefined => ('accessKey' in credential ? domainId : credential.domainName);

  const customer = async (accountName: string, { signal, ...pace }: Demand): Promise<TokenSession> => {
    if (!agencyName) {
      const hints = { reason: 'no agency is configured for this partner' };
      throw failure(
        'AGENCY_MISSING',
        { stage: 'unsent', effect: 'NONE', reason: 'no agency is configured for this partner' },
        { hints },
      );
    }
    const holder = `customer ${accountName}`;
    const agency = { holder, accountName, agencyName, projectName, partnerAccount: partnerAccount(), pace };
    const asker = { signal, background: pace.background };
    return tokens.get(holder, (flight) => iam.customerToken(agency, flight), asker);
  };

  return {
    replaceKeys: (keys) => {
      credential = keys;
    },
    partnerForIam,
    async session(wanted, demand = {}) {
      try {
        return await (wanted.kind === 'partner' ? partner(demand.signal) : customer(wanted.accountName, demand));
      } catch (error) {
        throw beforeSending(error);
      }
    },
    repair(session, error) {
      const facts = factsOf(error);
      if (!session || !facts.credentialRefused) return false;
      if (session.kind === 'keys') return skew.learn(facts);
      tokens.drop(session);
      return true;
    },
  };
};

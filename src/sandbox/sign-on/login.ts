import { randomBytes, sign } from 'node:crypto';
import type { CustomerPlace, World } from '../data/world.ts';
import { type Answer, json } from '../http/answer.ts';
import { upsertCustomer } from '../http/control.ts';
import { Refusal, refuse } from '../http/refusal.ts';
import type { State } from '../state.ts';
import { type Platform, readAssertion } from './assertion.ts';
import { makeVendorKey, type VendorKey } from './certificate.ts';
import { entityIdAt, metadataXml, PATHS, signedRedirect } from './messages.ts';
import { form, page, paragraph, redirect } from './pages.ts';
import { readPlatform } from './platform.ts';

/** A sign-on that a browser has begun at the login address. */
interface SignOn {
  readonly world: World;
  readonly platform: Platform;
  readonly service: string;
  readonly binds: boolean;
}

/** A user who has signed on but has no account bound yet. */
interface Unbound extends Pick<SignOn, 'world' | 'service'> {
  readonly externalId: string;
}

/** Addresses of the partners' platforms: of their metadata, and of the endpoint that receives bindings. */
export interface PlatformPlace {
  readonly metadataUrl: string;
  /** `<partner>` in the address is replaced by the partner's id. */
  readonly bindingUrl: string;
}

const accountOf = (place: CustomerPlace | null): string | null =>
  place?.scope.customers.row(place.index).account_name ?? null;

const newId = (): string => `_${randomBytes(16).toString('hex')}`;

interface Request {
  readonly method: string;
  readonly target: string;
  readonly body: Buffer;
}

/** The vendor's login for browsers: SAML service provider, start page of the console, binding of accounts. */
export const createLogin = (state: State, origin: () => string) => {
  let key: Promise<VendorKey> | undefined;
  let place: PlatformPlace | null = null;
  const begun = new Map<string, SignOn>();
  const used = new Set<string>();
  const unbound = new Map<string, Unbound>();
  const keyOf = (): Promise<VendorKey> => {
    key ??= makeVendorKey(state.now());
    return key;
  };

  const platformNow = async (): Promise<Platform> => {
    if (!place) throw refuse(404, 'CBC.0150', 'No platform has uploaded its metadata.');
    return readPlatform(await (await fetch(place.metadataUrl)).text());
  };

  const begin = async (query: URLSearchParams): Promise<Answer> => {
    const world = state.worlds.find(({ partner }) => partner.agencyName === query.get('xAccountType'));
    if (!world) throw refuse(400, 'CBC.0100', 'xAccountType is not the identifier of a platform.');
    const service = query.get('service');
    if (!service) throw refuse(400, 'CBC.0100', 'service is missing.');
    const platform = await platformNow();
    const id = newId();
    begun.set(id, { world, platform, service, binds: query.get('isFirstLogin') === 'true' });
    const message = {
      kind: 'AuthnRequest',
      id,
      origin: origin(),
      destination: platform.signOnUrl,
      now: state.now(),
    } as const;
    return redirect(signedRedirect(message, service, (await keyOf()).privateKey));
  };

  const pageAfterSignOn = (name: string, service: string): Answer =>
    page(`Signed in as ${name}`, paragraph(`This is the vendor's console in the sandbox: ${service}`));

  const consume = async (fields: URLSearchParams): Promise<Answer> => {
    const response = fields.get('SAMLResponse') ?? '';
    const inResponseTo = /InResponseTo="([^"]+)"/.exec(Buffer.from(response, 'base64').toString())?.[1] ?? '';
    const signOn = begun.get(inResponseTo);
    if (!signOn) throw refuse(403, 'CBC.0151', 'The assertion answers no open request.');
    const { platform, world, service, binds } = signOn;
    const told = await readAssertion(response, {
      origin: origin(),
      platform,
      open: new Set([inResponseTo]),
      now: state.now(),
    });
    if (used.has(told.assertionId)) throw refuse(403, 'CBC.0151', 'The assertion was used before.');
    if (told.vendorPartnerId !== world.partner.domainId) throw refuse(403, 'CBC.0151', 'bpId is another partner.');
    used.add(told.assertionId);
    begun.delete(inResponseTo);
    const name = accountOf(world.findPlatformUser(told.externalId));
    if (name !== null) return pageAfterSignOn(name, service);
    if (!binds) throw refuse(403, 'CBC.0151', 'No account is bound to this user of the platform.');
    const ticket = newId();
    unbound.set(ticket, { world, service, externalId: told.externalId });
    const bind = `${origin()}${PATHS.bind}`;
    return page(
      'Bind an account',
      form(bind, { ticket }, '<button name="account" value="">New account</button>') +
        form(bind, { ticket }, '<input name="account" placeholder="Account name"><button>Existing account</button>'),
    );
  };

  const bind = async (fields: URLSearchParams): Promise<Answer> => {
    const waiting = unbound.get(fields.get('ticket') ?? '');
    if (!waiting || !place) throw refuse(403, 'CBC.0151', 'There is no user to bind an account to.');
    unbound.delete(fields.get('ticket') ?? '');
    const { world, externalId, service } = waiting;
    const account = fields.get('account') ?? '';
    const known = account === '' ? undefined : world.findAccount(account);
    if (known === null) throw refuse(404, 'CBC.99003010', 'The account does not exist.');
    const row = upsertCustomer(state, {
      partner: world.partner.id,
      ...(known ? { customer_id: known.scope.customers.row(known.index).customer_id } : {}),
      xaccount_id: externalId,
    });
    const bindRequest = Buffer.from(
      JSON.stringify({
        xUserId: externalId,
        xAccountId: externalId,
        domainId: row.customer_id,
        domainName: row.account_name,
        bindAction: '0',
      }),
    ).toString('base64');
    const signature = sign('RSA-SHA256', Buffer.from(bindRequest), (await keyOf()).privateKey).toString('base64');
    const result = { bindRequest, SigAlg: 'rsa-sha256', Signature: signature };
    const told = form(
      place.bindingUrl.replace('<partner>', world.partner.id),
      result,
      '<button>Back to the platform</button>',
    );
    return page(`Signed in as ${row.account_name}`, paragraph(service) + told);
  };

  const logOut = async (): Promise<Answer> => {
    const { logoutUrl } = await platformNow();
    if (logoutUrl === null) return page('Signed out', '');
    const message = {
      kind: 'LogoutRequest',
      id: newId(),
      origin: origin(),
      destination: logoutUrl,
      now: state.now(),
    } as const;
    return redirect(signedRedirect(message, 'out', (await keyOf()).privateKey));
  };

  const serve = async ({ method, target, body }: Request): Promise<Answer> => {
    const { pathname, searchParams } = new URL(target, origin());
    const fields = () => new URLSearchParams(body.toString());
    switch (`${method} ${pathname}`) {
      case `GET ${PATHS.metadata}`:
        return {
          status: 200,
          text: metadataXml(origin(), (await keyOf()).certificate),
          headers: { 'Content-Type': 'application/samlmetadata+xml;charset=UTF-8' },
        };
      case `GET ${PATHS.login}`:
        return begin(searchParams);
      case `POST ${PATHS.consumer}`:
        return consume(fields());
      case `POST ${PATHS.bind}`:
        return bind(fields());
      case 'GET /authui/saml/logout':
        return logOut();
      case `GET ${PATHS.logoutAnswer}`:
        return page('Signed out', '');
      default:
        return json(404, { error_code: 'APIG.0101', error_msg: 'There is no such page.' });
    }
  };

  return {
    /** Trusts the platform, as if the partners had uploaded their metadata at the vendor. */
    trust: (platform: PlatformPlace): void => {
      place = platform;
    },
    entityId: () => entityIdAt(origin()),
    /** Answers a browser. A refusal becomes a page that shows the reason. */
    answer: async (request: Request): Promise<Answer> => {
      try {
        return await serve(request);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return page('Refused', paragraph(error.message), error.status);
      }
    },
  };
};

export type Login = ReturnType<typeof createLogin>;

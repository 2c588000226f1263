import { z } from 'zod';
import { isOrigin, listOf, secureUrl, text } from './shapes.ts';
import type { Site } from './site.ts';

const isPlace = (value: string): boolean => !/^[a-z]+:\/\//i.test(value) || secureUrl().safeParse(value).success;

const place = () => {
  const expected = 'the path of a file, or an https address';
  return text(expected).refine(isPlace, { error: expected });
};

const consoles = () => {
  const expected = 'origins such as https://console.huaweicloud.com, separated by commas';
  return listOf(z.string({ error: expected }).refine(isOrigin, { error: expected }), expected).min(1, expected);
};

/** How the gateway signs the users of one partner's customers on to the vendor's console. */
export const partnerSignOnSchema = z.strictObject({
  /** The vendor's SAML metadata. Default: no single sign-on. */
  metadata: place().optional(),
  /** The vendor's id of the partner, `bpId`. */
  vendorPartnerId: text("the partner's id at the vendor").optional(),
  loginUrl: secureUrl().optional(),
  /** Origins at which the console may be opened; the first one is the default. */
  consoles: consoles().optional(),
});

export const samlSchema = z.strictObject({
  /** Directory of the keys that `partnergraph saml keys` makes. Default in sandbox mode: a key that is not stored. */
  keys: text('the path of a directory').optional(),
});

/** Single sign-on of one partner, with all defaults. */
export interface SignOnConfig {
  readonly metadata: string;
  readonly vendorPartnerId: string;
  /** Name of the partner's platform at the vendor. */
  readonly platform: string;
  readonly loginUrl: string;
  readonly consoles: readonly string[];
}

/** The vendor's login and console on each site. */
const VENDOR: Readonly<Record<Site, Pick<SignOnConfig, 'loginUrl' | 'consoles'>>> = {
  CHINA: {
    loginUrl: 'https://auth.huaweicloud.com/authui/saml/login',
    consoles: ['https://console.huaweicloud.com'],
  },
  INTERNATIONAL: {
    loginUrl: 'https://auth-intl.huaweicloud.com/authui/saml/login',
    consoles: ['https://console-intl.huaweicloud.com'],
  },
  EUROPE: {
    loginUrl: 'https://auth.eu.huaweicloud.com/authui/saml/login',
    consoles: ['https://console.eu.huaweicloud.com'],
  },
};

interface Partner {
  readonly site: Site;
  readonly agencyName?: string | undefined;
  readonly domainId?: string | undefined;
  readonly singleSignOn: z.infer<typeof partnerSignOnSchema>;
}

/** Null where the partner has no single sign-on. */
export const toSignOn = ({ site, agencyName, singleSignOn }: Partner): SignOnConfig | null => {
  const { metadata, vendorPartnerId, loginUrl, consoles } = singleSignOn;
  if (metadata === undefined || vendorPartnerId === undefined || agencyName === undefined) return null;
  return {
    metadata,
    vendorPartnerId,
    platform: agencyName,
    loginUrl: loginUrl ?? VENDOR[site].loginUrl,
    consoles: consoles ?? VENDOR[site].consoles,
  };
};

/** Where the sandbox answers for the vendor's login and console. */
export const addressesAt = (url: string): Pick<SignOnConfig, 'metadata' | 'loginUrl' | 'consoles'> => ({
  metadata: `${url}/authui/saml/metadata.xml`,
  loginUrl: `${url}/authui/saml/login`,
  consoles: [url],
});

/** Single sign-on of a demo partner. */
export const signOnAt = (
  url: string,
  { agencyName, domainId }: { readonly agencyName: string; readonly domainId: string },
): SignOnConfig => ({ ...addressesAt(url), vendorPartnerId: domainId, platform: agencyName });

interface SignOnSettings {
  readonly partners?: readonly (Partner & { readonly id: string })[] | undefined;
  readonly saml: z.infer<typeof samlSchema>;
  readonly server: { readonly publicUrl?: string | undefined };
}

/** Settings that are missing for partners with SAML metadata. */
export const signOnProblems = ({ partners = [], saml, server }: SignOnSettings): string[] => {
  const wanting = partners.filter(({ singleSignOn }) => singleSignOn.metadata !== undefined);
  if (wanting.length === 0) return [];
  const own = [
    ...(saml.keys === undefined
      ? ['SAML_KEYS (saml.keys): is missing; single sign-on signs with keys of its own']
      : []),
    ...(server.publicUrl === undefined
      ? ["PUBLIC_URL (server.publicUrl): is missing; the vendor's login sends browsers to this address"]
      : []),
  ];
  const ofPartners = wanting.flatMap(({ id, agencyName, singleSignOn }) => [
    ...(singleSignOn.vendorPartnerId === undefined
      ? [`singleSignOn.vendorPartnerId of ${id}: is missing; the vendor knows the partner by it`]
      : []),
    ...(agencyName === undefined ? [`agencyName of ${id}: is missing; it is the platform's name at the vendor`] : []),
  ]);
  return [...own, ...ofPartners];
};

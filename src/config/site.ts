/** The vendor's sites; each partner is registered on one. China has its own contract; the other two share one. */
export const SITES = ['CHINA', 'INTERNATIONAL', 'EUROPE'] as const;
export type Site = (typeof SITES)[number];

/** Addresses of the vendor's services for one partner. */
export interface Endpoints {
  readonly bss: string;
  readonly iam: string;
  /** The ticket service. Without one the partner has no tickets. */
  readonly osm?: string | undefined;
}

/** Public endpoints of each site; settings can override each. The vendor documents no ticket service for Europe. */
export const ENDPOINTS: Readonly<Record<Site, Endpoints>> = {
  CHINA: {
    bss: 'https://bss.myhuaweicloud.com',
    iam: 'https://iam.myhuaweicloud.com',
    osm: 'https://osm.cn-south-1.myhuaweicloud.com',
  },
  INTERNATIONAL: {
    bss: 'https://bss-intl.myhuaweicloud.com',
    iam: 'https://iam.myhuaweicloud.com',
    osm: 'https://osm.ap-southeast-3.myhuaweicloud.com',
  },
  EUROPE: { bss: 'https://bss.myhuaweicloud.eu', iam: 'https://iam.myhuaweicloud.eu' },
};

export const SITE_CURRENCY: Readonly<Record<Site, 'CNY' | 'USD'>> = {
  CHINA: 'CNY',
  INTERNATIONAL: 'USD',
  EUROPE: 'USD',
};

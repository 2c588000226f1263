/** Where a partner is registered. China has its own contract; the other two share one. */
export const SITES = ['CHINA', 'INTERNATIONAL', 'EUROPE'] as const;
export type Site = (typeof SITES)[number];

/** The public endpoints of each site; an operator can override every one of them. */
export const ENDPOINTS: Readonly<Record<Site, { bss: string; iam: string }>> = {
  CHINA: { bss: 'https://bss.myhuaweicloud.com', iam: 'https://iam.myhuaweicloud.com' },
  INTERNATIONAL: { bss: 'https://bss-intl.myhuaweicloud.com', iam: 'https://iam.myhuaweicloud.com' },
  EUROPE: { bss: 'https://bss.myhuaweicloud.eu', iam: 'https://iam.myhuaweicloud.eu' },
};

export const SITE_CURRENCY: Readonly<Record<Site, 'CNY' | 'USD'>> = {
  CHINA: 'CNY',
  INTERNATIONAL: 'USD',
  EUROPE: 'USD',
};

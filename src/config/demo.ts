import type { Site } from './site.ts';

/**
 * The two partners that exist in sandbox mode. The sandbox accepts their keys and the gateway is configured with them;
 * both read them here, so that neither needs the other. Nothing here is valid anywhere else.
 */
export interface DemoPartner {
  readonly id: string;
  readonly name: string;
  readonly site: Site;
  readonly accessKey: string;
  readonly secretKey: string;
  /** The account id, sent as `X-Domain-Id`. */
  readonly domainId: string;
  /** The account name, for IAM's password method and for `assume_role`. */
  readonly domainName: string;
  /** The agency that customers grant; on the wire `xaccount_type` too. */
  readonly agencyName: string;
  readonly members: readonly DemoMember[];
}

export type DemoRole = 'ADMINISTRATOR' | 'ACCOUNT_DIRECTOR' | 'ACCOUNT_MANAGER';

export interface DemoMember {
  /** The member's login name; the vendor's `account_managers[].account_name` on the customers they look after. */
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly DemoRole[];
}

export const DEMO_PARTNERS: readonly DemoPartner[] = [
  {
    id: 'demo-cn',
    name: 'Lotus Cloud Solutions',
    site: 'CHINA',
    accessKey: 'DEMOCNACCESSKEY00001',
    secretKey: 'demo-cn-secret-key-not-valid-anywhere-01',
    domainId: 'd0000000000000000000000000000c01',
    domainName: 'lotus-cloud',
    agencyName: 'LOTUS_PLATFORM',
    members: [
      { accountName: 'chen.xia', name: 'Chen Xia', roles: ['ADMINISTRATOR'] },
      { accountName: 'zhou.ning', name: 'Zhou Ning', roles: ['ACCOUNT_DIRECTOR'] },
      { accountName: 'wang.fang', name: 'Wang Fang', roles: ['ACCOUNT_MANAGER'] },
      { accountName: 'li.qiang', name: 'Li Qiang', roles: ['ACCOUNT_MANAGER'] },
    ],
  },
  {
    id: 'demo-intl',
    name: 'Harbour Cloud Partners',
    site: 'INTERNATIONAL',
    accessKey: 'DEMOINTLACCESSKEY001',
    secretKey: 'demo-intl-secret-key-not-valid-anywhere-01',
    domainId: 'd0000000000000000000000000000101',
    domainName: 'harbour-cloud',
    agencyName: 'HARBOUR_PLATFORM',
    members: [
      { accountName: 'amara.okafor', name: 'Amara Okafor', roles: ['ADMINISTRATOR'] },
      { accountName: 'ines.duarte', name: 'Ines Duarte', roles: ['ACCOUNT_DIRECTOR'] },
      { accountName: 'jonas.berg', name: 'Jonas Berg', roles: ['ACCOUNT_MANAGER'] },
      { accountName: 'mei.tan', name: 'Mei Tan', roles: ['ACCOUNT_MANAGER'] },
    ],
  },
];

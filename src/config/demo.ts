import type { Site } from './site.ts';
import type { ViewerKind } from './viewer-kind.ts';

/**
 * A partner of sandbox mode; there is one on each site. The sandbox accepts its keys and the gateway signs with them.
 * Both read it here, so that neither imports the other. The vendor knows none of these keys.
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
  /** The agency that customers grant; also sent as `xaccount_type`. */
  readonly agencyName: string;
  readonly members: readonly DemoMember[];
  /** Personas of the other kinds of viewer. */
  readonly others: readonly DemoOther[];
  /** Id of the first reseller in the sandbox; the same for every seed. */
  readonly resellerId: string;
  /** A customer with the same id for every seed, which grants the agency. `index`: its place by association, from 0. */
  readonly customer: { readonly index: number; readonly id: string };
}

export type DemoRole = 'ADMINISTRATOR' | 'ACCOUNT_DIRECTOR' | 'ACCOUNT_MANAGER';

export interface DemoMember {
  /** Login name; equal to `account_managers[].account_name` of the customers that the member manages. */
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly DemoRole[];
}

export interface DemoOther {
  readonly kind: Exclude<ViewerKind, 'member'>;
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly DemoRole[];
}

/** Demo identities of one partner: a member of its reseller, its customer's user, and a program. */
const othersOf = (domain: string, reseller: string, customer: string): readonly DemoOther[] => [
  { kind: 'reseller', accountName: `${domain}-reseller-1`, name: reseller, roles: ['ACCOUNT_DIRECTOR'] },
  { kind: 'customer', accountName: `${domain}-customer`, name: customer, roles: [] },
  { kind: 'service', accountName: `${domain}-nightly-sync`, name: 'Nightly sync', roles: ['ACCOUNT_DIRECTOR'] },
];

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
    others: othersOf('lotus-cloud', 'Sun Yue', 'Gao Lin'),
    resellerId: 'e0000000000000000000000000000c01',
    customer: { index: 0, id: 'c0000000000000000000000000000c01' },
  },
  {
    id: 'demo-intl',
    name: 'Harbor Cloud Partners',
    site: 'INTERNATIONAL',
    accessKey: 'DEMOINTLACCESSKEY001',
    secretKey: 'demo-intl-secret-key-not-valid-anywhere-01',
    domainId: 'd0000000000000000000000000000101',
    domainName: 'harbor-cloud',
    agencyName: 'HARBOUR_PLATFORM',
    members: [
      { accountName: 'amara.okafor', name: 'Amara Okafor', roles: ['ADMINISTRATOR'] },
      { accountName: 'ines.duarte', name: 'Ines Duarte', roles: ['ACCOUNT_DIRECTOR'] },
      { accountName: 'jonas.berg', name: 'Jonas Berg', roles: ['ACCOUNT_MANAGER'] },
      { accountName: 'mei.tan', name: 'Mei Tan', roles: ['ACCOUNT_MANAGER'] },
    ],
    others: othersOf('harbor-cloud', 'Nadia Haddad', 'Tom Rivera'),
    resellerId: 'e0000000000000000000000000000101',
    customer: { index: 1, id: 'c0000000000000000000000000000101' },
  },
  {
    id: 'demo-eu',
    name: 'Meadow Cloud Europe',
    site: 'EUROPE',
    accessKey: 'DEMOEUACCESSKEY00001',
    secretKey: 'demo-eu-secret-key-not-valid-anywhere-01',
    domainId: 'd0000000000000000000000000000e01',
    domainName: 'meadow-cloud',
    agencyName: 'MEADOW_PLATFORM',
    members: [
      { accountName: 'elena.rossi', name: 'Elena Rossi', roles: ['ADMINISTRATOR'] },
      { accountName: 'pavel.novak', name: 'Pavel Novak', roles: ['ACCOUNT_DIRECTOR'] },
      { accountName: 'greta.lund', name: 'Greta Lund', roles: ['ACCOUNT_MANAGER'] },
      { accountName: 'tomas.silva', name: 'Tomas Silva', roles: ['ACCOUNT_MANAGER'] },
    ],
    others: othersOf('meadow-cloud', 'Anna Keller', 'Luc Moreau'),
    resellerId: 'e0000000000000000000000000000e01',
    customer: { index: 1, id: 'c0000000000000000000000000000e01' },
  },
];

import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import { BUILT_IN_ROLES, type Permissions, type ViewerKind } from '../../../src/identity/index.ts';

export const CLERK_ITEMS = ['BPC_ITEM_SUBCUSTSERV_030100', 'BPC_ITEM_SALES_020100'];

export interface Person {
  readonly who: string;
  readonly accountName: string;
  readonly partnerId: string;
  readonly held: Permissions;
  readonly seesOwnCustomersOnly?: boolean;
  /** Default: a member. */
  readonly kind?: ViewerKind;
  /** Roles in the token; a stored member has the stored roles. */
  readonly roles?: readonly string[];
  readonly resellerId?: string;
  readonly customerId?: string;
}

export const held = (role: string): Permissions => BUILT_IN_ROLES[role] ?? new Set();

export const PEOPLE: readonly Person[] = [
  { who: 'the administrator', accountName: 'chen.xia', partnerId: 'demo-cn', held: 'all' },
  { who: 'a director', accountName: 'zhou.ning', partnerId: 'demo-cn', held: held('ACCOUNT_DIRECTOR') },
  {
    who: 'an account manager',
    accountName: 'wang.fang',
    partnerId: 'demo-cn',
    held: held('ACCOUNT_MANAGER'),
    seesOwnCustomersOnly: true,
  },
  { who: 'a clerk', accountName: 'clerk.example', partnerId: 'demo-cn', held: new Set(CLERK_ITEMS) },
  { who: "another partner's administrator", accountName: 'amara.okafor', partnerId: 'demo-intl', held: 'all' },
  {
    who: "another partner's account manager",
    accountName: 'mei.tan',
    partnerId: 'demo-intl',
    held: held('ACCOUNT_MANAGER'),
    seesOwnCustomersOnly: true,
  },
  ...DEMO_PARTNERS.flatMap(({ id: partnerId, resellerId, customer }): Person[] => {
    const service = { kind: 'service', partnerId } as const;
    const reseller = { kind: 'reseller', partnerId, resellerId } as const;
    return [
      { ...service, who: 'a service', accountName: 'sync', held: 'all', roles: ['ADMINISTRATOR'] },
      { ...reseller, who: "a reseller's head", accountName: 'boss', held: 'all', roles: ['ADMINISTRATOR'] },
      {
        ...reseller,
        who: "a reseller's director",
        accountName: 'head',
        held: held('ACCOUNT_DIRECTOR'),
        roles: ['ACCOUNT_DIRECTOR'],
      },
      {
        kind: 'customer',
        partnerId,
        customerId: customer.id,
        who: 'a customer',
        accountName: 'phone',
        held: new Set(),
        // Roles in a customer's token have no effect.
        roles: ['ADMINISTRATOR'],
      },
    ];
  }),
  {
    kind: 'service',
    who: 'a service with a custom role',
    accountName: 'quota-sync',
    partnerId: 'demo-cn',
    held: new Set(CLERK_ITEMS),
    roles: ['QUOTA_CLERK'],
  },
  {
    kind: 'reseller',
    who: "a reseller's clerk",
    accountName: 'clerk.example',
    partnerId: 'demo-cn',
    held: new Set(CLERK_ITEMS),
    roles: ['QUOTA_CLERK'],
    resellerId: DEMO_PARTNERS[0]?.resellerId ?? '',
  },
];

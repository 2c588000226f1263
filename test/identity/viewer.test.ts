import { describe, expect, it } from '@jest/globals';
import {
  actorName,
  type Claims,
  holds,
  ORGANIZATION_MANAGE,
  PERSONAL_DATA_REVEAL,
  roleDirectory,
  toViewer,
  type Viewer,
} from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';

const directory = roleDirectory(['demo-cn'], {
  QUOTA_CLERK: ['BPC_ITEM_SUBCUSTSERV_030100'],
  CALLER: [PERSONAL_DATA_REVEAL],
});

const viewer = (claims: Partial<Claims>): Viewer => toViewer(claimsWith(claims), directory);

const reasonOf = (claims: Partial<Claims>): unknown => {
  try {
    viewer(claims);
  } catch (error) {
    const { code, reason } = (error as { extensions: Record<string, unknown> }).extensions;
    return [code, reason];
  }
  return null;
};

describe('viewers by kind', () => {
  it.each<[string, Partial<Claims>, Viewer['customers']]>([
    ['a director', { roles: ['ACCOUNT_DIRECTOR'] }, { kind: 'all' }],
    ['an account manager', { roles: ['ACCOUNT_MANAGER'], accountName: 'li' }, { kind: 'managed', manager: 'li' }],
    ['a service', { kind: 'service', roles: ['QUOTA_CLERK'] }, { kind: 'all' }],
    [
      "a reseller's member",
      { kind: 'reseller', resellerId: 'r1', roles: ['QUOTA_CLERK'] },
      { kind: 'reseller', resellerId: 'r1' },
    ],
    ['a customer', { kind: 'customer', customerId: 'c1' }, { kind: 'own', customerId: 'c1', resellerId: null }],
  ])('%s sees what is theirs', (_, claims, customers) => {
    expect(viewer(claims).customers).toEqual(customers);
  });

  it.each<[string, Partial<Claims>, string]>([
    ['an unknown kind', { kind: 'robot' as never, roles: ['ADMINISTRATOR'] }, 'kind-not-understood'],
    ['a reseller without one', { kind: 'reseller', roles: ['ADMINISTRATOR'] }, 'missing-claim'],
    ['a customer without an id', { kind: 'customer' }, 'missing-claim'],
    ['another partner', { partnerId: 'demo-xx', roles: ['ADMINISTRATOR'] }, 'unknown-partner'],
    [
      'a service that would look after customers',
      { kind: 'service', roles: ['ACCOUNT_MANAGER'] },
      'roles: only a member of the partner can be ACCOUNT_MANAGER',
    ],
    [
      'a manager at a reseller',
      { kind: 'reseller', resellerId: 'r1', roles: ['QUOTA_CLERK', 'ACCOUNT_MANAGER'] },
      'roles: only a member of the partner can be ACCOUNT_MANAGER',
    ],
    ['a service without roles', { kind: 'service' }, 'roles: 1 to 3 different roles'],
    ['an unknown role', { kind: 'service', roles: ['NOBODY'] }, 'unknown role'],
  ])('%s is no viewer', (_, claims, reason) => {
    expect(reasonOf(claims)).toEqual(['UNAUTHENTICATED', reason]);
  });

  it('gives a customer no items, also with roles in its token', () => {
    const customer = viewer({ kind: 'customer', customerId: 'c1', roles: ['ADMINISTRATOR'] });
    expect([customer.roles, holds(customer, PERSONAL_DATA_REVEAL)]).toEqual([[], false]);
  });

  it.each<[string, Partial<Claims>, [manage: boolean, reveal: boolean]]>([
    ['the administrator', {}, [true, true]],
    ['a service as administrator', { kind: 'service' }, [false, false]],
    ['a reseller’s administrator', { kind: 'reseller', resellerId: 'r1' }, [false, false]],
    ['a service that was given the item', { kind: 'service', roles: ['CALLER'] }, [false, true]],
  ])("%s holds the gateway's own items as said", (_, claims, items) => {
    const person = viewer({ roles: ['ADMINISTRATOR'], ...claims });
    expect([ORGANIZATION_MANAGE, PERSONAL_DATA_REVEAL].map((item) => holds(person, item))).toEqual(items);
  });

  it('gives a service its configured roles, not those of its token', () => {
    const configured = roleDirectory(
      ['demo-cn'],
      { CALLER: [PERSONAL_DATA_REVEAL] },
      {
        services: { 'demo-cn': { sync: ['CALLER'] } },
      },
    );
    const rolesOf = (accountName: string, roles: readonly string[], kind: Claims['kind'] = 'service') =>
      toViewer(claimsWith({ kind, accountName, roles }), configured).roles;
    expect(rolesOf('sync', [])).toEqual(['CALLER']);
    expect(rolesOf('sync', ['ADMINISTRATOR'])).toEqual(['CALLER']);
    expect(rolesOf('other', ['ADMINISTRATOR'])).toEqual(['ADMINISTRATOR']);
    expect(rolesOf('sync', ['ADMINISTRATOR'], 'member')).toEqual(['ADMINISTRATOR']);
  });

  it('does not treat a service or a customer as the member of the same name', () => {
    const stored = new Map([['zhou', { accountName: 'zhou', name: 'Zhou', roles: ['ADMINISTRATOR'], active: true }]]);
    const known = { ...directory, organization: () => ({ members: stored, roles: new Map() }) as never };
    const service = toViewer(claimsWith({ kind: 'service', accountName: 'zhou', roles: ['QUOTA_CLERK'] }), known);
    expect([service.roles, service.customers.kind]).toEqual([['QUOTA_CLERK'], 'all']);
    expect(actorName(service)).toBe('service:zhou');
  });

  it('gives each of them a different name in the audit', () => {
    const names = [
      viewer({ accountName: 'sun', roles: ['ADMINISTRATOR'] }),
      viewer({ accountName: 'sun', kind: 'service', roles: ['ADMINISTRATOR'] }),
      viewer({ accountName: 'sun', kind: 'reseller', resellerId: 'r1', roles: ['ADMINISTRATOR'] }),
      viewer({ accountName: 'sun', kind: 'reseller', resellerId: 'r2', roles: ['ADMINISTRATOR'] }),
      viewer({ accountName: 'sun', kind: 'customer', customerId: 'c1' }),
    ].map(actorName);
    expect(names).toEqual(['sun', 'service:sun', 'reseller:r1:sun', 'reseller:r2:sun', 'customer:c1']);
  });
});

import type { Claims } from '../../src/identity/index.ts';

/** Claims of a member of the partner's staff, as a verified token has them; a test changes the ones that it needs. */
export const claimsWith = (changes: Partial<Claims> = {}): Claims => ({
  kind: 'member',
  issuer: 'https://id.example.com',
  subject: 'test',
  name: 'Test Member',
  accountName: 'test.member',
  partnerId: 'demo-cn',
  roles: [],
  resellerId: null,
  customerId: null,
  ...changes,
});

import type { Claims } from '../../src/identity/index.ts';

/** Claims of a member of the partner's staff, as a verified token gives them; a test changes what it is about. */
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

import { defineCodes } from '../codes.ts';

export const associationModel = defineCodes({
  REFERRAL: [1, 'The customer pays the vendor itself.'],
  RESALE: [2, 'China: the partner funds the account of the customer by allocations.'],
  RESELLER: [3, 'International: the partner sets a monthly or package budget.'],
});

export const realNameStatus = defineCodes({
  NOT_VERIFIED: [-1, 'Nothing was submitted.'],
  IN_REVIEW: [0, 'Submitted, not decided.'],
  REJECTED: [1, 'Refused by the reviewer.'],
  VERIFIED: [2, 'Identity confirmed.'],
  FAILED: [3, 'International: the check failed.'],
});

export const customerKind = defineCodes({
  UNSET: [-1, 'Not stated yet.'],
  PERSON: [0, 'A natural person.'],
  COMPANY: [1, 'An enterprise.'],
});

export const frozenState = defineCodes({
  ACTIVE: [0, 'Not frozen.'],
  ACCOUNT_FROZEN: [1, 'The account is frozen, its resources run on.'],
  ACCOUNT_AND_RESOURCES_FROZEN: [2, 'The account and its resources are frozen.'],
});

export const customerLevel = defineCodes({
  V0: ['V0', 'Level 0.'],
  V1: ['V1', 'Level 1.'],
  V2: ['V2', 'Level 2.'],
  V3: ['V3', 'Level 3.'],
  V4: ['V4', 'Level 4.'],
  V5: ['V5', 'Level 5, the highest.'],
});

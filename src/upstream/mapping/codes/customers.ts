import { defineCodes } from '../convert.ts';

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
  ACCOUNT_FROZEN: [1, 'The account is frozen; International sites do not report whether its resources are frozen too.'],
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

export const newCustomerStanding = defineCodes({
  NEW: ['Y', 'Counts as a new customer.'],
  NOT_NEW: ['N', 'Does not count as new, or no longer does.'],
  UNDETERMINED: ['UNDETERMINED', 'Not decided yet; may count as new later.'],
});

export const realNameReviewResult = defineCodes({
  IN_REVIEW: [0, 'Not decided.'],
  REJECTED: [1, 'Refused; see `opinion`.'],
  PASSED: [2, 'Accepted.'],
});

export const identityDocument = defineCodes({
  PASSPORT: [3, 'Passport.'],
  HONG_KONG_MACAO_PERMIT: [5, 'Mainland travel permit for residents of Hong Kong and Macao.'],
  TAIWAN_PERMIT: [6, 'Mainland travel permit for residents of Taiwan.'],
  HONG_KONG_MACAO_RESIDENCE: [9, 'Residence permit for residents of Hong Kong and Macao.'],
  TAIWAN_RESIDENCE: [10, 'Residence permit for residents of Taiwan.'],
});

export const accountIdentifier = defineCodes({
  ACCOUNT_NAME: ['name', 'Login name: 5 to 32 characters, not digits only, not beginning with op_ or shadow_.'],
  MOBILE: ['mobile', 'Mobile number with country code, such as 0086-13000000000.'],
  EMAIL: ['email', 'E-mail address.'],
});

export const availability = defineCodes({
  AVAILABLE: ['available', 'Can be registered.'],
  TAKEN: ['used_by_user', 'Cannot be registered: taken, or used too often.'],
});

export const freezeScope = defineCodes({
  ACCOUNT: ['ACCOUNT', 'The account.'],
  ACCOUNT_AND_RESOURCES: ['ACCOUNT_AND_RESOURCE', 'The account and its resources.'],
});

export const companyCertificate = defineCodes({
  BUSINESS_LICENSE: [0, 'License of a company.'],
  INSTITUTION: [1, 'Certificate of a public institution.'],
  SOCIAL_ORGANIZATION: [2, 'Certificate of a social organization.'],
  ADMINISTRATION: [3, 'License of an administrative body.'],
  ORGANIZATION_CODE: [4, 'Organization code certificate.'],
  OTHER: [99, 'Another certificate.'],
});

import * as codes from '../../upstream/mapping/codes/customers.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const NewCustomerStanding = enumOf(
  'NewCustomerStanding',
  'Whether a customer counts as new, for the programs that favor new customers.',
  codes.newCustomerStanding,
);
export type NewCustomerStanding = WordOf<typeof codes.newCustomerStanding>;

export const RealNameReviewResult = enumOf(
  'RealNameReviewResult',
  "Decision of the vendor's reviewer about identity documents.",
  codes.realNameReviewResult,
);
export type RealNameReviewResult = WordOf<typeof codes.realNameReviewResult>;

export const IdentityDocument = enumOf('IdentityDocument', 'Kind of an identity document.', codes.identityDocument);
export type IdentityDocument = WordOf<typeof codes.identityDocument>;

export const AccountIdentifier = enumOf(
  'AccountIdentifier',
  'Kind of identifier with which an account can be registered.',
  codes.accountIdentifier,
);
export type AccountIdentifier = WordOf<typeof codes.accountIdentifier>;

export const Availability = enumOf('Availability', 'Whether something can be registered.', codes.availability);
export type Availability = WordOf<typeof codes.availability>;

export const CompanyCertificate = enumOf(
  'CompanyCertificate',
  'Document that proves the registration of a company.',
  codes.companyCertificate,
);
export type CompanyCertificate = WordOf<typeof codes.companyCertificate>;

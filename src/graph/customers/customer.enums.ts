import * as codes from '../../upstream/mapping/codes/customers.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const AssociationModel = enumOf(
  'AssociationModel',
  'Association of a customer with the partner, which decides who pays the vendor.',
  codes.associationModel,
);
export type AssociationModel = WordOf<typeof codes.associationModel>;

export const RealNameStatus = enumOf('RealNameStatus', "State of a customer's identity check.", codes.realNameStatus);
export type RealNameStatus = WordOf<typeof codes.realNameStatus>;

export const CustomerKind = enumOf('CustomerKind', 'Person or company.', codes.customerKind);
export type CustomerKind = WordOf<typeof codes.customerKind>;

export const FrozenState = enumOf('FrozenState', 'Whether the partner has frozen the customer.', codes.frozenState);
export type FrozenState = WordOf<typeof codes.frozenState>;

export const CustomerLevel = enumOf('CustomerLevel', 'Level of a customer, China site.', codes.customerLevel);
export type CustomerLevel = WordOf<typeof codes.customerLevel>;

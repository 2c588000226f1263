import * as codes from '../../upstream/mapping/codes/resources.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const ResourceStatus = enumOf('ResourceStatus', 'Where a yearly/monthly resource stands.', codes.resourceStatus);
export type ResourceStatus = WordOf<typeof codes.resourceStatus>;

export const ExpiryPolicy = enumOf(
  'ExpiryPolicy',
  'What happens to a yearly/monthly resource when its paid period ends.',
  codes.expiryPolicy,
);
export type ExpiryPolicy = WordOf<typeof codes.expiryPolicy>;

export const PayPerUseStatus = enumOf(
  'PayPerUseStatus',
  'Where a resource that is charged by use stands.',
  codes.payPerUseStatus,
);
export type PayPerUseStatus = WordOf<typeof codes.payPerUseStatus>;

export const UnsubscriptionReason = enumOf(
  'UnsubscriptionReason',
  'Why a customer gives something back.',
  codes.unsubscriptionReason,
);
export type UnsubscriptionReason = WordOf<typeof codes.unsubscriptionReason>;

export const RenewalTerm = enumOf('RenewalTerm', 'By how much a resource is renewed each time.', codes.renewalTerm);
export type RenewalTerm = WordOf<typeof codes.renewalTerm>;

import * as codes from '../../upstream/mapping/codes/resources.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const ResourceStatus = enumOf('ResourceStatus', 'State of a yearly/monthly resource.', codes.resourceStatus);
export type ResourceStatus = WordOf<typeof codes.resourceStatus>;

export const ExpiryPolicy = enumOf(
  'ExpiryPolicy',
  'What happens to a yearly/monthly resource when its paid period ends.',
  codes.expiryPolicy,
);
export type ExpiryPolicy = WordOf<typeof codes.expiryPolicy>;

export const PayPerUseStatus = enumOf('PayPerUseStatus', 'State of a pay-per-use resource.', codes.payPerUseStatus);
export type PayPerUseStatus = WordOf<typeof codes.payPerUseStatus>;

export const UnsubscriptionReason = enumOf(
  'UnsubscriptionReason',
  'Why a customer unsubscribes.',
  codes.unsubscriptionReason,
);
export type UnsubscriptionReason = WordOf<typeof codes.unsubscriptionReason>;

export const RenewalTerm = enumOf('RenewalTerm', 'Length of one renewal.', codes.renewalTerm);
export type RenewalTerm = WordOf<typeof codes.renewalTerm>;

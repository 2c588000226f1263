import * as codes from '../../upstream/mapping/codes/accounts.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import { enumOf } from '../common/index.ts';

export const AccountType = enumOf('AccountType', 'Purpose of an account of the partner.', codes.accountType);
export type AccountType = WordOf<typeof codes.accountType>;

export const BalanceType = enumOf(
  'BalanceType',
  'Balance of an account; the vendor keeps a ledger for each.',
  codes.balanceType,
);
export type BalanceType = WordOf<typeof codes.balanceType>;

export const AdjustmentKind = enumOf('AdjustmentKind', 'Direction of a movement of funds.', codes.adjustmentKind);
export type AdjustmentKind = WordOf<typeof codes.adjustmentKind>;

export const TradeType = enumOf('TradeType', 'Why a balance changed.', codes.tradeType);
export type TradeType = WordOf<typeof codes.tradeType>;

export const PartnerLedgerDirection = enumOf(
  'PartnerLedgerDirection',
  "Direction of an entry in a partner's ledger.",
  codes.partnerLedgerDirection,
);
export type PartnerLedgerDirection = WordOf<typeof codes.partnerLedgerDirection>;

export const CustomerLedgerDirection = enumOf(
  'CustomerLedgerDirection',
  "Direction of an entry in a customer's ledger.",
  codes.customerLedgerDirection,
);
export type CustomerLedgerDirection = WordOf<typeof codes.customerLedgerDirection>;

export const PaymentChannel = enumOf(
  'PaymentChannel',
  'Channel through which money was paid in.',
  codes.paymentChannel,
);
export type PaymentChannel = WordOf<typeof codes.paymentChannel>;

export const StoredValueCardStatus = enumOf(
  'StoredValueCardStatus',
  'Whether a stored-value card can still be used.',
  codes.storedValueCardStatus,
);
export type StoredValueCardStatus = WordOf<typeof codes.storedValueCardStatus>;

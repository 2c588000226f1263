import { amountsOf, columnsOf, defineExportKind, type ExportColumn } from '../kind.ts';

const COUPON: readonly ExportColumn[] = [
  ...columnsOf(
    'couponId',
    'customerId',
    'status',
    'type',
    'medium',
    'origin',
    'planId',
    'planName',
    'orderId',
    'frozen',
  ),
  ...columnsOf('createdAt', 'activatedAt', 'effectiveAt', 'expiresAt'),
  ...amountsOf('faceValue', 'balance'),
];

export const coupons = defineExportKind({
  name: 'COUPONS',
  description: "Coupons in the partner's own account. Conditions: those of `coupons`.",
  list: ['coupons'],
  columns: COUPON,
});

export const issuedCoupons = defineExportKind({
  name: 'ISSUED_COUPONS',
  description: 'Coupons that were issued to customers. Conditions: those of `issuedCoupons`.',
  list: ['issuedCoupons'],
  columns: COUPON,
});

export const couponRecords = defineExportKind({
  name: 'COUPON_RECORDS',
  description: 'Operations on issued coupons. Conditions: those of `couponRecords`.',
  list: ['couponRecords'],
  columns: [
    ...columnsOf('recordId', 'couponId', 'customerId', 'operation', 'outcome', 'quotaId', 'quotaType', 'at', 'remark'),
    ...amountsOf('amount'),
  ],
});

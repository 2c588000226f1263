import { defineCodes } from '../convert.ts';

export const couponStatus = defineCodes({
  INACTIVE: [1, 'Not activated yet.'],
  USABLE: [2, 'Can pay.'],
  USED: [3, 'Used up.'],
  EXPIRED: [4, 'Past its validity.'],
  RECLAIMED: [5, 'Taken back.'],
});

export const couponType = defineCodes({
  VOUCHER: [1, 'Cash coupon.'],
  DISCOUNT: [2, 'Discount coupon; reserved on the International site.'],
  PRODUCT: [3, 'Coupon for a product; reserved on the International site.'],
  FLEXI_CASH: [4, 'Flexi-purchase cash coupon; reserved on the International site.'],
});

export const couponMedium = defineCodes({
  ELECTRONIC: [1, 'Electronic.'],
  PAPER: [2, 'On paper.'],
});

export const couponOrigin = defineCodes({
  CLAIMED: [1, 'Claimed by the holder.'],
  REDEEMED: [2, 'Exchanged for something.'],
  ISSUED: [3, 'Issued to the holder.'],
  OFFLINE: [4, 'Handed out offline.'],
  EVENT: [5, 'Given at an event.'],
});

export const couponReuse = defineCodes({
  SINGLE_USE: [1, 'Pays once; what is left afterwards is lost.'],
  REUSABLE: [2, 'Pays until nothing is left.'],
});

export const couponGroup = defineCodes({
  GENERAL: [0, 'General.'],
  MARKETPLACE: [1, 'For the marketplace.'],
  DEVELOPER_PROGRAM: [2, "The vendor's developer program, Code 1024."],
  HARDWARE: [3, 'For hardware.'],
});

export const couponOperation = defineCodes({
  ISSUED: [1, 'Issued to the customer.'],
  RECLAIMED: [2, 'Taken back by hand.'],
  DISSOCIATED: [3, 'Taken back because the customer left the partner.'],
  EXPIRED: [4, 'Its validity ended.'],
  UNSUBSCRIBED: [5, 'Taken back with an unsubscription.'],
  REFUND_REVERSED: [6, 'A refund was undone.'],
  ASSOCIATED: [7, 'Taken back because the customer joined the partner.'],
  MODEL_SWITCHED: [8, 'Taken back because the model of the customer changed.'],
  RESELLER_CHANGED: [9, 'The customer moved to another reseller.'],
});

export const couponOutcome = defineCodes({
  SUCCEEDED: [0, 'The operation succeeded.'],
  FAILED: [-1, 'The operation failed.'],
});

export const quotaType = defineCodes({
  VOUCHER: [0, 'For cash coupons.'],
  FLEXI_CASH: [1, 'For flexi-purchase cash coupons.'],
});

export const quotaStatus = defineCodes({
  NORMAL: [0, 'Coupons can be issued from it.'],
  INVALID: [3, 'Void.'],
  ADJUSTING: [4, 'Being adjusted by the vendor; read only meanwhile.'],
  FROZEN: [5, 'Frozen.'],
  RECLAIMED: [6, 'Taken back from the reseller.'],
});

export const quotaOperation = defineCodes({
  ISSUED: [10, 'Given to a reseller.'],
  RECLAIMED: [11, 'Taken back from a reseller.'],
});

export const couponFlow = defineCodes({
  REVENUE: ['REVENUE', 'The balance of the coupons rose.'],
  EXPENSE: ['EXPENSE', 'The balance of the coupons fell.'],
});

/** One of the vendor's words is misspelled on purpose, because the vendor sends it that way. */
export const couponTrade = defineCodes({
  ACTIVATED: ['ADJUST', 'A coupon was activated.'],
  CONSUMED: ['DEDEUCT', 'A coupon paid.'],
  EXPIRED: ['EXPIRED', 'A coupon expired.'],
  REFUNDED: ['REFUND', 'A refund gave a coupon back.'],
  FROZEN: ['RFROZEN', 'A coupon was frozen.'],
  TRANSFERRED: ['COUPONADJUST', 'A coupon moved between an enterprise master and its members.'],
  RECLAIMED: ['COUPONCANCEL', 'A coupon was taken back.'],
});

export const usableDiscountType = defineCodes({
  PROMOTION: [0, 'Promotion.'],
  CONTRACT: [1, 'Contract discount.'],
  COMMERCIAL: [2, 'Commercial discount.'],
  PARTNER_GRANTED: [3, 'Granted by the partner.'],
  REPRICING: [609, 'The order was priced again; it must be used.'],
});

export const usableDiscountMode = defineCodes({
  RATE: [0, 'A rate of the price.'],
  FIXED_PRICE: [1, 'A fixed price.'],
  THRESHOLD: [2, 'An amount off from a threshold on.'],
});

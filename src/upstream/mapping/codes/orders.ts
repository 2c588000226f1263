import { defineCodes } from '../convert.ts';

export const orderStatus = defineCodes({
  PENDING_APPROVAL: [1, 'Waits for approval.'],
  PENDING_REFUND: [2, 'The refund has not been made yet.'],
  PROCESSING: [3, 'Being provisioned.'],
  CANCELLED: [4, 'Cancelled before payment.'],
  COMPLETED: [5, 'The order is completed.'],
  PENDING_PAYMENT: [6, 'Waits for payment until `payBefore`.'],
  PENDING_CONFIRMATION: [9, 'Waits for confirmation.'],
  PENDING_SHIPMENT: [10, 'Goods not sent yet.'],
  PENDING_RECEIPT: [11, 'Goods on their way.'],
  PENDING_PICKUP: [12, 'Goods wait to be collected.'],
  EXCHANGING: [13, 'Goods are being exchanged.'],
});

export const orderType = defineCodes({
  NEW: [1, 'A first purchase.'],
  RENEWAL: [2, 'Renews resources.'],
  CHANGE: [3, 'Changes a specification.'],
  UNSUBSCRIPTION: [4, 'Gives resources back; its amount is a refund.'],
  TO_PAY_PER_USE: [10, 'China: from yearly/monthly to pay-per-use.'],
  TO_YEARLY_MONTHLY: [11, 'From pay-per-use to yearly/monthly.'],
  TRIAL: [13, 'A trial.'],
  TRIAL_TO_COMMERCIAL: [14, 'A trial turned into a purchase.'],
  FEE_ADJUSTMENT: [15, 'Corrects a charge.'],
});

export const orderSource = defineCodes({
  CUSTOMER: [1, 'Placed by the customer.'],
  AGENT: [2, 'Placed on behalf of the customer.'],
  CONTRACT: [3, 'From a contract.'],
  DISTRIBUTOR: [4, 'From a distributor.'],
  CONSOLE_DELETION: [5, 'A resource was deleted in its console.'],
  BACKFILLED: [6, 'Recorded afterwards.'],
  COMPENSATION: [7, 'Given as compensation.'],
  SYSTEM: [8, 'Placed by the vendor.'],
});

export const linePeriod = defineCodes({
  DAY: [0, 'Days.'],
  WEEK: [1, 'Weeks.'],
  MONTH: [2, 'Months.'],
  YEAR: [3, 'Years.'],
  HOUR: [4, 'Hours.'],
  ONE_OFF: [5, 'Charged once.'],
});

export const orderDiscount = defineCodes({
  DISCOUNT: [200, 'General discount.'],
  DISCOUNT_COUPON: [300, 'Discount coupon.'],
  VOUCHER: [301, 'Voucher.'],
  FLEXI_CASH_COUPON: [302, 'Flexi-purchase cash coupon.'],
  AGENT_DISCOUNT: [500, "The partner's discount rate."],
  AGENT_REDUCTION: [501, "The partner's reduction."],
  AGENT_FIXED_PRICE: [502, "The partner's fixed price."],
  REBATE_CONTRACT: [600, 'Contract with a rebate.'],
  CHANNEL_CONTRACT: [601, 'Framework contract with the channel.'],
  EARMARKED_CONTRACT: [602, 'Contract for earmarked funds.'],
  DIRECT_CONTRACT: [603, 'Contract signed directly, offline.'],
  TELESALES_CONTRACT: [604, 'Contract authorized by telephone sales.'],
  COMMERCIAL: [605, 'Commercial discount.'],
  CHANNEL_COMMERCIAL: [606, 'Commercial discount of the channel.'],
  PARTNER_GRANTED: [607, 'Granted by the partner.'],
  REPRICING: [609, 'The order was priced again.'],
  WAIVER: [610, 'Waived.'],
  PROMOTION: [700, 'Promotion.'],
  RECHARGE_ACCOUNT: [800, 'Discount for charged accounts.'],
  BUILT_IN: [900, 'China: part of the product.'],
  FIXED_BASE_PRICE: [901, 'China: fixed base price.'],
});

/** Payments use other numbers for types of coupons than the lists of coupons. */
export const paymentCoupon = defineCodes({
  DISCOUNT_COUPON: [300, 'A coupon that takes a rate off.'],
  VOUCHER: [301, 'A voucher.'],
  FLEXI_CASH_COUPON: [302, 'A flexi-purchase cash coupon.'],
  STORED_VALUE_CARD: [303, 'China: a stored-value card.'],
});

import { describe, expect, it } from '@jest/globals';
import { type Contract, loadContract, type VendorOperation } from '../../src/contract/index.ts';

const contracts = [loadContract('CHINA'), loadContract('INTERNATIONAL')];
const operations = contracts.flatMap(({ operations: all }: Contract): VendorOperation[] => [...all.values()]);

const items = (group: string, numbers: string): string[] =>
  numbers.split(' ').map((number) => `BPC_ITEM_${group}_${number}`);

/** Permission items from the vendor's table of API authorization for partners, and from the pages of the operations. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  CheckUserIdentity: items('SUBCUSTSERV', '010118'),
  SendVerificationMessageCode: items('SUBCUSTSERV', '010118'),
  CreateSubCustomer: items('SUBCUSTSERV', '010118'),
  ListSubCustomers: items('SUBCUSTSERV', '010100 010500'),
  ListSubCustomerNewTag: items('SUBCUSTSERV', '010100'),
  CreatePersonalRealnameAuth: items('SUBCUSTSERV', '010119'),
  CreateEnterpriseRealnameAuthentication: items('SUBCUSTSERV', '010119'),
  ChangeEnterpriseRealnameAuthentication: items('SUBCUSTSERV', '010119'),
  ShowRealnameAuthenticationReviewResult: items('SUBCUSTSERV', '010119'),
  FreezeSubCustomers: items('SUBCUSTSERV', '010501 010115'),
  UnfreezeSubCustomers: items('SUBCUSTSERV', '010501 010115'),
  ListPartnerBalances: [
    ...items('VIEW', '010100'),
    ...items('SUBCUSTSERV', '010103 010104'),
    ...items('SALES', '020104 020105'),
  ],
  ListCustomersBalancesDetail: items('SUBCUSTSERV', '010103 010104 010100'),
  UpdateCustomerAccountAmount: items('SUBCUSTSERV', '010103'),
  ReclaimToPartnerAccount: items('SUBCUSTSERV', '010104'),
  ListPartnerAdjustRecords: items('FINANCE', '040100'),
  ListPartnerAccountChangeRecords: items('FINANCE', '030100'),
  ShowSubCustomerBudget: items('SUBCUSTSERV', '010111 010503'),
  UpdateSubCustomerBudget: items('SUBCUSTSERV', '010111 010503'),
  ListSubCustomerBudgetRecords: items('SUBCUSTSERV', '010111 010503'),
  ListSubCustomerBudget: items('ACCOUNT', '010500'),
  ListIndirectPartners: items('SALES', '020100'),
  UpdateIndirectPartnerAccount: items('SALES', '020104'),
  ReclaimIndirectPartnerAccount: items('SALES', '020105'),
  ListQuotaCoupons: items('SUBCUSTSERV', '030100'),
  ListIssuedCouponQuotas: items('SUBCUSTSERV', '030600'),
  ListCouponQuotasRecords: items('SUBCUSTSERV', '030102'),
  UpdateCouponQuotas: [...items('SALES', '020106'), ...items('SUBCUSTSERV', '030104')],
  ReclaimCouponQuotas: items('SUBCUSTSERV', '030601 030602'),
  CreatePartnerCoupons: items('SUBCUSTSERV', '030102 030103'),
  ReclaimPartnerCoupons: items('SUBCUSTSERV', '030201'),
  ListIssuedPartnerCoupons: items('SUBCUSTSERV', '030200'),
  ListPartnerCouponsRecord: items('SUBCUSTSERV', '030102'),
  ListSubCustomerCoupons: ['BPC_MENU_FINANCE_100100', ...items('SUBCUSTSERV', '050101')],
  ListCustomerOrders: items('SUBCUSTSERV', '060100 060200'),
  ShowCustomerOrderDetails: items('SUBCUSTSERV', '060100 060200'),
  ListPayPerUseCustomerResources: items('SUBCUSTSERV', '010105'),
  ListCustomerOnDemandResources: items('SUBCUSTSERV', '010105'),
  ListConsumeSubCustomers: items('FINANCE', '020101'),
  ListSubCustomerBillDetail: items('FINANCE', '020100'),
  ListSubcustomerMonthlyBills: items('FINANCE', '090100'),
  ListPostpaidBillSum: items('FINANCE', '090100'),
  ListInvoices: items('FINANCE', '060100'),
  ListIncentiveDiscountPolicies: items('SALES', '040100'),
};

/** Requests a second; all other operations have the vendor's default of ten. */
const QUOTAS: Readonly<Record<string, number>> = {
  CheckUserIdentity: 5,
  ListStoredValueCards: 5,
  ListOnDemandResourceRatings: 20,
  ListCustomerOrders: 20,
  ShowCustomerAccountBalances: 20,
  ListRateOnPeriodDetail: 30,
  ShowCustomerMonthlySum: 30,
  ListSubcustomerMonthlyBills: 30,
  ListCustomerselfResourceRecords: 30,
  ListCustomerselfResourceRecordDetails: 30,
};

describe("the contract and the vendor's tables", () => {
  it('have the same permission items, and the mark of the gateway where the vendor names none', () => {
    const named = operations.filter(({ facts }) => facts.permission.length > 0 && !facts.permissionSource);
    for (const { id, facts } of named) expect([id, facts.permission]).toEqual([id, ITEMS[id]]);
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(Object.keys(ITEMS)));
  });

  it('have the same request quotas', () => {
    for (const { id, facts } of operations) expect([id, facts.quota]).toEqual([id, QUOTAS[id] ?? 10]);
  });
});

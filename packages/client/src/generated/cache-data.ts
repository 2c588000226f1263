/** Types of each interface and union. */
export const POSSIBLE_TYPES = {
  "Node": [
    "ActingAuthorization",
    "AgreementAcceptance",
    "Alert",
    "AlertRule",
    "AssociationChange",
    "Bills",
    "BusinessOpportunity",
    "Catalog",
    "Channel",
    "Coupon",
    "CouponQuota",
    "Customer",
    "CustomerReport",
    "Enterprise",
    "EnterpriseMember",
    "ExceptionExplanation",
    "Export",
    "FundedMonth",
    "FundingPayment",
    "HandedOpportunity",
    "IncentiveStatement",
    "Incentives",
    "Invitation",
    "IssuedCoupon",
    "IssuedCouponQuota",
    "MarketingTask",
    "MdfApplication",
    "MdfRedemption",
    "Member",
    "Operation",
    "Opportunity",
    "Order",
    "Organization",
    "OwnBills",
    "Partner",
    "PartnerProfile",
    "PayPerUseResource",
    "Prices",
    "ProgramEntry",
    "ProjectSpecialist",
    "Reseller",
    "Role",
    "Solution",
    "TestCouponRequest",
    "Ticket",
    "Viewer",
    "WebhookEndpoint",
    "YearlyMonthlyResource"
  ]
} as const;

/** Types whose objects have a global `id`. */
export const IDENTIFIED_TYPES = [
  "ActingAuthorization",
  "AgreementAcceptance",
  "Alert",
  "AlertRule",
  "AssociationChange",
  "Bills",
  "BusinessOpportunity",
  "Catalog",
  "Channel",
  "Coupon",
  "CouponQuota",
  "Customer",
  "CustomerReport",
  "Enterprise",
  "EnterpriseMember",
  "ExceptionExplanation",
  "Export",
  "FundedMonth",
  "FundingPayment",
  "HandedOpportunity",
  "IncentiveStatement",
  "Incentives",
  "Invitation",
  "IssuedCoupon",
  "IssuedCouponQuota",
  "MarketingTask",
  "MdfApplication",
  "MdfRedemption",
  "Member",
  "Operation",
  "Opportunity",
  "Order",
  "Organization",
  "OwnBills",
  "Partner",
  "PartnerProfile",
  "PayPerUseResource",
  "Prices",
  "ProgramEntry",
  "ProjectSpecialist",
  "Reseller",
  "Role",
  "Solution",
  "TestCouponRequest",
  "Ticket",
  "Viewer",
  "WebhookEndpoint",
  "YearlyMonthlyResource"
] as const;

/** Types without an identity whose fields all take arguments: their place in the graph identifies them. */
export const NAMESPACE_TYPES = [
  "Search"
] as const;

/** Types that are values: they belong to the object that holds them. */
export const VALUE_TYPES = [
  "AccountAvailability",
  "AccountManager",
  "ActingAuthorizationPayload",
  "Adjustment",
  "AgentPayment",
  "AgentRules",
  "AgentRulesPayload",
  "AgentUse",
  "AgreementAcceptancePayload",
  "AlertEvent",
  "AlertPayload",
  "AlertRulePayload",
  "AllocateCouponQuotaPayload",
  "AmortizedCost",
  "AmountBreakdown",
  "AppliedDiscount",
  "AssignAccountManagerPayload",
  "AssignDirectorPayload",
  "AssociationChangePayload",
  "AssociationFindings",
  "AttachmentLimits",
  "AuditActor",
  "AuditAgent",
  "AuditRecord",
  "BadCell",
  "BadRow",
  "BaseProduct",
  "BillAmounts",
  "BillException",
  "BillPayment",
  "BillReconciliation",
  "BilledPart",
  "BilledProduct",
  "BilledResource",
  "BudgetRecord",
  "BusinessOpportunityPayload",
  "CancelOrderPayload",
  "Capability",
  "Change",
  "ChangeToCompanyPayload",
  "Changes",
  "ChannelBalances",
  "ChannelFailure",
  "City",
  "CommonTicketField",
  "ConsumingCustomer",
  "ConsumptionQuota",
  "ConsumptionRecord",
  "Contact",
  "ContactCheck",
  "Conversion",
  "CostPoint",
  "CostSeries",
  "CostTag",
  "CostUnit",
  "CostValue",
  "County",
  "CouponLedgerEntry",
  "CouponLimit",
  "CouponQuotaLimit",
  "CouponQuotaLimitValue",
  "CouponQuotaRecord",
  "CouponRecord",
  "CouponUseLimit",
  "CreateEnterpriseMemberPayload",
  "CustomerAccount",
  "CustomerAccounts",
  "CustomerAssignment",
  "CustomerBalance",
  "CustomerBudget",
  "CustomerFundsPayload",
  "CustomerLedgerEntry",
  "CustomerReportPayload",
  "DecideOperationPayload",
  "DeleteRolePayload",
  "DiscountedLines",
  "DiscountedOrder",
  "EnableEnterpriseProjectsPayload",
  "EnterpriseProject",
  "ExceptionExplanationPayload",
  "ExceptionNote",
  "ExpenditureQuota",
  "ExportColumn",
  "ExportError",
  "ExportEvent",
  "ExportKindInfo",
  "ExportPayload",
  "FieldPermission",
  "FreezeCustomersPayload",
  "FundedMonthPayload",
  "FundingPaymentPayload",
  "HandedOpportunityPayload",
  "IncentivePolicy",
  "IncentiveStatementPayload",
  "Installment",
  "InvitationPayload",
  "Invoice",
  "InvoiceDelivery",
  "InvoiceTax",
  "Invoicing",
  "IssueCouponsPayload",
  "IssueWebhookSecretPayload",
  "MarketingTaskPayload",
  "MdfApplicationPayload",
  "MdfRedemptionPayload",
  "MeasureUnit",
  "MemberPayload",
  "MirrorStatus",
  "Money",
  "MonthlyBill",
  "MonthlySpend",
  "NewCustomerTag",
  "NewTicketMessage",
  "OpenConsolePayload",
  "OperationApproval",
  "OperationError",
  "OperationEvent",
  "OperationPreview",
  "OperationRow",
  "OpportunityPayload",
  "OrderCount",
  "OrderEvent",
  "OrderLine",
  "OrganizationTree",
  "OrganizationUnit",
  "OwnRealName",
  "OwnResourceDetail",
  "OwnResourceRecord",
  "OwnSummaryRow",
  "OwnTicketRegion",
  "OwnTransaction",
  "PackageItem",
  "PackageItemUsage",
  "PackageUsageRecord",
  "PartnerBalance",
  "PartnerBill",
  "PartnerLedgerEntry",
  "PartnerProfilePayload",
  "PayOrderPayload",
  "PayPerUseDiscount",
  "PayPerUsePrice",
  "PayPerUseQuote",
  "PercentileProduct",
  "PercentileUsage",
  "Performance",
  "PerformanceEntry",
  "PerformanceExclusion",
  "PerformanceFigures",
  "PermissionItem",
  "PermissionItemGroup",
  "PlannedChange",
  "PriceOffer",
  "ProductOffer",
  "ProgramEntryPayload",
  "ProjectSpecialistPayload",
  "Province",
  "Quantity",
  "Ranking",
  "RankingEntry",
  "RatingDimension",
  "RealNameReview",
  "ReasonCount",
  "ReclaimCouponFromMemberPayload",
  "ReclaimCouponPayload",
  "ReclaimCouponQuotasPayload",
  "ReclaimFromMemberPayload",
  "Reconciliation",
  "ReconciliationDifference",
  "ReconciliationTotals",
  "RecordAttachment",
  "RecordChange",
  "RecordChanges",
  "RecordEvent",
  "RecordImport",
  "RefundLine",
  "Region",
  "RegisterCustomerPayload",
  "RelatedTicket",
  "RenewResourcesPayload",
  "RenewalFailure",
  "RenewalGroup",
  "RenewalOffer",
  "RenewalPrice",
  "RenewalQuote",
  "ResellerContact",
  "ResellerFundsPayload",
  "ResellerManager",
  "ResourceDetail",
  "ResourcePackage",
  "ResourceSpec",
  "ResourceType",
  "RetrievableAmount",
  "RetrievableCoupon",
  "SaveRolePayload",
  "SendEnterpriseVerificationCodePayload",
  "SendVerificationCodePayload",
  "ServiceResource",
  "ServiceType",
  "SetAutoRenewalPayload",
  "SetBudgetPayload",
  "SigningEntityInvoices",
  "SolutionPayload",
  "StoredValueCard",
  "SwitchToPayPerUsePayload",
  "TestCouponRequestPayload",
  "TicketAccess",
  "TicketAccessDetails",
  "TicketAccessTarget",
  "TicketAgreement",
  "TicketAttachment",
  "TicketCategory",
  "TicketChoice",
  "TicketCopies",
  "TicketCount",
  "TicketCountryCode",
  "TicketDesk",
  "TicketDeskPayload",
  "TicketDetails",
  "TicketDraft",
  "TicketDraftAnswer",
  "TicketDraftContact",
  "TicketDraftPayload",
  "TicketEvent",
  "TicketField",
  "TicketFields",
  "TicketLabel",
  "TicketMessage",
  "TicketNews",
  "TicketNewsPage",
  "TicketPayload",
  "TicketProblemType",
  "TicketProduct",
  "TicketQuota",
  "TicketRating",
  "TicketRegion",
  "TicketRights",
  "TicketService",
  "TicketSeverity",
  "TicketStep",
  "TicketTemplate",
  "TicketUser",
  "TransferCouponToMemberPayload",
  "TransferRestriction",
  "TransferToMemberPayload",
  "TransferableAmount",
  "TransferableCoupon",
  "UnfreezeCustomersPayload",
  "UnifyExpiryPayload",
  "UnsubscribeResourcesPayload",
  "UsableCoupon",
  "UsableCoupons",
  "UsableDiscount",
  "UsagePoint",
  "UsageType",
  "VerifiedContact",
  "VerifyCompanyPayload",
  "VerifyPersonPayload",
  "WebhookDeliveriesPayload",
  "WebhookDelivery",
  "WebhookEndpointPayload",
  "WritePreview",
  "WriteQuote",
  "YearlyMonthlyPrice",
  "YearlyMonthlyQuote"
] as const;

/** Pages of lists and their parts. */
export const PAGING_TYPES = [
  "ActingAuthorizationConnection",
  "ActingAuthorizationEdge",
  "AdjustmentConnection",
  "AdjustmentEdge",
  "AgreementAcceptanceConnection",
  "AgreementAcceptanceEdge",
  "AlertConnection",
  "AlertEdge",
  "AlertRuleConnection",
  "AlertRuleEdge",
  "AmortizedCostConnection",
  "AmortizedCostEdge",
  "AssociationChangeConnection",
  "AssociationChangeEdge",
  "AuditRecordConnection",
  "AuditRecordEdge",
  "BadRowConnection",
  "BadRowEdge",
  "BillExceptionConnection",
  "BillExceptionEdge",
  "BudgetRecordConnection",
  "BudgetRecordEdge",
  "BusinessOpportunityConnection",
  "BusinessOpportunityEdge",
  "ChannelCustomerConnection",
  "ChannelOrderConnection",
  "ConsumingCustomerConnection",
  "ConsumingCustomerEdge",
  "ConsumptionRecordConnection",
  "ConsumptionRecordEdge",
  "CostSeriesConnection",
  "CostSeriesEdge",
  "CouponConnection",
  "CouponEdge",
  "CouponLedgerEntryConnection",
  "CouponLedgerEntryEdge",
  "CouponQuotaConnection",
  "CouponQuotaEdge",
  "CouponQuotaRecordConnection",
  "CouponQuotaRecordEdge",
  "CouponRecordConnection",
  "CouponRecordEdge",
  "CustomerAssignmentConnection",
  "CustomerAssignmentEdge",
  "CustomerConnection",
  "CustomerEdge",
  "CustomerLedgerEntryConnection",
  "CustomerLedgerEntryEdge",
  "CustomerReportConnection",
  "CustomerReportEdge",
  "EnterpriseMemberConnection",
  "EnterpriseMemberEdge",
  "ExceptionExplanationConnection",
  "ExceptionExplanationEdge",
  "ExportConnection",
  "ExportEdge",
  "FundedMonthConnection",
  "FundedMonthEdge",
  "FundingPaymentConnection",
  "FundingPaymentEdge",
  "HandedOpportunityConnection",
  "HandedOpportunityEdge",
  "IncentivePolicyConnection",
  "IncentivePolicyEdge",
  "IncentiveStatementConnection",
  "IncentiveStatementEdge",
  "InvitationConnection",
  "InvitationEdge",
  "InvoiceConnection",
  "InvoiceEdge",
  "IssuedCouponConnection",
  "IssuedCouponEdge",
  "IssuedCouponQuotaConnection",
  "IssuedCouponQuotaEdge",
  "MarketingTaskConnection",
  "MarketingTaskEdge",
  "MdfApplicationConnection",
  "MdfApplicationEdge",
  "MdfRedemptionConnection",
  "MdfRedemptionEdge",
  "MemberConnection",
  "MemberEdge",
  "MonthlyBillConnection",
  "MonthlyBillEdge",
  "OperationConnection",
  "OperationEdge",
  "OpportunityConnection",
  "OpportunityEdge",
  "OrderConnection",
  "OrderEdge",
  "OrderLineConnection",
  "OrderLineEdge",
  "OwnResourceDetailConnection",
  "OwnResourceDetailEdge",
  "OwnResourceRecordConnection",
  "OwnResourceRecordEdge",
  "OwnSummaryConnection",
  "OwnSummaryRowEdge",
  "OwnTransactionConnection",
  "OwnTransactionEdge",
  "PackageUsageRecordConnection",
  "PackageUsageRecordEdge",
  "PageInfo",
  "PartnerLedgerEntryConnection",
  "PartnerLedgerEntryEdge",
  "PartnerProfileConnection",
  "PartnerProfileEdge",
  "PayPerUseResourceConnection",
  "PayPerUseResourceEdge",
  "PercentileUsageConnection",
  "PercentileUsageEdge",
  "PerformanceEntryConnection",
  "PerformanceEntryEdge",
  "ProgramEntryConnection",
  "ProgramEntryEdge",
  "ProjectSpecialistConnection",
  "ProjectSpecialistEdge",
  "RankingEntryConnection",
  "RankingEntryEdge",
  "ReconciliationDifferenceConnection",
  "ReconciliationDifferenceEdge",
  "RenewalGroupConnection",
  "RenewalGroupEdge",
  "ResellerConnection",
  "ResellerEdge",
  "ResourcePackageConnection",
  "ResourcePackageEdge",
  "ResourceSpecConnection",
  "ResourceSpecEdge",
  "ResourceTypeConnection",
  "ResourceTypeEdge",
  "RetrievableAmountConnection",
  "RetrievableAmountEdge",
  "RetrievableCouponConnection",
  "RetrievableCouponEdge",
  "ServiceTypeConnection",
  "ServiceTypeEdge",
  "SolutionConnection",
  "SolutionEdge",
  "StoredValueCardConnection",
  "StoredValueCardEdge",
  "TestCouponRequestConnection",
  "TestCouponRequestEdge",
  "TicketAccessConnection",
  "TicketAccessEdge",
  "TicketConnection",
  "TicketEdge",
  "TicketLabelConnection",
  "TicketLabelEdge",
  "TicketMessageConnection",
  "TicketMessageEdge",
  "TicketStepConnection",
  "TicketStepEdge",
  "TransferableAmountConnection",
  "TransferableAmountEdge",
  "TransferableCouponConnection",
  "TransferableCouponEdge",
  "UsagePointConnection",
  "UsagePointEdge",
  "UsageTypeConnection",
  "UsageTypeEdge",
  "VerifiedContactConnection",
  "VerifiedContactEdge",
  "WebhookEndpointConnection",
  "WebhookEndpointEdge",
  "YearlyMonthlyResourceConnection",
  "YearlyMonthlyResourceEdge"
] as const;

/** Fields with pages, by type: the arguments that make them another list. */
export const CONNECTIONS = {
  "BillReconciliation": {
    "exceptions": [
      "first",
      "reasons"
    ]
  },
  "Bills": {
    "consumingCustomers": [
      "accountManager",
      "first",
      "month"
    ],
    "invoices": [
      "appliedFrom",
      "appliedUntil",
      "first"
    ],
    "monthly": [
      "accountManager",
      "chargingMode",
      "filter",
      "first",
      "month",
      "sort"
    ]
  },
  "Catalog": {
    "resourceSpecs": [
      "chargingMode",
      "code",
      "first",
      "region",
      "resourceTypeCode",
      "serviceTypeCode"
    ],
    "resourceTypes": [
      "first",
      "name",
      "serviceTypeCode"
    ],
    "serviceTypes": [
      "first",
      "name"
    ],
    "usageTypes": [
      "first",
      "resourceTypeCode"
    ]
  },
  "Channel": {
    "customers": [
      "filter",
      "first",
      "sort"
    ],
    "orders": [
      "filter",
      "first",
      "sort"
    ]
  },
  "CouponQuota": {
    "issued": [
      "first"
    ],
    "records": [
      "first"
    ]
  },
  "Customer": {
    "adjustments": [
      "filter",
      "first"
    ],
    "budgetRecords": [
      "change",
      "first",
      "type"
    ],
    "consumption": [
      "filter",
      "first",
      "month"
    ],
    "couponLedger": [
      "filter",
      "first"
    ],
    "couponRecords": [
      "filter",
      "first"
    ],
    "invoices": [
      "appliedFrom",
      "appliedUntil",
      "first"
    ],
    "issuedCoupons": [
      "filter",
      "first",
      "sort"
    ],
    "ledger": [
      "balance",
      "filter",
      "first"
    ],
    "monthlyBills": [
      "chargingMode",
      "filter",
      "first",
      "month",
      "sort"
    ],
    "orders": [
      "filter",
      "first",
      "sort"
    ],
    "ownCoupons": [
      "filter",
      "first"
    ],
    "packageUsageRecords": [
      "first",
      "from",
      "productId",
      "resourceTypeCode",
      "until"
    ],
    "payPerUseResources": [
      "filter",
      "first",
      "sort"
    ],
    "resourcePackages": [
      "filter",
      "first"
    ],
    "resources": [
      "filter",
      "first",
      "sort"
    ],
    "storedValueCards": [
      "cardId",
      "first",
      "status"
    ],
    "tickets": [
      "filter",
      "first",
      "sort"
    ]
  },
  "Enterprise": {
    "members": [
      "filter",
      "first"
    ],
    "transferableAmounts": [
      "first",
      "fund"
    ],
    "transferableCoupons": [
      "first"
    ]
  },
  "EnterpriseMember": {
    "retrievableAmounts": [
      "first",
      "fund"
    ],
    "retrievableCoupons": [
      "first"
    ]
  },
  "Incentives": {
    "policies": [
      "first",
      "month",
      "serviceTypeCode"
    ]
  },
  "Order": {
    "lines": [
      "first"
    ],
    "resources": [
      "filter",
      "first"
    ]
  },
  "Organization": {
    "assignments": [
      "filter",
      "first"
    ],
    "audit": [
      "filter",
      "first"
    ],
    "members": [
      "filter",
      "first",
      "sort"
    ]
  },
  "OwnBills": {
    "amortizedCosts": [
      "filter",
      "first",
      "month"
    ],
    "costs": [
      "amount",
      "by",
      "conditions",
      "first",
      "period",
      "tags",
      "type"
    ],
    "percentileUsage": [
      "first",
      "month",
      "resourceTypeCode",
      "serviceTypeCode",
      "usageTypeCode"
    ],
    "resourceDetails": [
      "filter",
      "first",
      "month",
      "statistics"
    ],
    "resourceRecords": [
      "filter",
      "first",
      "month",
      "statistics"
    ],
    "summary": [
      "filter",
      "first",
      "month"
    ],
    "transactions": [
      "filter",
      "first",
      "month"
    ]
  },
  "PackageItem": {
    "usageRecords": [
      "first",
      "from",
      "until"
    ]
  },
  "Partner": {
    "adjustments": [
      "filter",
      "first"
    ],
    "ledger": [
      "balance",
      "filter",
      "first"
    ]
  },
  "PercentileUsage": {
    "points": [
      "first"
    ]
  },
  "Performance": {
    "entries": [
      "first"
    ]
  },
  "Query": {
    "actingAuthorizations": [
      "filter",
      "first",
      "sort"
    ],
    "agreementAcceptances": [
      "filter",
      "first",
      "sort"
    ],
    "alertRules": [
      "filter",
      "first",
      "sort"
    ],
    "alerts": [
      "filter",
      "first",
      "sort"
    ],
    "associationChanges": [
      "filter",
      "first",
      "sort"
    ],
    "businessOpportunities": [
      "filter",
      "first",
      "sort"
    ],
    "couponQuotaRecords": [
      "filter",
      "first"
    ],
    "couponQuotas": [
      "filter",
      "first"
    ],
    "couponRecords": [
      "filter",
      "first",
      "resellerId"
    ],
    "coupons": [
      "filter",
      "first",
      "resellerId"
    ],
    "customerReports": [
      "filter",
      "first",
      "sort"
    ],
    "customers": [
      "filter",
      "first",
      "sort"
    ],
    "exceptionExplanations": [
      "filter",
      "first",
      "sort"
    ],
    "exports": [
      "first"
    ],
    "fundedMonths": [
      "filter",
      "first",
      "sort"
    ],
    "fundingPayments": [
      "filter",
      "first",
      "sort"
    ],
    "handedOpportunities": [
      "filter",
      "first",
      "sort"
    ],
    "incentiveStatements": [
      "filter",
      "first",
      "sort"
    ],
    "invitations": [
      "filter",
      "first",
      "sort"
    ],
    "issuedCouponQuotas": [
      "filter",
      "first"
    ],
    "issuedCoupons": [
      "filter",
      "first",
      "resellerId",
      "sort"
    ],
    "marketingTasks": [
      "filter",
      "first",
      "sort"
    ],
    "mdfApplications": [
      "filter",
      "first",
      "sort"
    ],
    "mdfRedemptions": [
      "filter",
      "first",
      "sort"
    ],
    "operations": [
      "filter",
      "first",
      "sort"
    ],
    "opportunities": [
      "filter",
      "first",
      "sort"
    ],
    "orders": [
      "filter",
      "first",
      "sort"
    ],
    "partnerProfiles": [
      "filter",
      "first",
      "sort"
    ],
    "programEntries": [
      "filter",
      "first",
      "sort"
    ],
    "projectSpecialists": [
      "filter",
      "first",
      "sort"
    ],
    "renewalCalendar": [
      "days",
      "filter",
      "first",
      "from",
      "groupBy",
      "until"
    ],
    "renewals": [
      "days",
      "filter",
      "first",
      "from",
      "sort",
      "until"
    ],
    "resellers": [
      "accountName",
      "first",
      "sort"
    ],
    "solutions": [
      "filter",
      "first",
      "sort"
    ],
    "testCouponRequests": [
      "filter",
      "first",
      "sort"
    ],
    "tickets": [
      "filter",
      "first",
      "sort"
    ],
    "webhookEndpoints": [
      "filter",
      "first",
      "sort"
    ]
  },
  "Ranking": {
    "entries": [
      "first"
    ]
  },
  "Reconciliation": {
    "badRows": [
      "first"
    ],
    "differences": [
      "first"
    ]
  },
  "Reseller": {
    "adjustments": [
      "filter",
      "first"
    ],
    "couponQuotas": [
      "filter",
      "first"
    ],
    "coupons": [
      "filter",
      "first"
    ],
    "customers": [
      "filter",
      "first",
      "sort"
    ],
    "ledger": [
      "balance",
      "filter",
      "first"
    ],
    "monthlyBills": [
      "accountManager",
      "chargingMode",
      "filter",
      "first",
      "month",
      "sort"
    ],
    "orders": [
      "filter",
      "first",
      "sort"
    ]
  },
  "Search": {
    "customers": [
      "first"
    ],
    "orders": [
      "first"
    ],
    "payPerUseResources": [
      "first"
    ],
    "resources": [
      "first"
    ]
  },
  "Ticket": {
    "messages": [
      "first"
    ],
    "steps": [
      "first"
    ]
  },
  "TicketDesk": {
    "accessRequests": [
      "filter",
      "first"
    ],
    "labels": [
      "first",
      "name"
    ],
    "verifiedContacts": [
      "first"
    ]
  }
} as const;

/** Fields that answer all rows at once, by type. */
export const LISTS = {
  "ActingAuthorization": [
    "history"
  ],
  "AgreementAcceptance": [
    "history"
  ],
  "Alert": [
    "history"
  ],
  "AlertRule": [
    "history"
  ],
  "AmortizedCost": [
    "costUnits",
    "tags"
  ],
  "AmountBreakdown": [
    "discounts"
  ],
  "AssignAccountManagerPayload": [
    "assignments"
  ],
  "AssociationChange": [
    "history"
  ],
  "BillReconciliation": [
    "reasons"
  ],
  "Bills": [
    "invoicesByEntity",
    "trend"
  ],
  "BusinessOpportunity": [
    "history"
  ],
  "Catalog": [
    "conversions",
    "measureUnits",
    "percentileProducts",
    "provinces"
  ],
  "Changes": [
    "nodes"
  ],
  "Channel": [
    "balances"
  ],
  "ChannelBalances": [
    "balances"
  ],
  "City": [
    "counties"
  ],
  "CostSeries": [
    "dimensions",
    "points"
  ],
  "Coupon": [
    "limits"
  ],
  "CouponQuota": [
    "limits"
  ],
  "CouponQuotaLimit": [
    "values"
  ],
  "Customer": [
    "invoicesByEntity"
  ],
  "CustomerAccounts": [
    "accounts"
  ],
  "CustomerReport": [
    "history"
  ],
  "DiscountedOrder": [
    "lines"
  ],
  "ExceptionExplanation": [
    "history"
  ],
  "ExportKindInfo": [
    "columns"
  ],
  "FieldPermission": [
    "missing"
  ],
  "FreezeCustomersPayload": [
    "customers"
  ],
  "FundedMonth": [
    "attachments",
    "history"
  ],
  "FundingPayment": [
    "attachments",
    "history"
  ],
  "HandedOpportunity": [
    "history"
  ],
  "IncentiveStatement": [
    "history"
  ],
  "Invitation": [
    "history"
  ],
  "Invoice": [
    "taxes"
  ],
  "IssuedCoupon": [
    "limits",
    "records"
  ],
  "IssuedCouponQuota": [
    "limits"
  ],
  "MarketingTask": [
    "history"
  ],
  "MdfApplication": [
    "attachments",
    "history"
  ],
  "MdfRedemption": [
    "attachments",
    "history"
  ],
  "MemberPayload": [
    "unassignedManagers"
  ],
  "MonthlyBill": [
    "payments"
  ],
  "NewTicketMessage": [
    "attachments"
  ],
  "Operation": [
    "rows"
  ],
  "OperationPreview": [
    "changes"
  ],
  "Opportunity": [
    "history"
  ],
  "Order": [
    "enterpriseProjects",
    "refund",
    "subOrders",
    "usableDiscounts"
  ],
  "Organization": [
    "agentsToday",
    "permissionItems",
    "roles"
  ],
  "OrganizationTree": [
    "units"
  ],
  "OrganizationUnit": [
    "units"
  ],
  "Partner": [
    "balances",
    "capabilities",
    "mirror"
  ],
  "PartnerProfile": [
    "history"
  ],
  "PayPerUsePrice": [
    "discounts"
  ],
  "PayPerUseQuote": [
    "products"
  ],
  "PayPerUseResource": [
    "details"
  ],
  "PercentileProduct": [
    "usageTypes"
  ],
  "PerformanceEntry": [
    "excluded"
  ],
  "PerformanceFigures": [
    "excluded"
  ],
  "PriceOffer": [
    "products"
  ],
  "ProgramEntry": [
    "history"
  ],
  "ProjectSpecialist": [
    "history"
  ],
  "Province": [
    "cities"
  ],
  "Query": [
    "exportKinds",
    "nodes",
    "orderCounts",
    "webhookDeliveries"
  ],
  "RecordChanges": [
    "nodes"
  ],
  "RecordImport": [
    "badCells"
  ],
  "RenewResourcesPayload": [
    "orders",
    "resources"
  ],
  "RenewalQuote": [
    "failures",
    "offers",
    "resources"
  ],
  "Reseller": [
    "balances"
  ],
  "ResourcePackage": [
    "items"
  ],
  "ResourceType": [
    "usageTypes"
  ],
  "RetrievableCoupon": [
    "restrictions"
  ],
  "ServiceType": [
    "resources"
  ],
  "Solution": [
    "attachments",
    "history"
  ],
  "SwitchToPayPerUsePayload": [
    "orders",
    "resources"
  ],
  "TestCouponRequest": [
    "history"
  ],
  "Ticket": [
    "labels",
    "orders",
    "relations",
    "resources"
  ],
  "TicketAccessDetails": [
    "targets"
  ],
  "TicketCategory": [
    "products"
  ],
  "TicketDesk": [
    "categories",
    "countryCodes",
    "counts",
    "ownRegions",
    "products",
    "ratingDimensions",
    "regions",
    "users"
  ],
  "TicketDetails": [
    "ratings"
  ],
  "TicketDraft": [
    "answers"
  ],
  "TicketField": [
    "choices"
  ],
  "TicketFields": [
    "common",
    "own"
  ],
  "TicketMessage": [
    "attachments"
  ],
  "TicketNews": [
    "messages"
  ],
  "TicketNewsPage": [
    "tickets"
  ],
  "TicketProblemType": [
    "severities",
    "templates"
  ],
  "TicketProduct": [
    "problemTypes"
  ],
  "TransferableCoupon": [
    "restrictions"
  ],
  "UnfreezeCustomersPayload": [
    "customers"
  ],
  "UnsubscribeResourcesPayload": [
    "orders",
    "resources"
  ],
  "UsableCoupon": [
    "limits"
  ],
  "UsableCoupons": [
    "coupons",
    "useLimits"
  ],
  "UsableDiscount": [
    "orders"
  ],
  "Viewer": [
    "can"
  ],
  "WebhookDeliveriesPayload": [
    "deliveries"
  ],
  "WebhookEndpoint": [
    "history"
  ],
  "WritePreview": [
    "changes"
  ],
  "YearlyMonthlyQuote": [
    "offers",
    "products"
  ],
  "YearlyMonthlyResource": [
    "dependents"
  ]
} as const;

/** Scalars of the schema, each with the type of TypeScript that JSON carries it in. */
export const SCALARS = {
  "BillingDate": "string",
  "BillingMonth": "string",
  "Currency": "string",
  "DateTime": "string",
  "Decimal": "string",
  "JSONObject": "Record<string, unknown>"
} as const;

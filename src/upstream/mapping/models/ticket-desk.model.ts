import { defineModel } from '../model.ts';

export const ticketCopiesModel = defineModel({
  rows: { ListCaseCcEmails: '.' },
  fields: { lastUsed: 'cc_email_info.cc_email', stored: 'mc_email_infos' },
});

export const ticketRightModel = defineModel({
  rows: { ListPrivileges: '.' },
  fields: { isHeld: 'has_privilege' },
});

export const ticketRolePolicyModel = defineModel({
  rows: { ShowCustomerPrivilegePolicy: '.' },
  fields: { isOn: 'policy_switch' },
});

export const partnerHandlingModel = defineModel({
  rows: { ShowPartnersCasesPrivilege: '.' },
  fields: { isPartners: 'has_privilege' },
});

export const ticketServiceModel = defineModel({
  rows: { ShowPartnersServiceInfo: 'partners_service_info' },
  fields: {
    partnerName: 'customer_name',
    timeZone: 'service_time_zone',
    days: 'service_time_day',
    hours: 'service_time_hour',
  },
});

export const ticketAgreementModel = defineModel({
  rows: { ShowLatestPublishedAgreement: 'case_agreement' },
  fields: {
    agreementId: 'id',
    name: 'agreement_name',
    type: 'agreement_type',
    typeName: 'agreement_type_name',
    text: 'content',
  },
});

export const agreementSignatureModel = defineModel({
  rows: { ShowSignedLatestPublishedAgreement: '.' },
  fields: { isSigned: 'is_signed_latest' },
});

export const contactCheckModel = defineModel({
  rows: { CheckNeedVerify: '.' },
  fields: { needsCode: 'need_verify_code', verifiedUntil: 'expire_time' },
});

export const verifiedContactModel = defineModel({
  rows: { ListHasVerifiedContacts: 'contact_list.0' },
  fields: {
    verifiedId: 'verified_id',
    way: 'contact_way',
    phone: 'contact_value',
    email: 'contact_value',
    countryCode: 'area_code',
  },
});

export const ticketUserModel = defineModel({
  rows: { ListTicketSubCustomers: 'sub_customer_infos.0' },
  fields: {
    userId: 'customer_id',
    name: 'customer_name',
    phone: 'mobile',
    countryCode: 'area_code',
  },
});

export const ticketAccessModel = defineModel({
  rows: { ListAuthorizations: 'incident_auth_list.0' },
  fields: {
    accessId: 'id',
    ticketId: 'incident_id',
    ticketDescription: 'simple_description',
    reason: 'auth_describe',
    resourceType: 'resource_type_name',
    visitType: 'visit_type_name',
    requestedAt: 'create_time',
    effectiveAt: 'auth_effective_time',
    expiresAt: 'auth_expire_time',
    declinedBecause: 'reject_reason',
    submittedBy: 'xcustomer_name',
    letter: 'content_of_auth_letter',
  },
});

export const ticketAccessDetailsModel = defineModel({
  rows: { ShowAuthorizationDetail: '.' },
  fields: {
    handlerName: 'auth_handler_name',
    agencyName: 'agency_name',
    contentType: 'content_type_name',
    targets: 'incident_auth_detail_list',
  },
});

export const ticketAccessTargetModel = defineModel({
  rows: { ShowAuthorizationDetail: 'incident_auth_detail_list.0' },
  fields: {
    targetId: 'id',
    kind: 'type',
    region: 'region_id',
  },
});

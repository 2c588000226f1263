import { defineModel } from '../model.ts';

/** The list's rows have names where a new ticket takes ids. */
export const ticketModel = defineModel({
  rows: { ListCases: 'incident_info_list.0' },
  fields: {
    id: 'incident_id',
    description: 'simple_description',
    category: 'incident_type_name',
    product: 'product_category_name',
    problemType: 'business_type_name',
    service: 'incident_service_type',
    region: 'dc_name',
    submittedBy: 'xcustomer_name',
    createdAt: 'create_time',
    confirmedAt: 'confirmed_time',
    labels: 'label_list',
  },
});

export const ticketLabelModel = defineModel({
  rows: { ListCases: 'incident_info_list.0.label_list.0', ListLabels: 'label_list.0' },
  fields: { labelId: 'label_id' },
});

export const ticketDetailsModel = defineModel({
  rows: { ShowCaseDetail: 'incident_detail_info' },
  fields: {
    severity: 'severity_name',
    source: 'source_name',
    handledBy: 'business_ownership',
    comment: 'judgement',
    ratings: 'incident_satisfaction',
    resolveTime: 'resolve_time',
    contactPhone: 'ext_info.remind_mobile',
    contactCountryCode: 'ext_info.area_code',
    contactEmail: 'ext_info.remind_mail',
    contactType: 'ext_info.contact_type',
    contactHours: 'ext_info.remind_time',
    copiesTo: 'ext_info.cc_email',
    marketplaceProductId: 'ext_info.commodity_id',
  },
});

export const ticketRatingModel = defineModel({
  rows: { ShowCaseDetail: 'incident_detail_info.incident_satisfaction.0' },
  fields: {
    dimensionId: 'satisfaction_id',
    name: 'satisfaction_name',
    value: 'satisfaction_value',
    highest: 'value',
    step: 'per_value',
    categoryId: 'sat_category_id',
    category: 'sat_category_name',
  },
});

export const ticketMessageModel = defineModel({
  rows: { ShowCaseDetail: 'incident_detail_info.message_list.0' },
  fields: {
    messageId: 'message_id',
    side: 'type',
    sender: 'replier',
    senderName: 'replier_name',
    text: 'content',
    sentAt: 'create_time',
    isFirst: 'is_first_message',
    attachments: 'accessory_list',
  },
});

/** Messages since a cursor, which have no ids of their own and say who wrote them. */
export const newTicketMessageModel = defineModel({
  rows: { ListNewInstantMessages: 'immsg.0.message_list.0' },
  fields: {
    side: 'type',
    replier: 'replier_type',
    sender: 'replier',
    senderName: 'replier_name',
    text: 'content',
    sentAt: 'create_time',
    isFirst: 'is_first_message',
    attachments: 'accessory_list',
  },
});

export const ticketNewsModel = defineModel({
  rows: { ListNewInstantMessages: 'immsg.0' },
  fields: { ticketId: 'incident_id', messages: 'message_list' },
});

export const ticketNewsPageModel = defineModel({
  rows: { ListNewInstantMessages: '.' },
  fields: { next: 'last_message_time_id', tickets: 'immsg' },
});

export const ticketAttachmentModel = defineModel({
  rows: { ShowCaseDetail: 'incident_detail_info.message_list.0.accessory_list.0' },
  fields: { attachmentId: 'accessory_id', name: 'file_actual_name' },
});

export const ticketStepModel = defineModel({
  rows: { ListCaseOperateLogs: 'incident_operate_log_list.0' },
  fields: {
    stepId: 'incident_log_id',
    step: 'operate_type',
    operatorName: 'operator_name',
    operatorTypeCode: 'operator_type',
    text: 'operate_desc',
    at: 'timestamp_operate_time',
  },
});

export const relatedTicketModel = defineModel({
  rows: { ListRelation: 'case_relation_list.0' },
  fields: { ticketId: 'case_id', description: 'simple_description', submittedBy: 'user_name' },
});

export const unreadTicketModel = defineModel({
  rows: { ListUnreadNewInstantMessages: 'imunread.0' },
  fields: { count: 'unread_num' },
});

export const ticketCountModel = defineModel({
  rows: { ListCaseCounts: 'incident_status_counts.0' },
});

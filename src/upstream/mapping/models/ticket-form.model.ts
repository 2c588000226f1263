import { defineModel } from '../model.ts';

const PRODUCT = {
  productId: 'incident_product_category_id',
  name: 'incident_product_category_name',
  description: 'incident_product_category_desc',
  acronym: 'incident_product_category_acronym',
  takesSupportPlan: 'can_use_support_plan',
} as const;

export const ticketCategoryModel = defineModel({
  rows: { ListCaseCategories: 'incident_sub_type_list.0' },
  fields: {
    categoryId: 'incident_sub_type_id',
    name: 'incident_sub_type_name',
    products: 'incident_product_category_list',
  },
});

export const ticketProductModel = defineModel({
  rows: {
    ListCaseCategories: 'incident_sub_type_list.0.incident_product_category_list.0',
    ListProductCategories: 'incident_product_category_list.0',
  },
  fields: PRODUCT,
});

export const ticketProblemTypeModel = defineModel({
  rows: { ListProblemTypes: 'incident_business_type_list.0' },
  fields: {
    problemTypeId: 'business_type_id',
    name: 'business_type_name',
    kind: 'case_type',
    takesSupportPlan: 'can_use_support_plan',
  },
});

export const ticketTemplateModel = defineModel({
  rows: { ListCaseTemplates: 'incident_template_list.0' },
  fields: { templateId: 'incident_template_id', name: 'incident_template_name', text: 'incident_template_content' },
});

export const ticketSeverityModel = defineModel({
  rows: { ListSeverities: 'severity_list.0' },
  fields: { severityId: 'severity_id', name: 'severity_name' },
});

export const ticketSeveritiesModel = defineModel({
  rows: { ListSeverities: '.' },
  fields: { isShown: 'show' },
});

export const ticketFieldModel = defineModel({
  rows: { ListExtendsParams: 'extends_params.0' },
  fields: {
    key: 'param_key',
    name: 'param_name',
    type: 'param_type',
    hint: 'param_desc',
    tip: 'tips',
    isRequired: 'required',
    isShown: 'is_show',
    isSensitive: 'is_sensitive',
    longest: 'length',
    smallest: 'min_value',
    largest: 'max_value',
    initial: 'default_value',
    choiceText: 'select_item',
  },
});

export const commonTicketFieldModel = defineModel({
  rows: { ListExtendsParams: 'common_params.0' },
  fields: { key: 'param_key', name: 'param_name', isShown: 'is_show', isRequired: 'is_required' },
});

export const ticketQuotaModel = defineModel({
  rows: { ListCaseQuotas: '.' },
  fields: { left: 'un_used' },
});

export const ticketRegionModel = defineModel({
  rows: { ListRegions: 'data_center_list.0' },
  fields: { regionId: 'region_id', name: 'region_name', site: 'type', isSensitive: 'is_sensitive' },
});

export const ownTicketRegionModel = defineModel({
  rows: { ListCustomersRegions: 'region_infos.0' },
  fields: { regionId: 'region_id', name: 'region_name' },
});

export const ticketCountryCodeModel = defineModel({
  rows: { ListAreaCodes: 'area_code_list.0' },
  fields: { code: 'area_code', name: 'area_name' },
});

export const ratingDimensionModel = defineModel({
  rows: { ListSatisfactionDimensions: 'satisfaction_dimension_list.0' },
  fields: {
    dimensionId: 'satisfaction_id',
    name: 'satisfaction_name',
    description: 'satisfaction_desc',
    highest: 'value',
    step: 'per_value',
    categoryId: 'sat_category_id',
  },
});

export const attachmentLimitsModel = defineModel({
  rows: { ShowAccessoryLimits: 'accessory_limit' },
  fields: { most: 'limit_count', megabytes: 'limit_size', typeText: 'limit_file_type' },
});

export const ticketLimitsModel = defineModel({
  rows: { ListCaseLimits: 'config' },
  fields: { mostCopies: 'create_case_ccemail_max_count' },
});

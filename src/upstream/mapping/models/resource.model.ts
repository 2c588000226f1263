import { defineModel, group, pairs } from '../model.ts';

/** The operation's name says pay-per-use, but its rows are yearly/monthly resources. */
export const yearlyMonthlyResourceModel = defineModel({
  rows: { ListPayPerUseCustomerResources: 'data.0' },
  fields: {
    id: 'resource_id',
    subscriptionId: 'id',
    name: 'resource_name',
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    resourceType: group({ code: 'resource_type_code', name: 'resource_type_name' }),
    region: 'region_code',
    specification: 'product_spec_desc',
    specificationCode: 'resource_spec_code',
    size: group({ amount: 'spec_size', unitId: 'spec_size_measure_id' }),
    isMain: 'is_main_resource',
    mainId: 'parent_resource_id',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    updatedAt: 'update_time',
    expiryPolicy: 'expire_policy',
  },
});

export const payPerUseResourceModel = defineModel({
  rows: { ListCustomerOnDemandResources: 'resources.0' },
  fields: {
    id: 'resource_id',
    name: 'resource_name',
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    resourceType: group({ code: 'resource_type_code', name: 'resource_type_name' }),
    region: 'region_code',
    availabilityZone: 'availability_zone_code',
    specification: 'product_spec_desc',
    specificationCode: 'resource_spec_code',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    details: pairs('resource_info'),
  },
});

export const enterpriseProjectModel = defineModel({
  rows: { ListCustomerOrders: 'order_infos.0.enterprise_projects.0' },
});

import { defineModel, group } from '../model.ts';

export const resourcePackageModel = defineModel({
  rows: { ListFreeResourceInfos: 'free_resource_packages.0' },
  fields: {
    id: 'order_instance_id',
    name: 'product_name',
    source: 'source_type',
    bundle: 'bundle_type',
    refill: 'quota_reuse_mode',
    serviceType: group({ code: 'service_type_code', name: 'service_type_name' }),
    region: 'region_code',
    projects: 'enterprise_project_scope',
    effectiveAt: 'effective_time',
    expiresAt: 'expire_time',
    items: 'free_resources',
  },
});

export const packageItemModel = defineModel({
  rows: { ListFreeResourceInfos: 'free_resource_packages.0.free_resources.0' },
  fields: {
    id: 'free_resource_id',
    usageType: 'usage_type_name',
    remaining: group({ amount: 'amount', unitId: 'measure_id' }),
    original: group({ amount: 'original_amount', unitId: 'measure_id' }),
  },
});

export const packageItemUsageModel = defineModel({
  rows: { ListFreeResourceUsages: 'free_resources.0' },
  fields: {
    typeName: 'free_resource_type_name',
    cycle: 'quota_reuse_cycle',
    cycleCode: 'quota_reuse_cycle',
    basis: 'quota_reuse_cycle_type',
    from: 'start_time',
    until: 'end_time',
    remaining: group({ amount: 'amount', unitId: 'measure_id' }),
    original: group({ amount: 'original_amount', unitId: 'measure_id' }),
  },
});

export const packageUsageRecordModel = defineModel({
  rows: { ListFreeResourcesUsageRecords: 'free_resource_records.0' },
  fields: {
    deductedAt: 'deduct_time',
    itemId: 'free_resource_id',
    resourceType: group({ code: 'resource_type_code', name: 'resource_type_name' }),
    before: group({ amount: 'available_amount', unitId: 'measure_id' }),
    used: group({ amount: 'used_amount', unitId: 'measure_id' }),
    after: group({ amount: 'remaining_amount', unitId: 'measure_id' }),
    usedFrom: 'effective_time',
    usedUntil: 'expire_time',
  },
});

import { day, text, time, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/**
 * Yearly/monthly resources. The vendor lists one customer's at a time; those of resellers' customers only to the
 * resellers themselves.
 */
export const resources = defineNoun({
  name: 'resources',
  table: 'mirror_resource',
  operation: 'ListPayPerUseCustomerResources',
  idOf: wireText('resource_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: {
    customer_id: true,
    id: true,
    resource_id: true,
    resource_name: true,
    region_code: true,
    service_type_code: true,
    service_type_name: true,
    resource_type_code: true,
    resource_type_name: true,
    resource_spec_code: true,
    project_id: true,
    product_id: true,
    parent_resource_id: true,
    is_main_resource: true,
    status: true,
    effective_time: true,
    expire_time: true,
    expire_policy: true,
    product_spec_desc: true,
    spec_size: true,
    spec_size_measure_id: true,
    update_time: true,
    enterprise_project: { id: true, name: true },
  },
  columns: {
    name: text('resource_name'),
    status: text('status'),
    service_code: text('service_type_code'),
    resource_type: text('resource_type_code'),
    region: text('region_code'),
    is_main: text('is_main_resource'),
    main_id: text('parent_resource_id'),
    expiry_policy: text('expire_policy'),
    effective_at: time('effective_time'),
    expires_at: time('expire_time'),
    expires_day: day('expire_time'),
  },
  searched: ['name'],
  ageSeconds: 600,
  source: {
    kind: 'customers',
    together: 1,
    // `only_main_resource` is always sent, because the vendor does not document its default.
    input: ([customerId]) => ({ customer_id: customerId, only_main_resource: 0 }),
    paged: true,
    slowestSeconds: 3_600,
    followsOrders: true,
  },
});

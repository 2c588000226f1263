import { text, time, wireText } from '../columns.ts';
import { defineNoun } from '../noun.ts';

/** Pay-per-use resources. The vendor lists one customer's at a time, and changes appear late. */
export const payPerUse = defineNoun({
  name: 'payPerUse',
  table: 'mirror_pay_per_use',
  operation: 'ListCustomerOnDemandResources',
  idOf: wireText('resource_id'),
  customerOf: wireText('customer_id'),
  goesWithCustomer: true,
  kept: {
    customer_id: true,
    region_code: true,
    availability_zone_code: true,
    service_type_code: true,
    service_type_name: true,
    resource_type_code: true,
    resource_type_name: true,
    resource_id: true,
    resource_name: true,
    effective_time: true,
    expire_time: true,
    status: true,
    resource_spec_code: true,
    resource_info: true,
    product_spec_desc: true,
  },
  columns: {
    name: text('resource_name'),
    status: text('status'),
    service_code: text('service_type_code'),
    resource_type: text('resource_type_code'),
    region: text('region_code'),
    effective_at: time('effective_time'),
    expires_at: time('expire_time'),
  },
  searched: ['name'],
  ageSeconds: 600,
  source: {
    kind: 'customers',
    together: 1,
    input: ([customerId]) => ({ customer_id: customerId }),
    paged: true,
    slowestSeconds: 3_600,
    followsOrders: true,
  },
});

import { SERVICES, type Service, serviceName } from '../data/catalog.ts';
import { pick } from '../data/hash.ts';
import { Decimal } from '../data/money.ts';
import { infoOf, type OnDemandResource } from '../data/on-demand.ts';
import { REGIONS } from '../data/regions.ts';
import { type Resource, statusOf } from '../data/resources.ts';
import { rowsOf } from '../data/rows.ts';
import { isWithin } from '../data/span.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, equals, partnerOf, requireCustomer, textOf } from './behavior.ts';
import { rangeOf } from './range.ts';

const ACTIVE = 1;
/**
 * Association type of customers who pay the vendor themselves; the partner does not see their pay-per-use resources.
 */
const REFERRAL = '1';

const regionsOf = (call: Call): readonly string[] => REGIONS[partnerOf(call).site];

const serviceOf = (code: string): Service | undefined => SERVICES.find((service) => service.code === code);

/** The values of a list in the input; null when it is JSON null, empty or not sent. */
const listOf = (input: Input, name: string): ReadonlySet<string> | null => {
  const list = input[name];
  return Array.isArray(list) && list.length > 0 ? new Set(list.map(String)) : null;
};

const resourceRow = (call: Call, customerId: string) => (resource: Resource) => {
  const { order, type, line, main, size, policy } = resource;
  const region = pick(regionsOf(call), resource.place);
  const service = serviceOf(type.serviceCode) ?? order.service;
  const [project] = call.caller.world.projectsOf(customerId, [region]);
  return {
    id: resource.subscriptionId,
    resource_id: resource.id,
    resource_name: `${service.abbreviation.toLowerCase()}-${resource.id.slice(0, 4)}`,
    region_code: region,
    service_type_code: service.code,
    service_type_name: serviceName(service, call.language),
    resource_type_code: type.code,
    resource_type_name: type.name[call.language],
    resource_spec_code: line.specification,
    project_id: project?.id,
    product_id: line.productId,
    parent_resource_id: main,
    is_main_resource: main === null ? 1 : 0,
    status: statusOf(resource, call.now),
    effective_time: utc(resource.effectiveAt),
    expire_time: utc(resource.expiresAt),
    expire_policy: policy,
    product_spec_desc: line.specification.replaceAll('.', ' | '),
    spec_size: size ? new Decimal(String(size.amount)) : null,
    spec_size_measure_id: size?.measure ?? null,
    update_time: utc(resource.updatedAt),
    enterprise_project: { id: '0', name: 'default' },
  };
};

/**
 * Index of the customer: the one that the input names, else the calling customer. Throws for a partner that names none.
 */
const customerOf = (call: Call, input: Input): number => {
  const id = textOf(input, 'customer_id');
  if (id) return requireCustomer(call, id).index;
  if (!call.caller.customer) throw refuse(400, 'CBC.0100', 'A partner must say whose resources: customer_id.');
  return call.caller.customer.index;
};

const listResources = (call: Call, input: Input) => {
  const index = customerOf(call, input);
  const { scope, now } = call;
  scope.orders.settle(now);
  const order = textOf(input, 'order_id');
  const all = order === undefined ? scope.resources.ofCustomer(index) : scope.resources.ofOrder(index, order ?? '');
  const [ids, statuses] = [listOf(input, 'resource_ids'), listOf(input, 'status_list')];
  const service = textOf(input, 'service_type_code');
  const expires = rangeOf(input, 'expire_time');
  const found = all.filter(
    (resource) =>
      (input.only_main_resource !== 1 || resource.main === null) &&
      (!ids || ids.has(resource.id) || (resource.main !== null && ids.has(resource.main))) &&
      (!statuses || statuses.has(String(statusOf(resource, now)))) &&
      equals(service, resource.type.serviceCode) &&
      isWithin(resource.expiresAt, expires),
  );
  return { rows: rowsOf(found.map(resourceRow(call, scope.customers.row(index).customer_id))) };
};

const onDemandRow = (call: Call, customerId: string) => (resource: OnDemandResource) => {
  const region = pick(regionsOf(call), resource.place);
  return {
    customer_id: customerId,
    region_code: region,
    availability_zone_code: `${region}a`,
    service_type_code: resource.service.code,
    service_type_name: serviceName(resource.service, call.language),
    resource_type_code: resource.type.code,
    resource_type_name: resource.type.name[call.language],
    resource_id: resource.id,
    resource_name: `${resource.service.abbreviation.toLowerCase()}-${resource.id.slice(0, 4)}`,
    effective_time: utc(resource.effectiveAt),
    expire_time: resource.expiresAt === null ? null : utc(resource.expiresAt),
    status: resource.status,
    resource_spec_code: resource.specification,
    resource_info: resource.info,
    product_spec_desc: resource.specification.replaceAll('.', ' | '),
  };
};

/** Yearly/monthly resources that were converted to pay-per-use; they keep their ids. */
const listConverted = ({ scope, now }: Call, index: number): OnDemandResource[] =>
  scope.resources
    .ofCustomer(index)
    .filter(({ convertedAt }) => convertedAt !== null && convertedAt <= now)
    .map(({ id, type, order, line, place, size, convertedAt }) => ({
      id,
      service: serviceOf(type.serviceCode) ?? order.service,
      type,
      specification: line.specification,
      place,
      status: ACTIVE,
      effectiveAt: convertedAt ?? now,
      expiresAt: null,
      info: infoOf(size),
    }));

const listOnDemand = (call: Call, input: Input) => {
  const { scope, index } = requireCustomer(call, String(input.customer_id));
  scope.orders.settle(call.now);
  const ids = listOf(input, 'resource_ids');
  const [region, service] = [textOf(input, 'region_code'), textOf(input, 'service_type_code')];
  const status = textOf(input, 'status');
  const effective = rangeOf(input, 'effective_time');
  const shown = scope.customers.row(index).association_type !== REFERRAL;
  const rows = [...scope.onDemand.ofCustomer(index), ...(shown ? listConverted(call, index) : [])]
    .filter(({ id, effectiveAt }) => (!ids || ids.has(id)) && isWithin(effectiveAt, effective))
    .map(onDemandRow(call, scope.customers.row(index).customer_id))
    .filter(
      (row) => equals(region, row.region_code) && equals(service, row.service_type_code) && equals(status, row.status),
    );
  return { rows: rowsOf(rows) };
};

export const resourceBehaviors: Behaviors = {
  // Despite its name this operation lists yearly/monthly resources.
  ListPayPerUseCustomerResources: listResources,
  ListCustomerOnDemandResources: listOnDemand,
};

import { isDay, startOfDay } from '../../time/index.ts';
import { RESOURCE_TYPES, serviceName } from '../data/catalog.ts';
import { pick } from '../data/hash.ts';
import { scaleDown } from '../data/money.ts';
import {
  cycleOf,
  type Deduction,
  type PackageItem,
  packageStatus,
  type ResourcePackage,
  remainingOf,
  usageName,
} from '../data/packages.ts';
import { REGIONS } from '../data/regions.ts';
import { rowsOf } from '../data/rows.ts';
import { DAY, utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, equals, partnerOf, textOf } from './behavior.ts';

const VISIBLE = 18 * 31 * DAY;
const MONTH_CYCLE = 4;
const BY_CALENDAR = 1;

/** The packages of the calling customer; throws for a partner, which cannot have packages. */
const ownPackages = ({ caller, scope, now }: Call): ResourcePackage[] => {
  if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  return scope.packages.ofCustomer(caller.customer.index).filter(({ expiresAt }) => expiresAt > now - VISIBLE);
};

const usageOf = ({ language }: Call, { usageCode, resourceTypeCode }: PackageItem): string =>
  usageName(usageCode, resourceTypeCode)?.[language] ?? usageCode;

const nameOf = (call: Call, { service, items }: ResourcePackage): string =>
  `${serviceName(service, call.language)} ${items.map((item) => scaleDown(item.original, 3).text).join(' + ')}`;

const packageRow = (call: Call) => (bundle: ResourcePackage) => ({
  order_instance_id: bundle.id,
  order_id: bundle.orderId ?? '',
  product_id: bundle.productId,
  product_name: nameOf(call, bundle),
  enterprise_project_id: '0',
  enterprise_project_scope: 0,
  effective_time: utc(bundle.effectiveAt),
  expire_time: utc(bundle.expiresAt),
  status: packageStatus(bundle, call.now),
  service_type_code: bundle.service.code,
  service_type_name: serviceName(bundle.service, call.language),
  region_code: pick(REGIONS[partnerOf(call).site], bundle.place),
  source_type: bundle.orderId === null ? 1 : 0,
  bundle_type: bundle.items.length > 1 ? 'BUNDLE_PKG' : 'ATOMIC_PKG',
  quota_reuse_mode: bundle.refilled ? 1 : 2,
  free_resources: bundle.items.map((item) => ({
    free_resource_id: item.id,
    usage_type_name: usageOf(call, item),
    amount: scaleDown(remainingOf(bundle, item, call.now), 3),
    original_amount: scaleDown(item.original, 3),
    measure_id: item.measure,
  })),
});

const listPackages = (call: Call, input: Input) => {
  const services = input.service_type_code_list;
  const wanted = Array.isArray(services) && services.length > 0 ? new Set(services.map(String)) : null;
  const rows = ownPackages(call)
    .map(packageRow(call))
    .filter(
      (row) =>
        ['region_code', 'order_id', 'product_id', 'product_name', 'status', 'enterprise_project_id'].every((name) =>
          equals(textOf(input, name), row[name as keyof typeof row] as string | number | null),
        ) &&
        (!wanted || wanted.has(row.service_type_code)),
    );
  return { rows: rowsOf(rows) };
};

const usageRow = (call: Call, bundle: ResourcePackage, item: PackageItem) => {
  const { from, until } = cycleOf(bundle, call.now);
  return {
    free_resource_id: item.id,
    free_resource_type_name: RESOURCE_TYPES.find(({ code }) => code === item.resourceTypeCode)?.name[call.language],
    quota_reuse_cycle: bundle.refilled ? MONTH_CYCLE : null,
    quota_reuse_cycle_type: bundle.refilled ? BY_CALENDAR : null,
    usage_type_name: usageOf(call, item),
    start_time: utc(from),
    end_time: utc(until),
    amount: scaleDown(remainingOf(bundle, item, call.now), 3),
    original_amount: scaleDown(item.original, 3),
    measure_id: item.measure,
  };
};

/** The rows have another order than the request, and items of other customers are left out, as at the vendor. */
const listUsages = (call: Call, input: Input) => {
  const ids = new Set((input.free_resource_ids as readonly string[]).map(String));
  const rows = ownPackages(call).flatMap((bundle) =>
    bundle.items.filter(({ id }) => ids.has(id)).map((item) => usageRow(call, bundle, item)),
  );
  return { rows: rowsOf(rows.toReversed()) };
};

/** The first second of a day in UTC+8; throws when the input is not a day. */
const dayOf = (input: Input, name: string): number => {
  const text = String(textOf(input, name));
  if (!isDay(text)) throw invalid(`${name} is not a day.`);
  return startOfDay(text) / 1000;
};

const recordRow = (
  call: Call,
  bundle: ResourcePackage,
  item: PackageItem,
  { at, before, used, resourceId }: Deduction,
) => ({
  deduct_time: utc(at),
  free_resource_id: item.id,
  resource_id: resourceId,
  resource_type_code: item.resourceTypeCode,
  resource_type_name: RESOURCE_TYPES.find(({ code }) => code === item.resourceTypeCode)?.name[call.language],
  resource_tag: 'env=prod',
  product_id: bundle.productId,
  product_name: nameOf(call, bundle),
  usage_type_code: item.usageCode,
  available_amount: scaleDown(before, 3),
  remaining_amount: scaleDown(before - used, 3),
  used_amount: scaleDown(used, 3),
  measure_id: item.measure,
  effective_time: utc(at - 3600),
  expire_time: utc(at),
});

const listRecords = (call: Call, input: Input) => {
  const [begin, end] = [dayOf(input, 'deduct_time_begin'), dayOf(input, 'deduct_time_end') + DAY];
  const [id, product] = [textOf(input, 'free_resource_id'), textOf(input, 'product_id')];
  const type = textOf(input, 'resource_type_code');
  const found = ownPackages(call).flatMap((bundle) =>
    bundle.items
      .filter((item) => equals(id, item.id) && equals(product, bundle.productId) && equals(type, item.resourceTypeCode))
      .flatMap((item) =>
        item.deductions
          .filter(({ at }) => at >= begin && at < end && at <= call.now)
          .map((deduction) => ({ at: deduction.at, row: recordRow(call, bundle, item, deduction) })),
      ),
  );
  return { rows: rowsOf(found.sort((a, b) => b.at - a.at).map(({ row }) => row)) };
};

export const packageBehaviors: Behaviors = {
  ListFreeResourceInfos: listPackages,
  ListFreeResourceUsages: listUsages,
  ListFreeResourcesUsageRecords: listRecords,
};

import type { VendorOperation } from '../../src/contract/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { THIS_MONTH } from '../support/clock.ts';
import { rowsNamed } from './answer-fields.ts';
import { assumeRole, CN, call, INTL, ORDERS, type Reply } from './client.ts';

type Values = Readonly<Record<string, unknown>>;

/** The caller, and the objects to ask about; months are complete ones. */
export interface World {
  readonly partner: typeof CN;
  /** A customer whom the partner funds, one who pays the vendor, and a master of an enterprise, with their tokens. */
  readonly funded: Known;
  readonly referred: Known;
  readonly master: Known;
  /** A customer whose bandwidth is billed by its 95th percentile; null when there is none. */
  readonly measured: Known | null;
  readonly values: Values;
}

export interface Known {
  readonly id: string;
  readonly token: string;
  readonly projectId: string;
}

const USAGES = '/v2/bills/customer-bills/resources/usage/summary';
const MONTH = monthsBefore(THIS_MONTH, 2);

const SPEC = { cloud_service_type: 'hws.service.type.ec2', resource_type: 'hws.resource.type.vm' };
const USAGE = {
  service_type_code: 'hws.service.type.cdn',
  resource_type_code: 'hws.resource.type.cdn',
  usage_type: 'bandwidth95peak',
};
const PRODUCT = { id: '0', ...SPEC, resource_spec: 's6.large.2.linux', subscription_num: 1 };

/**
 * Inputs that an operation needs although its schema does not require them, or whose names mean something else
 * elsewhere.
 */
const OWN: Readonly<Record<string, (values: Values) => Values>> = {
  ListOnDemandResourceRatings: ({ region_code: region }) => ({
    product_infos: [{ ...PRODUCT, region, usage_factor: 'Duration', usage_value: 1, usage_measure_id: 4 }],
  }),
  ListRateOnPeriodDetail: ({ region_code: region }) => ({
    product_infos: [{ ...PRODUCT, region, period_type: 2, period_num: 1 }],
  }),
  ListCustomerCouponChangeRecords: () => ({ balance_type: 'BALANCE_TYPE_COUPON' }),
  ListPayPerUseCustomerResources: ({ customer_id }) => ({ customer_id }),
  ShowRefundOrderDetails: ({ refund }) => refund as Values,
  ListSubCustomerNewTag: ({ customer_id }) => ({ customer_ids: [customer_id] }),
  ListIncentiveDiscountPolicies: () => ({ time: MONTH }),
};

/** Asked by customers who have an account of their own with the vendor. */
const BY_REFERRED = new Set(['ListCustomerAccountChangeRecords', 'ShowCustomerAccountBalances']);

const holderOf = ({ id, facts }: VendorOperation, { funded, referred, master, measured }: World): Known | null => {
  if (facts.credential === 'master') return master;
  if (id === 'ListResourceUsage') return measured;
  if (facts.credential !== 'customer') return null;
  return BY_REFERRED.has(id) ? referred : funded;
};

/** The operation with the fewest inputs that it accepts, and with optional ones where it has them. */
export const read = (
  sandbox: Sandbox,
  operation: VendorOperation,
  world: World,
  optional: Values = {},
): Promise<Reply> => {
  const holder = holderOf(operation, world);
  const values = { ...world.values, ...(holder ? { project_id: holder.projectId } : {}) };
  const own = OWN[operation.id]?.(values) ?? {};
  const given: Values = { ...values, ...own, ...optional };
  const need = (name: string): unknown => {
    if (given[name] === undefined) throw new Error(`${operation.id} needs ${name}`);
    return given[name];
  };
  const required = (place: 'query' | 'path') =>
    operation.parameters.filter((parameter) => parameter.in === place && parameter.required).map(({ name }) => name);
  const inBody = (name: string): boolean => name in (operation.body?.properties ?? {});
  const inQuery = (name: string): boolean =>
    operation.parameters.some((each) => each.in === 'query' && each.name === name);
  const extra = [...Object.keys(own), ...Object.keys(optional).filter((name) => inQuery(name) || inBody(name))];
  const query = [...required('query'), ...extra.filter((name) => !inBody(name))];
  const body = [...(operation.body?.required ?? []), ...extra.filter(inBody)];
  return call(sandbox, {
    partner: world.partner,
    ...(holder ? { token: holder.token } : {}),
    method: operation.method,
    path: required('path').reduce((path, name) => path.replace(`{${name}}`, String(need(name))), operation.path),
    query: Object.fromEntries(query.map((name) => [name, String(need(name))])),
    ...(operation.body ? { body: Object.fromEntries(body.map((name) => [name, need(name)])) } : {}),
  });
};

/** Rows about which a further question asks. */
const first = (reply: Reply, list: string): Readonly<Record<string, unknown>> => {
  const [row] = rowsNamed(reply.json ?? {}, list);
  if (!row) throw new Error(`no ${list}: ${reply.status} ${reply.text.slice(0, 200)}`);
  return row;
};

/** A customer in whose name the partner asks. */
export const knownOf = async (
  sandbox: Sandbox,
  partner: typeof CN,
  customer: { readonly customer_id: string; readonly account_name: string },
): Promise<Known> => {
  const reply = await assumeRole(sandbox, customer.account_name, { partner });
  return {
    id: customer.customer_id,
    token: reply.headers.get('x-subject-token') ?? '',
    projectId: reply.json.token.project.id,
  };
};

export const worldOf = async (sandbox: Sandbox, site: 'CHINA' | 'INTERNATIONAL'): Promise<World> => {
  const partner = site === 'CHINA' ? CN : INTL;
  const granting = sandbox
    .partner(partner.id)
    .customers()
    .filter(({ grants_agency }) => grants_agency);
  type Customer = (typeof granting)[number];
  const knownAs = async (test: (customer: Customer) => boolean): Promise<Known> => {
    const customer = granting.find(test);
    if (!customer) throw new Error(`no such customer of ${partner.id}`);
    return known(customer);
  };
  const known = (customer: Customer): Promise<Known> => knownOf(sandbox, partner, customer);
  const measuredOf = async (): Promise<(Known & { readonly resourceId: string }) | null> => {
    for (const customer of granting) {
      const holder = await known(customer);
      const { json } = await call(sandbox, {
        path: USAGES,
        query: { bill_cycle: MONTH, ...USAGE },
        token: holder.token,
      });
      const [row] = json.summary_usage_info_list;
      if (row) return { ...holder, resourceId: row.resource_id };
    }
    return null;
  };
  const funded = await knownAs(({ association_type, orders }) => association_type !== '1' && orders > 4);
  const referred = await knownAs(({ association_type, orders }) => association_type === '1' && orders > 0);
  const master = await knownAs(({ is_master }) => is_master);
  const as = ({ token }: Known) => ({ partner, token });
  const order = first(await call(sandbox, { path: ORDERS, ...as(funded) }), 'order_infos').order_id;
  const refund = first(await call(sandbox, { partner, path: ORDERS, query: { order_type: '4' } }), 'order_infos');
  const resource = first(
    await call(sandbox, {
      path: '/v2/orders/suscriptions/resources/query',
      body: { only_main_resource: 1 },
      ...as(funded),
    }),
    'data',
  );
  const measured = site === 'CHINA' ? await measuredOf() : null;
  const members = await call(sandbox, { path: '/v2/enterprises/multi-accounts/sub-customers', ...as(master) });
  return {
    partner,
    funded,
    referred,
    master,
    measured,
    values: {
      ...SPEC,
      customer_id: funded.id,
      customer_ids: [funded.id],
      customer_infos: [{ customer_id: funded.id }],
      domain_id: partner.domainId,
      balance_type: 'BALANCE_TYPE_DEBIT',
      sub_customer_id: first(members, 'sub_customer_infos').id,
      bill_cycle: MONTH,
      cycle: MONTH,
      shared_month: MONTH,
      deduct_time_begin: `${MONTH}-01`,
      deduct_time_end: `${MONTH}-20`,
      start_time: `${MONTH}-01T00:00:00Z`,
      end_time: `${MONTH}-20T00:00:00Z`,
      offset: 1,
      limit: 10,
      charge_mode: '1',
      ...USAGE,
      resource_id: measured?.resourceId,
      resource_ids: [resource.resource_id],
      period_type: 2,
      period_num: 1,
      order_id: order,
      refund: { order_id: refund.order_id, customer_id: refund.customer_id },
      search_type: 'name',
      search_value: 'a_new_customer',
      free_resource_ids: ['any'],
      region_code: site === 'CHINA' ? 'cn-north-1' : 'ap-southeast-1',
      province_code: '110000',
      city_code: '110100',
      status: 1,
      time_condition: { time_measure_id: 2, begin_time: MONTH, end_time: MONTH },
      groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
      cost_type: 'ORIGINAL_COST',
      amount_type: 'PAYMENT_AMOUNT',
    },
  };
};

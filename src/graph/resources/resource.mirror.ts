import type { Condition, Sort } from '../../mirror/index.ts';
import { among, between, equal } from '../../request/copies/conditions.ts';
import type { Input } from '../../vendor/api.ts';

/** What falls due first comes first; the vendor's own order is not documented. */
export const BY_EXPIRY: Sort = { by: 'expires_at', descending: false };
export const BY_BEGINNING: Sort = { by: 'effective_at', descending: false };

/** With a main resource come those that depend on it. */
const family = (ids: unknown): Condition[] =>
  Array.isArray(ids) ? [{ anyOf: [...among('row_id', ids), ...among('main_id', ids)] }] : [];

/** What the inputs of ListPayPerUseCustomerResources mean on the copy's columns. */
export const resourceConditions = (input: Input): Condition[] => [
  ...family(input.resourceIds),
  ...among('status', input.statusList),
  ...equal('service_code', input.serviceTypeCode),
  ...between('expires_at', input.expireTimeBegin, input.expireTimeEnd),
  ...(input.onlyMainResource === 1 ? equal('is_main', 1) : []),
];

/** The same of ListCustomerOnDemandResources. */
export const payPerUseConditions = (input: Input): Condition[] => [
  ...among('row_id', input.resourceIds),
  ...equal('status', input.status),
  ...equal('service_code', input.serviceTypeCode),
  ...equal('region', input.regionCode),
  ...between('effective_at', input.effectiveTimeBegin, input.effectiveTimeEnd),
];

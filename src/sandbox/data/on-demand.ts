import { type ResourceType, SERVICES, type Service } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import { createIdCodec } from './ids.ts';
import { type Size, sizeOf } from './sizes.ts';

/** The fields that decide how a resource is charged, without its names. */
export interface OnDemandShape {
  readonly service: Service;
  readonly type: ResourceType;
  readonly status: number;
  readonly effectiveAt: number;
  readonly expiresAt: number | null;
}

/** A pay-per-use resource. */
export interface OnDemandResource extends OnDemandShape {
  readonly id: string;
  readonly specification: string;
  /** Random number that selects one of the site's regions. */
  readonly place: number;
  /** The size as the JSON text that the vendor sends; null for resources without a size. */
  readonly info: string | null;
}

interface OnDemandOptions {
  readonly seed: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970; every seeded resource is older. */
  readonly anchor: number;
}

const STATUSES = repeatByWeight([1, 80], [2, 6], [3, 2], [4, 3], [5, 2], [6, 7]);
const CLOSED = 6;
const MOST = 12;
const HUGE_FLEET = 130;
const SIZES = ['small', 'medium', 'large', 'xlarge'] as const;
/** Association types of customers whose resources the partner pays and the vendor therefore lists. */
const PARTNER_PAYS: ReadonlySet<string> = new Set(['2', '3']);

/** The size with a decimal point, as the vendor writes it. */
export const infoOf = (size: Size | null): string | null =>
  size === null ? null : `{"specSize":${size.amount.toFixed(1)}}`;

/** The pay-per-use resources of one scope's customers, computed from customer and number; no resource is stored. */
export const createOnDemand = ({ seed, customers, anchor }: OnDemandOptions) => {
  const ids = createIdCodec(mix(seed, 92));

  const countOf = (customer: number): number => {
    if (customer >= customers.count || !PARTNER_PAYS.has(customers.associationType(customer))) return 0;
    return below(customers.draw(customer, 301), 50) === 0 ? HUGE_FLEET : below(customers.draw(customer, 302), MOST);
  };

  const baseOf = (customer: number, number: number): number => mix(customers.draw(customer, 303), number);

  const shapeAt = (customer: number, number: number): OnDemandShape => {
    const base = baseOf(customer, number);
    const service = pick(SERVICES, mix(base, 1));
    const type = service.resources[0] ?? SERVICES[0].resources[0];
    if (!type) throw new Error('the catalog has a service without resource types');
    const from = customers.associatedAt(customer);
    const effectiveAt = from + below(mix(base, 2), Math.max(1, anchor - from));
    const status = pick(STATUSES, mix(base, 3));
    const expiresAt = status === CLOSED ? effectiveAt + below(mix(base, 6), Math.max(1, anchor - effectiveAt)) : null;
    return { service, type, status, effectiveAt, expiresAt };
  };

  const at = (customer: number, number: number): OnDemandResource => {
    const base = baseOf(customer, number);
    const shape = shapeAt(customer, number);
    const draw = (purpose: number): number => mix(base, purpose);
    const size = `${pick(SIZES, draw(4))}.${1 + below(draw(4), 8)}`;
    return {
      ...shape,
      id: ids.encode(mix(customer, 1), number),
      specification: `${shape.service.abbreviation.toLowerCase()}.${size}`,
      place: draw(5),
      info: infoOf(sizeOf(shape.type, draw(7))),
    };
  };

  return {
    countOf,
    shapeAt,
    ofCustomer: (customer: number): OnDemandResource[] =>
      Array.from({ length: countOf(customer) }, (_, number) => at(customer, number)),
  };
};
export type OnDemand = ReturnType<typeof createOnDemand>;

import type { Service } from './catalog.ts';
import { below, pick } from './hash.ts';
import type { Line } from './made-orders.ts';
import type { Order } from './order.ts';
import type { Orders } from './orders.ts';
import { DAY } from './time.ts';

const PERIODS = [
  { code: 2, days: 30 },
  { code: 3, days: 365 },
] as const;

const specification = ({ abbreviation }: Service, draw: number): string =>
  `${abbreviation.toLowerCase()}.${pick(['small', 'medium', 'large', 'xlarge'], draw)}.${1 + below(draw, 8)}`;

export const lineOf = (
  { draw: drawOf }: Pick<Orders, 'draw'>,
  { key, service, made, ended }: Order,
  n: number,
): Line => {
  const known = made?.lines[n]?.line;
  if (known) return known;
  const draw = (purpose: number) => drawOf(key, n * 8 + purpose);
  const period = pick(PERIODS, draw(1));
  const periods = 1 + below(draw(2), 3);
  return {
    productId: `OFFI${draw(3).toString().padStart(12, '0')}`,
    specification: specification(service, draw(4)),
    periodType: period.code,
    periods,
    seconds: ended?.get(n) ?? periods * period.days * DAY,
    quantity: 1 + below(draw(5), 3),
  };
};

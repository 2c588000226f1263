/** An exact decimal: a number where it holds every digit, else the digits as they stand on the wire. */
export type Decimal = number | string;

/** An exact decimal: a number where it can represent all digits, else the digits as text, as the vendor sent them. */
export type Decimal = number | string;

export { Connection, connectionOf, PageArgs } from './connection.ts';
export { compareDecimals, overDecimal, roundDecimal, sumDecimals, sumMoney, timesDecimal } from './decimal.ts';
export { enumOf } from './enum.ts';
export { MarkerConnection } from './marker-connection.ts';
export { maskName, Personal } from './mask.ts';
export { checkedAmount, MoneyInput } from './money.input.ts';
export { Money } from './money.type.ts';
export { type RenewalPeriod, renewalPeriod } from './renewal-period.ts';
export { BillingDate, BillingMonth, Currency, DateTime, Decimal, isDay } from './scalars.ts';

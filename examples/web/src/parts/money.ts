/** Amounts are decimal text and are sent as they came; they become numbers for charts only. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** The exact amount with its currency: `Intl` formats decimal text without converting it to a binary number. */
export const moneyText = ({ amount, currency }: Money, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as `${number}`);

export const dateText = (moment: string, language: string): string =>
  new Date(moment).toLocaleDateString(language, { dateStyle: 'medium' });

/** A day without a time, such as the last day of a bill, which is the same in every time zone. */
export const dayText = (day: string, language: string): string =>
  new Date(day).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });

/** The name of a billing month, in a few letters. */
export const monthText = (month: string, language: string): string =>
  new Date(month).toLocaleDateString(language, { month: 'short', timeZone: 'UTC' });

export const timeText = (moment: string, language: string): string =>
  new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

/** The time of day to the second. */
export const secondText = (moment: string, language: string): string =>
  new Date(moment).toLocaleTimeString(language, { timeStyle: 'medium', hourCycle: 'h23' });

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

export const timeText = (moment: string, language: string): string =>
  new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

/** Amounts are decimal text; only what is drawn or shown becomes a number, never what is sent. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Exact: `Intl` reads decimal text digit by digit. */
export const moneyText = ({ amount, currency }: Money, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as `${number}`);

export const dateText = (moment: string, language: string): string =>
  new Date(moment).toLocaleDateString(language, { dateStyle: 'medium' });

export const timeText = (moment: string, language: string): string =>
  new Date(moment).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

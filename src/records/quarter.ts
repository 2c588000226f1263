const QUARTER = /^\d{4}-Q[1-4]$/;
const MONTHS_OF_QUARTER = 3;

/** Whether a text is a quarter, such as `2026-Q3`. */
export const isQuarter = (text: string): boolean => QUARTER.test(text);

/** The quarter of a month `YYYY-MM`. */
export const quarterOf = (month: string): string => {
  const [year = '', number = '1'] = month.split('-');
  return `${year}-Q${Math.ceil(Number(number) / MONTHS_OF_QUARTER)}`;
};

export const isInQuarter = (month: string, quarter: string): boolean => quarterOf(month) === quarter;

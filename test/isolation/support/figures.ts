import { appendFileSync } from 'node:fs';

/** Where `npm run test:isolation` collects what the tests counted; nothing is written when it is not set. */
const FILE = process.env.ISOLATION_FIGURES;

export type Figures = Readonly<Record<string, number | string>>;

export const report = (part: string, figures: Figures): void => {
  if (FILE) appendFileSync(FILE, `${JSON.stringify({ part, figures })}\n`);
};

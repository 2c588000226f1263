import { type Recipe, rowsOf } from './lookup.ts';

const anyReseller: Recipe = async function* ({ ask }) {
  for (const { id } of await rowsOf<{ readonly id: string }>(ask, 'resellers(first: 20)', 'id')) yield { id };
};

export const RESELLERS: Readonly<Record<string, Recipe>> = { ResellerDetail: anyReseller };

import { defineEntriesLoader } from '../monthly/entries.ts';

/** All entries of a customer's month. Duplicates stay, because the reconciliation reports them. */
export const entriesOfMonth = defineEntriesLoader({ name: 'entriesOfMonth', idOf: () => null });

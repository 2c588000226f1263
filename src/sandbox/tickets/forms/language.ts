import type { Language } from '../../data/catalog.ts';

/** A text in both languages that the ticket service has. */
export type Text = Readonly<Record<Language, string>>;

export const text = (zh_CN: string, en_US: string): Text => ({ zh_CN, en_US });

import type { Language } from '../errors/index.ts';
import { escapeHtml } from '../text.ts';

export interface Page {
  readonly status: number;
  readonly html: string;
  /** Value of Content-Security-Policy. */
  readonly policy: string;
}

/** A page; `body` must be escaped HTML. */
export const frame = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>${body}</html>`;

/** The page may load, submit and frame nothing. */
export const CLOSED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

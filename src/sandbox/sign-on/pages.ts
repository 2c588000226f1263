import type { Answer } from '../http/answer.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

export const page = (title: string, body: string, status = 200): Answer => ({
  status,
  text: `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>${body}`,
  headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Cache-Control': 'no-store' },
});

export const redirect = (location: string): Answer => ({ status: 302, text: '', headers: { Location: location } });

export const form = (action: string, fields: Readonly<Record<string, string>>, visible: string): string =>
  `<form method="post" action="${escapeHtml(action)}">${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('')}${visible}</form>`;

export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

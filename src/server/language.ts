import type { Language } from '../errors/index.ts';

/** The language of error texts by an `Accept-Language` header: Chinese or English, whichever it weighs more; else English. */
export const preferredLanguage = (header: string | undefined): Language => {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const part of header?.toLowerCase().split(',') ?? []) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const language = /^(zh|en)(-|$)/.exec(tag)?.[1];
    if (language !== 'zh' && language !== 'en') continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : Number.parseFloat(q);
    if (weight > best.weight) best = { language, weight };
  }
  return best.language;
};

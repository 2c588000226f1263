const KEPT: readonly RegExp[] = [
  /`[^`]+`/g,
  /"[^"]+"/g,
  /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b|\b[A-Z]{3,}\b/g,
  // Operations of the vendor.
  /\b(?:[A-Z][a-z]+){2,}[A-Z]?\w*\b/g,
  /\d+(?:\.\d+)?/g,
];

/** Names that a Chinese text need not repeat: words of a language, and names with a Chinese word. */
const TRANSLATED: ReadonlySet<string> = new Set(['API', 'OneOf', 'UnionPay', 'VAT', 'WeChat']);

const HAN = String.raw`\p{Script=Han}`;
const RULES: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['ASCII punctuation beside Chinese', new RegExp(`${HAN}[,;:!?]|${HAN}\\.(?!\\w)|[,;!?]${HAN}`, 'u')],
  ['no space between Chinese and Latin', new RegExp(`${HAN}[A-Za-z\\d\`]|[A-Za-z\\d\`]${HAN}`, 'u')],
  ['space beside Chinese punctuation', /\s[，。；：（）、]|[，。；：（）、] /u],
  ['two spaces', / {2}/u],
];

const ENDS = /[。）]$/u;

/** Faults of the translation of a description: a part of the English text is missing, or its typography is wrong. */
export const faultsOf = (english: string, chinese: string): readonly string[] => {
  const lost = KEPT.flatMap((pattern) => english.match(pattern) ?? []).filter(
    (part) => !TRANSLATED.has(part) && !chinese.includes(part),
  );
  const broken = RULES.filter(([, pattern]) => pattern.test(chinese)).map(([fault]) => fault);
  return [
    ...new Set(lost.map((part) => `without ${part}`)),
    ...broken,
    ...(new RegExp(HAN, 'u').test(chinese) || chinese === 'Token。' ? [] : ['not Chinese']),
    ...(ENDS.test(chinese) ? [] : ['no full stop']),
  ];
};

type Texts = Readonly<Record<string, string>>;

/** How many English texts have a Chinese one, which have none, and which Chinese texts belong to no English one. */
export const compareTexts = (chinese: Texts, english: readonly string[]) => {
  const missing = english.filter((text) => !chinese[text]);
  const known = new Set(english);
  return {
    translated: english.length - missing.length,
    missing,
    idle: Object.keys(chinese).filter((text) => !known.has(text)),
  };
};

/** The Chinese texts for exactly these English ones, sorted; empty where there is none yet. */
export const withTexts = (chinese: Texts, english: readonly string[]): Texts =>
  Object.fromEntries([...english].sort().map((text) => [text, chinese[text] ?? '']));

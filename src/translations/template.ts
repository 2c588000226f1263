/**
 * A message with its Chinese text. `{name}` matches any text; `{name:message}` matches a text that is translated too.
 */
export type Template = readonly [english: string, chinese: string];

const PLACE = /\{(\w+)(?::(message))?\}/g;

interface Place {
  readonly name: string;
  readonly isMessage: boolean;
  /** The constant text after the placeholder. */
  readonly until: string;
}

interface Compiled {
  readonly start: string;
  readonly places: readonly Place[];
  readonly chinese: string;
}

const compile = ([english, chinese]: Template): Compiled => {
  const found = [...english.matchAll(PLACE)];
  const places = found.map((match, at) => ({
    name: match[1] ?? '',
    isMessage: match[2] !== undefined,
    until: english.slice(match.index + match[0].length, found[at + 1]?.index),
  }));
  return { start: english.slice(0, found[0]?.index), places, chinese };
};

/**
 * The texts at a template's placeholders; null when the message does not fit the template. Each text ends at the first
 * occurrence of the constant text after it, the last one at the end of the message.
 */
const read = (message: string, { start, places }: Compiled): ReadonlyMap<string, readonly [string, Place]> | null => {
  if (places.length === 0) return message === start ? new Map() : null;
  if (!message.startsWith(start)) return null;
  const values = new Map<string, readonly [string, Place]>();
  let at = start.length;
  for (const [index, place] of places.entries()) {
    const isLast = index === places.length - 1;
    const end = isLast ? message.length - place.until.length : message.indexOf(place.until, at);
    if (end < at || !message.startsWith(place.until, end)) return null;
    values.set(place.name, [message.slice(at, end), place]);
    at = end + place.until.length;
  }
  return values;
};

/** Translates messages by the first template that fits; null when none does. */
export const createMessages = (templates: readonly Template[]) => {
  const compiled = templates.map(compile);
  const translate = (message: string): string | null => {
    for (const template of compiled) {
      const values = read(message, template);
      if (!values) continue;
      return template.chinese.replaceAll(PLACE, (_, name: string) => {
        const [value, { isMessage }] = values.get(name) ?? ['', { isMessage: false }];
        return isMessage ? (translate(value) ?? value) : value;
      });
    }
    return null;
  };
  return translate;
};

/** A message with its Chinese text. `{name}` matches any text; `{name:message}` matches text that is translated too. */
export type Template = readonly [english: string, chinese: string];

const PLACE = /\{(\w+)(?::(message))?\}/g;

interface Place {
  readonly name: string;
  readonly isMessage: boolean;
  /** The constant text behind it. */
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
 * The texts in a template's places; null where the message is not of this form. Each place ends where the constant text
 * behind it occurs first, the last one at the end of the message.
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

/** Translates messages by the first template of their form; null where there is none. */
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

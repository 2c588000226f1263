/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment variable that sets one setting. */
export interface Variable {
  readonly name: string;
  /** Dotted path of the setting in the JSON file. */
  readonly path: string;
  readonly read: (text: string) => unknown;
  /** Description in `--help` and `.env.example`. */
  readonly about: string;
  /** A key or a password: `<name>_FILE` may name a file that holds it. */
  readonly isSecret?: true;
}

// Unfit text stays text, so that the schema refuses it with a message that names the variable and the expected value.
export const asText = (text: string): unknown => text;
export const asNumber = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);
export const asShare = (text: string): unknown => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
export const asFlag = (text: string): unknown => (text === 'on' ? true : text === 'off' ? false : text);
export const asList = (text: string): unknown =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
export const asParameters = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));
/** Names with numbers, such as `orders=30,customers=60`. */
export const asAges = (text: string): unknown =>
  Object.fromEntries(
    [...new URLSearchParams(text.replaceAll(',', '&'))].map(([name, age]) => [name.trim(), asNumber(age)]),
  );
export const asWord = (text: string): unknown => text.toUpperCase();

export const variable = (name: string, path: string, about: string, read = asText): Variable => ({
  name,
  path,
  about,
  read,
});

export const secret = (name: string, path: string, about: string): Variable => ({
  ...variable(name, path, about),
  isSecret: true,
});

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment variable, with its place in the settings and the way its text is read. */
export interface Variable {
  readonly name: string;
  /** Dotted place in the settings, as in the JSON file. */
  readonly path: string;
  readonly read: (text: string) => unknown;
  /** Description in `--help` and `.env.example`. */
  readonly about: string;
  /** Holds a key or a password, so it may be given as a file too, `<name>_FILE`. */
  readonly isSecret?: true;
}

// Text that does not fit is kept as text, so that the schema's complaint names the variable and the expected value.
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
/** Names with numbers, such as orders=30,customers=60. */
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

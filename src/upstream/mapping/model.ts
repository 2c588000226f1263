/**
 * Where the fields of one graph object stand in the vendor's rows. A field that is not listed follows the default rule
 * (camelCase → snake_case), so a model lists the exceptions only.
 */
export interface Model {
  /**
   * The rows this model reads: operation → dotted path of the row inside the answer, `.` for the answer itself; checked
   * against the contract.
   */
  readonly rows: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, Source>>;
  /** Only the listed fields are read, the others are null: the rows give a part of the object. */
  readonly closed?: boolean;
}

/** A wire name, dotted when nested (`account_managers.0.account_name`), or one of the composed forms. */
export type Source = string | MoneySource | GroupSource | PairsSource;

export interface MoneySource {
  readonly kind: 'money';
  readonly amount: string;
  readonly currency: string;
  readonly measure: string;
}

/** Flat wire fields that the graph gathers in one object; null when all of them are blank. */
export interface GroupSource {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, string>>;
}

/** One text that holds a JSON object, whose members the graph lists as name and value. */
export interface PairsSource {
  readonly kind: 'pairs';
  readonly text: string;
}

export const defineModel = (model: Model): Model => model;

/** The row says its currency and unit once for all amounts, under these names unless told. */
export const money = (amount: string, { currency = 'currency', measure = 'measure_id' } = {}): MoneySource => ({
  kind: 'money',
  amount,
  currency,
  measure,
});

export const group = (fields: GroupSource['fields']): GroupSource => ({ kind: 'group', fields });

export const pairs = (text: string): PairsSource => ({ kind: 'pairs', text });

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const camelCase = (name: string): string =>
  name
    .replace(/[_-]([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[A-Z]/, (c) => c.toLowerCase());

/** What the graph calls an input of the vendor's: in camelCase, and a second-tier partner is a reseller. */
export const inputName = (name: string): string => camelCase(name.replace(/^indirect_partner(?=_)/, 'reseller'));

/**
 * Where one graph object's fields are in the vendor's rows. Fields that are not listed follow the default rule
 * (camelCase → snake_case), so a model lists only the exceptions.
 */
export interface Model {
  /**
   * The rows that this model reads: operation → dotted path of the row inside the answer, `.` for the answer itself;
   * checked against the contract.
   */
  readonly rows: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, Source>>;
  /** Reads only the listed fields, and returns null for the others: these rows have a part of the object. */
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

/** Flat wire fields that form one object in the graph; null when all of them are blank. */
export interface GroupSource {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, string>>;
}

/** A text with a JSON object, whose members the graph lists as name and value. */
export interface PairsSource {
  readonly kind: 'pairs';
  readonly text: string;
}

export const defineModel = (model: Model): Model => model;

/** A row has one currency and unit for all its amounts; these names are the usual ones. */
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

/** The graph's name of a vendor's input: in camelCase, with a second-tier partner as reseller. */
export const inputName = (name: string): string => camelCase(name.replace(/^indirect_partner(?=_)/, 'reseller'));

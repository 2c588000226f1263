import type { Language } from '../errors/index.ts';
import { CHINESE_TITLES } from './titles.ts';

/** How a value is written: amounts and quantities keep all their digits. */
export type CellType = 'text' | 'decimal' | 'integer' | 'truth' | 'instant';

/** A value of a row; decimals and instants as the schema spells them. */
export type Cell = string | number | boolean | null;

/** One column of an export. */
export interface ExportColumn {
  /** The column's name in NDJSON, in Parquet, and in the argument `columns`. */
  readonly name: string;
  /** The column's heading in CSV and Excel files. */
  readonly title: Readonly<Record<Language, string>>;
  /** Fields of a row from which the value follows, each a path such as `amount.currency`. */
  readonly paths: readonly string[];
  /** Whether the paths begin at the object that the rows are below. */
  readonly ofParent: boolean;
  /** Written only when it is requested by name, because copies of lists do not have it. */
  readonly isExtra: boolean;
  /** Default: the type of the field in the schema. */
  readonly type?: CellType;
  /** Default: the value of the only path. */
  compute?(...values: readonly Cell[]): Cell;
}

/** For a kind whose rows are one list per object of another list: that other list. */
export interface ParentList {
  /** Fields from the query to the list of parents. */
  readonly list: readonly string[];
  /** Argument of that list which the export's filter has under the same name; left out: `filter` is the parents'. */
  readonly filter: string;
  /** Field of a parent with its vendor id. */
  readonly number: string;
  /** Field of Query that finds a parent by its vendor id. */
  readonly one: string;
}

/** What can be exported: a list of the schema, with the columns that its rows are written in. */
export interface ExportKind {
  readonly name: string;
  readonly description: string;
  /** Fields from the query, or from a parent, to the list. */
  readonly list: readonly string[];
  readonly parents?: ParentList;
  readonly columns: readonly ExportColumn[];
}

const capitalize = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** `serviceType.name` → `serviceTypeName`. */
const joinPath = (path: string): string =>
  path
    .split('.')
    .map((part, at) => (at === 0 ? part : capitalize(part)))
    .join('');

/** `serviceTypeName` → `Service type name`. */
const spellTitle = (name: string): string =>
  capitalize(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).replace(/\bid\b/g, 'ID');

interface ColumnOptions {
  readonly name?: string;
  readonly chinese?: string;
  readonly ofParent?: boolean;
  readonly isExtra?: boolean;
}

/** A column that is one field of a row. */
export const columnOf = (path: string, options: ColumnOptions = {}): ExportColumn => {
  const name = options.name ?? joinPath(path);
  const title = { en: spellTitle(name), zh: options.chinese ?? CHINESE_TITLES[name] ?? '' };
  return { name, title, paths: [path], ofParent: options.ofParent ?? false, isExtra: options.isExtra ?? false };
};

/** Columns that are one field each. */
export const columnsOf = (...paths: readonly string[]): readonly ExportColumn[] => paths.map((path) => columnOf(path));

/** Two columns for each amount: the number and its currency. */
export const amountsOf = (...paths: readonly string[]): readonly ExportColumn[] =>
  paths.flatMap((path) => {
    const name = joinPath(path);
    const chinese = CHINESE_TITLES[name] ?? '';
    return [
      columnOf(`${path}.amount`, { name, chinese }),
      columnOf(`${path}.currency`, { name: `${name}Currency`, chinese: chinese && `${chinese}币种` }),
    ];
  });

/** Columns of the object that the rows are below. */
export const parentColumnsOf = (paths: Readonly<Record<string, string>>): readonly ExportColumn[] =>
  Object.entries(paths).map(([name, path]) => columnOf(path, { name, ofParent: true }));

const NAME = /^[A-Z][A-Z0-9_]*$/;

/** Checks the definition of a kind; throws when it contradicts itself. */
export const defineExportKind = (kind: ExportKind): ExportKind => {
  const names = kind.columns.map(({ name }) => name);
  const problems = [
    ...(NAME.test(kind.name) ? [] : ['its name must be in capitals, such as COUPON_QUOTAS']),
    ...names.flatMap((name, at) => (names.indexOf(name) === at ? [] : [`two columns are called ${name}`])),
    ...kind.columns.flatMap(({ name, title }) => (title.zh === '' ? [`column ${name} has no Chinese title`] : [])),
    ...(kind.parents
      ? []
      : kind.columns.flatMap(({ name, ofParent }) =>
          ofParent ? [`column ${name} is of the parent, but the kind has no parents`] : [],
        )),
  ];
  if (problems.length > 0) throw new Error(`export ${kind.name}: ${problems.join('; ')}`);
  return kind;
};

/** Each customer that the viewer may see. */
export const EACH_CUSTOMER: ParentList = {
  list: ['customers'],
  filter: 'customers',
  number: 'customerId',
  one: 'customer',
};

/** How a kind of `EACH_CUSTOMER` describes which customers its rows are of. */
export const OF_A_CUSTOMER = '`customerId`, or `customers`, the filter of the list of customers';

/** Service and type of resource, each with its code. */
export const TYPE_COLUMNS: readonly ExportColumn[] = [
  columnOf('serviceType.code', { name: 'serviceTypeCode' }),
  columnOf('serviceType.name', { name: 'serviceType' }),
  columnOf('resourceType.code', { name: 'resourceTypeCode' }),
  columnOf('resourceType.name', { name: 'resourceType' }),
];

/** The customer whom a row is about. */
export const CUSTOMER_COLUMNS: readonly ExportColumn[] = parentColumnsOf({
  customerId: 'customerId',
  customerName: 'name',
});

import type { RecordKind } from '../kind.ts';

/** A column of a file: `number`, `state`, `customerId`, or the name of a field. */
export interface Column {
  readonly name: string;
  /** English and Chinese. */
  readonly titles: readonly [english: string, chinese: string];
  /** Whether a file without it is refused. */
  readonly required: boolean;
}

export const NUMBER = 'number';
export const STATE = 'state';
export const CUSTOMER = 'customerId';

/** `expectedRevenue` → `Expected revenue`; a field that names another record has that record's number. */
const titleOf = (name: string): string => {
  const words = name.replace(/Id$/, 'Number').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** Name of the mutation that imports a file, and of its entry in the audit. */
export const importNameOf = ({ list }: Pick<RecordKind, 'list'>): string =>
  `import${list.charAt(0).toUpperCase()}${list.slice(1)}`;

/** Columns of the files of a kind; none for a kind that Partner Center does not export. */
export const columnsOf = ({ fields, exported, customer }: RecordKind): readonly Column[] => {
  if (!exported) return [];
  const { number, columns, implied = {} } = exported;
  const ofFields = Object.entries(columns).map(([name, chinese = '']): Column => {
    const isImplied = implied[name] !== undefined;
    return { name, titles: [titleOf(name), chinese], required: fields[name]?.required === true && !isImplied };
  });
  return [
    { name: NUMBER, titles: ['Number', number], required: true },
    { name: STATE, titles: ['State', '状态'], required: true },
    ...(customer === 'none'
      ? []
      : [{ name: CUSTOMER, titles: ['Customer ID', '客户ID'], required: customer === 'required' } as const]),
    ...ofFields,
  ];
};

/** One spelling of a text whose case, width and spaces do not matter. */
export const inOneSpelling = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');

/** Title of a column as a file is expected to have it. */
export const titlesIn = ({ titles }: Column): string => titles.join(' / ');

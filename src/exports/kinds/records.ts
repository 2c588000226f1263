import { type FieldDefinition, type RecordKind } from '../../records/index.ts';
import { inChinese } from '../../translations/index.ts';
import { amountsOf, columnOf, columnsOf, defineExportKind, type ExportColumn, type ExportKind } from '../kind.ts';

const inCapitals = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The first clause of a field's description, which says what it is. */
const nameInChinese = ({ description }: FieldDefinition): string => inChinese(description).split(/[。；，（]/)[0] ?? '';

/** Columns of one field; none for files. Ids of other records and of customers are written unchanged. */
const columnsFor = ([name, field]: readonly [string, FieldDefinition]): readonly ExportColumn[] => {
  const chinese = nameInChinese(field);
  if (field.shape.kind === 'files') return [];
  const isMoney = field.shape.kind === 'money';
  if (!isMoney) return [columnOf(name, { chinese })];
  return amountsOf(name).map((column) => ({
    ...column,
    title: { ...column.title, zh: column.name === name ? chinese : `${chinese}币种` },
  }));
};

const numberOf = ({ type }: RecordKind): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}Id`;

/** The export of a kind of record: its columns are its state, its fields, and when it changed. */
export const exportKindOf = (kind: RecordKind): ExportKind =>
  defineExportKind({
    name: inCapitals(kind.list),
    description: `The ${kind.words[1]}. Conditions: those of \`${kind.list}\`.`,
    list: [kind.list],
    columns: [
      columnOf(numberOf(kind), { chinese: '编号' }),
      columnOf('state'),
      ...(kind.customer === 'none' ? [] : columnsOf('customerId')),
      ...Object.entries(kind.fields).flatMap(columnsFor),
      ...columnsOf('owner', 'source', 'version', 'createdAt', 'changedAt', 'stateSince'),
    ],
  });

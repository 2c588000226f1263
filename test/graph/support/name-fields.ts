import { isObjectType } from 'graphql';
import { type Contract, loadContractWithTickets } from '../../../src/contract/index.ts';
import { ACCESS } from '../../../src/request/access/access.ts';
import type { Access } from '../../../src/request/context.ts';
import { type FieldShape, type Model, type Shape, wirePaths } from '../../../src/upstream/mapping/index.ts';
import { metadata } from '../../../src/vendor/metadata.ts';
import { modelOf, type RowClass, shapeOf } from '../../../src/vendor/rows.ts';
import { gatewaySchema } from '../../support/schema.ts';

const CONTRACTS: readonly Contract[] = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];

/** The vendor's names of fields that hold text for people to read. */
const IS_NAME = /(?:^|_|\.)(?:name|desc|description|abbreviation)$/;

interface NameField {
  /** `Type.field` of the graph. */
  readonly field: string;
  readonly operation: string;
  readonly path: string;
}

const pathOf = (shape: Shape, model: Model, field: FieldShape): string | undefined =>
  wirePaths({ name: shape.name, fields: shape.fields.filter(({ name }) => name === field.name) }, model)[0];

/** Fields below a row with their paths; an object that contains itself is not followed. */
const leavesOf = (shape: Shape, model: Model, within: readonly Shape[] = []): { field: string; path: string }[] =>
  shape.fields.flatMap((field) => {
    if (typeof field.type !== 'object' || !('shape' in field.type)) {
      const path = pathOf(shape, model, field);
      return path === undefined ? [] : [{ field: `${shape.name}.${field.name}`, path }];
    }
    const { type } = field;
    const source = model.fields?.[field.name];
    if ([...within, shape].includes(type.shape)) return [];
    // Rows of a type of its own are searched under that type.
    if (Object.keys(type.model.rows).length > 0 && typeof source !== 'object') return [];
    if (typeof source === 'object' && source.kind === 'group') {
      return Object.entries(source.fields).map(([name, path]) => ({ field: `${type.shape.name}.${name}`, path }));
    }
    const at = typeof source === 'string' ? source : field.name;
    return leavesOf(type.shape, type.model, [...within, shape]).map(({ field: inner, path }) => ({
      field: inner,
      path: `${at}.${path}`,
    }));
  });

const rowTypes = (): readonly RowClass[] =>
  Object.values(gatewaySchema().getTypeMap())
    .filter(isObjectType)
    .flatMap(({ name }) => {
      const target = metadata().objectTypes.find((type) => type.name === name)?.target as RowClass | undefined;
      return target && Object.keys(modelOf(target).rows).length > 0 ? [target] : [];
    });

/** The vendor answers in the caller's language on every site that has the operation. */
const isLocalized = (operation: string): boolean =>
  CONTRACTS.every(({ operations }) => operations.get(operation)?.facts.localized !== false) &&
  CONTRACTS.some(({ operations }) => operations.get(operation)?.facts.localized === true);

/** Name fields of the graph that an operation without a language may fill. */
export const namesInSiteLanguage = (): readonly NameField[] =>
  rowTypes().flatMap((target) => {
    const model = modelOf(target);
    const names = leavesOf(shapeOf(target), model).filter(({ path }) => IS_NAME.test(path));
    return Object.keys(model.rows)
      .filter((operation) => !isLocalized(operation))
      .flatMap((operation) => names.map((name) => ({ ...name, operation })));
  });

const TABLES = ['ListServiceTypes', 'ListResourceTypes'];

/** Whether the catalog gives the field in the caller's language. */
export const isJoined = (field: string): boolean => {
  const [type = '', name = ''] = field.split('.');
  const declared = gatewaySchema().getType(type);
  const access = isObjectType(declared)
    ? (declared.getFields()[name]?.extensions[ACCESS] as Access | undefined)
    : undefined;
  return access?.kind === 'operations' && access.operations.some((operation) => TABLES.includes(operation));
};

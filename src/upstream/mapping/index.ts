export { type Codes, UNRECOGNIZED, type WordOf } from './codes.ts';
export { type Money, type Pair, plainDecimal } from './convert.ts';
export {
  compileMapper,
  type FieldShape,
  type Mapper,
  readInFull,
  type Shape,
  type WireRow,
  wirePaths,
} from './mapper.ts';
export { camelCase, defineModel, type Model, money, pairs, snakeCase } from './model.ts';

export { type Codes, type Known, UNRECOGNIZED, type WordOf } from './codes.ts';
export { type Money, type Pair, plainDecimal } from './convert.ts';
export {
  compileMapper,
  type FieldShape,
  type Mapper,
  type Origin,
  readInFull,
  type Shape,
  type WireRow,
  wirePaths,
} from './mapper.ts';
export { camelCase, defineModel, inputName, type Model, money, pairs, snakeCase } from './model.ts';

export { type Codes, type Known, type Money, type Pair, plainDecimal, UNRECOGNIZED, type WordOf } from './convert.ts';
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

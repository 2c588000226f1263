import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

/** Changes that clients of the old schema would notice: broken operations first, then answers they may not expect. */
export const schemaChanges = (before: string, after: string): readonly string[] => {
  const [old, next] = [buildSchema(before), buildSchema(after)];
  return [
    ...findBreakingChanges(old, next).map(({ description }) => `breaking: ${description}`),
    ...findDangerousChanges(old, next).map(({ description }) => `dangerous: ${description}`),
  ];
};

import type { VendorOperation } from './operation.ts';

/**
 * The wire names a caller may give, in path, query and body order. Headers and what the credential fills are not
 * among them. Throws when two places use one name, since the input is one flat object.
 */
export const inputNames = (operation: Pick<VendorOperation, 'parameters' | 'body'>): readonly string[] => {
  const given = operation.parameters.filter((parameter) => parameter.in !== 'header' && !parameter.fromCredential);
  const names = [...given.map(({ name }) => name), ...Object.keys(operation.body?.properties ?? {})];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`input ${twice} is declared in two places`);
  return names;
};

import type { Parameter, VendorOperation } from './operation.ts';

/** Headers that describe the caller: the client sends them by itself. */
const OF_CALLER = ['x-site', 'x-language', 'x-time-zone'];

/** Whether the client sends the parameter by itself. */
export const isOfCaller = ({ name, in: place }: Pick<Parameter, 'name' | 'in'>): boolean =>
  place === 'header' && OF_CALLER.includes(name.toLowerCase());

/**
 * The wire names a caller may give, in the order of the parameters and then the body. Headers that describe the caller and
 * what the credential fills are not among them. Throws when two places use one name, since the input is one flat object.
 */
export const inputNames = (operation: Pick<VendorOperation, 'parameters' | 'body'>): readonly string[] => {
  const given = operation.parameters.filter((parameter) => !parameter.fromCredential && !isOfCaller(parameter));
  const names = [...given.map(({ name }) => name), ...Object.keys(operation.body?.properties ?? {})];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`input ${twice} is declared in two places`);
  return names;
};

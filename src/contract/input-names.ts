import type { Parameter, VendorOperation } from './operation.ts';

/** Headers that describe the caller; the gateway's client adds them to each call. */
const OF_CALLER = ['x-site', 'x-language', 'x-time-zone'];

/** Whether the gateway's client adds the parameter to each call. */
export const isOfCaller = ({ name, in: place }: Pick<Parameter, 'name' | 'in'>): boolean =>
  place === 'header' && OF_CALLER.includes(name.toLowerCase());

/**
 * Names of the inputs that a caller can give: parameters, then fields of the body, without headers that describe the
 * caller and parameters that the credential fills. Throws for a name in two places, because the input is one flat
 * object.
 */
export const inputNames = (operation: Pick<VendorOperation, 'parameters' | 'body'>): readonly string[] => {
  const given = operation.parameters.filter((parameter) => !parameter.fromCredential && !isOfCaller(parameter));
  const names = [...given.map(({ name }) => name), ...Object.keys(operation.body?.properties ?? {})];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`input ${twice} is declared in two places`);
  return names;
};

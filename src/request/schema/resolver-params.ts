import type { ParamKind } from '../../vendor/metadata.ts';

type Pick = (source: unknown, args: Record<string, unknown>, context: unknown, info: unknown) => unknown;

const property = (value: unknown, name: string | undefined): unknown =>
  name === undefined ? value : (value as Record<string, unknown>)[name];

const pickers: Readonly<Record<string, (param: ParamKind) => Pick>> = {
  root:
    ({ propertyName }) =>
    (source) =>
      property(source, propertyName),
  context:
    ({ propertyName }) =>
    (_source, _args, context) =>
      property(context, propertyName),
  args: () => (_source, args) => args,
  arg:
    ({ name = '' }) =>
    (_source, args) =>
      args[name],
  info: () => (_source, _args, _context, info) => info,
};

/** One function for each parameter, in the method's order; throws at start for an unknown kind of parameter. */
export const compileParams = (params: readonly ParamKind[]): readonly Pick[] =>
  [...params]
    .sort((a, b) => a.index - b.index)
    .map((param) => {
      const picker = pickers[param.kind];
      if (!picker) throw new Error(`resolver parameters of kind "${param.kind}" are not supported`);
      return picker(param);
    });

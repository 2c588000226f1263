/** The generated files that are missing or differ from what the sources give, in full. */
export const findDrift = (
  outputs: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
): readonly string[] => [...outputs].filter(([path, content]) => read(path) !== content).map(([path]) => path);

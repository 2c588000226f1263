interface Section {
  /** Name of the file, for the message. */
  readonly file: string;
  readonly name: string;
  readonly content: string;
}

/** A page with the part between two marking comments replaced; throws for a page without them. */
export const withSection = (page: string, { file, name, content }: Section): string => {
  const begin = `<!-- ${name}: written by npm run docs:write -->`;
  const end = `<!-- /${name} -->`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the ${name}`);
  return `${before}${begin}\n${content}\n${end}${after}`;
};

import ts from 'typescript';

/** A regular expression in a source file. */
export interface Expression {
  /** `path:line`. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** An expression that the program builds at run time, so that it cannot be checked. */
export interface Unreadable {
  readonly where: string;
  readonly unreadable: true;
}

const literalOf = (text: string): { source: string; flags: string } => {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
};

/** Every regular expression of a TypeScript file, written as a literal or made by `RegExp`. */
export const expressionsIn = (path: string, text: string): (Expression | Unreadable)[] => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: (Expression | Unreadable)[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) found.push({ where, ...literalOf(node.text) });
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      if (source && ts.isStringLiteralLike(source) && (!flags || ts.isStringLiteralLike(flags)))
        found.push({ where, source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' });
      else if (source && !ts.isRegularExpressionLiteral(source)) found.push({ where, unreadable: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

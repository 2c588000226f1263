import ts from 'typescript';

/** `now()` or `clock.now()`; durations are measured with `performance.now()`. */
const isReading = (node: ts.Node): boolean => {
  if (!ts.isCallExpression(node)) return false;
  const { expression: called } = node;
  if (ts.isIdentifier(called)) return called.text === 'now';
  return (
    ts.isPropertyAccessExpression(called) && called.name.text === 'now' && called.expression.getText() !== 'performance'
  );
};

const countReadings = (node: ts.Node): number => {
  let count = isReading(node) ? 1 : 0;
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child)) count += countReadings(child);
  });
  return count;
};

const isStatement = (node: ts.Node): boolean =>
  ts.isVariableStatement(node) ||
  ts.isExpressionStatement(node) ||
  ts.isReturnStatement(node) ||
  (ts.isExpression(node) && ts.isArrowFunction(node.parent) && node.parent.body === node) ||
  (ts.isExpression(node) && ts.isIfStatement(node.parent) && node.parent.expression === node);

/** Statements of a source file that read the clock more than once, as `path:line`. */
export const doubleReadings = (path: string, source: string): string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isStatement(node) && countReadings(node) > 1)
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

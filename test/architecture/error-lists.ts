import ts from 'typescript';
import { isKnownCode } from '../../src/errors/index.ts';

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : undefined;

const isComparison = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;

const isLogical = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** Texts that one expression compares with: `a === 'X' || b !== 'Y'`. */
const compared = (node: ts.Node): readonly (string | undefined)[] => {
  if (ts.isParenthesizedExpression(node)) return compared(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  if (isLogical(node.operatorToken)) return [...compared(node.left), ...compared(node.right)];
  if (!isComparison(node.operatorToken)) return [];
  return [node.left, node.right].filter(ts.isStringLiteralLike).map(({ text }) => text);
};

/** What one construct enumerates. */
const enumerated = (node: ts.Node): readonly (string | undefined)[] => {
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(({ name }) => name && textOf(name));
  if (ts.isUnionTypeNode(node))
    return node.types.map((type) => (ts.isLiteralTypeNode(type) ? textOf(type.literal) : undefined));
  if (ts.isCaseBlock(node))
    return node.clauses.map((clause) => (ts.isCaseClause(clause) ? textOf(clause.expression) : undefined));
  return ts.isBinaryExpression(node) && isLogical(node.operatorToken) ? compared(node) : [];
};

/**
 * Lists of error codes in one source file: constructs that treat two or more codes alike. Each list is one line of
 * words.
 */
export const errorLists = (path: string, source: string): readonly string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const codes = new Set(enumerated(node).filter((text) => text !== undefined && isKnownCode(text)));
    if (codes.size > 1) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} lists ${[...codes].join(', ')}`);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

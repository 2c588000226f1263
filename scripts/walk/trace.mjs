// Preloaded after register.mjs: each function of src that has a name adds its name to the list `globalThis.walked` when it is
// called; while there is no list, nothing is recorded.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { changeSources } from '../register.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The name that a reader would search for: of the function, or of what it is assigned to. */
const nameOf = (node) => {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const isNamed =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return isNamed && parent.initializer === node ? parent.name.getText() : null;
};

/** Inserts a call at the start of every function below a node; by position in the source. */
const insertionsIn = (file, node, into) => {
  const isFunction = ts.isFunctionLike(node) && node.body !== undefined;
  const name = isFunction ? nameOf(node) : null;
  if (name !== null) {
    const said = `globalThis.walked?.push(${JSON.stringify([file, name])})`;
    const { body } = node;
    if (ts.isBlock(body)) into.push([body.getStart() + 1, `${said};`]);
    else into.push([body.getStart(), `(${said},(`], [body.getEnd(), '))']);
  }
  // A value returned from the callback would end the search.
  ts.forEachChild(node, (child) => void insertionsIn(file, child, into));
  return into;
};

changeSources((text, filename) => {
  const file = relative(ROOT, filename);
  if (!file.startsWith('src/')) return text;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  // From the end to the start, so that an insertion does not move the places of the next ones.
  return insertionsIn(file, source, [])
    .sort(([a], [b]) => b - a)
    .reduce((changed, [at, said]) => changed.slice(0, at) + said + changed.slice(at), text);
});

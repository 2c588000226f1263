import ts from 'typescript';

/** A method that resolves a field: whether its declaration allows null, and whether its type does. */
export interface Answering {
  /** `Class.method` */
  readonly name: string;
  readonly declared: boolean;
  readonly typed: boolean;
}

const DECORATORS = new Set(['Query', 'Mutation', 'FieldResolver']);
const EMPTY = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types.flatMap(membersOf) : [type]);

/** `nullable: 'items'` refers to the items of a list, not to the list. */
const isNullable = (property: ts.ObjectLiteralElementLike): boolean =>
  ts.isPropertyAssignment(property) &&
  property.name.getText() === 'nullable' &&
  property.initializer.getText() !== "'items'";

const calledDecorators = (method: ts.MethodDeclaration): readonly ts.CallExpression[] =>
  (ts.getDecorators(method) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression);

/** The value for one parent: the promise's value, and for a batch one of its items. */
const answersOf = (checker: ts.TypeChecker, method: ts.MethodDeclaration, isBatch: boolean): readonly ts.Type[] => {
  const signature = checker.getSignatureFromDeclaration(method);
  if (!signature) return [];
  const answers = membersOf(checker.getReturnTypeOfSignature(signature)).flatMap((type) =>
    membersOf(checker.getAwaitedType(type) ?? type),
  );
  const item = isBatch && answers[0] ? checker.getIndexTypeOfType(answers[0], ts.IndexKind.Number) : undefined;
  return item ? membersOf(item) : answers;
};

const answering = (checker: ts.TypeChecker, method: ts.MethodDeclaration): readonly Answering[] => {
  const calls = calledDecorators(method);
  const field = calls.find(({ expression }) => DECORATORS.has(expression.getText()));
  const options = field?.arguments.find(ts.isObjectLiteralExpression);
  // Without options the method's type declares the field.
  if (!options) return [];
  const isBatch = calls.some(({ expression }) => expression.getText() === 'Batch');
  const owner = ts.isClassDeclaration(method.parent) ? method.parent.name?.text : '';
  return [
    {
      name: `${owner}.${method.name.getText()}`,
      declared: options.properties.some(isNullable),
      typed: answersOf(checker, method, isBatch).some(({ flags }) => (flags & EMPTY) !== 0),
    },
  ];
};

/** Every method of these files that answers a field and declares it. */
export const answeringMethods = (files: readonly string[], options: ts.CompilerOptions): readonly Answering[] => {
  const program = ts.createProgram([...files], { ...options, noEmit: true, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const found: Answering[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) found.push(...answering(checker, node));
    else ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return found;
};

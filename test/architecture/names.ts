import ts from 'typescript';

/** Participles that a sentence could not use as a verb; «read», «set» and «put» are verbs as well. */
const IRREGULAR = [
  ...['begun', 'bought', 'bound', 'brought', 'built', 'caught', 'chosen', 'drawn', 'found', 'given', 'gone', 'held'],
  ...['kept', 'known', 'left', 'lost', 'made', 'meant', 'paid', 'said', 'seen', 'sent', 'shown', 'sold', 'spelt'],
  ...['taken', 'thought', 'told', 'understood', 'written'],
];

/** Verbs that end as participles do. */
const VERBS_IN_ED = 'embed|exceed|feed|need|proceed|seed|speed';

const PREPOSITIONS = 'After|Ahead|Anywhere|As|Before|By|For|From|In|Of|On|Once|Only|Since|To|Until|With';

/**
 * A participle alone, or with a preposition: `checked`, `narrowedTo`. Such a name does not show whether the function
 * does it or asks whether it was done. A participle with a noun names a value: `expectedWaitMs`.
 */
const PARTICIPLE = new RegExp(
  `^(?!(?:${VERBS_IN_ED})(?![a-z]))(?:[a-z]+ed|${IRREGULAR.join('|')})(?:(?:${PREPOSITIONS})(?![a-z]).*)?$`,
);

const isFunction = (node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** The name of a function that its author chose; a method with decorators has the name of a field of the schema. */
const nameOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodSignature(node)) return node.name;
  if (ts.isMethodDeclaration(node)) return ts.getDecorators(node)?.length ? undefined : node.name;
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node))
    return isFunction(node.initializer) ? node.name : undefined;
  if (ts.isPropertySignature(node)) return node.type && ts.isFunctionTypeNode(node.type) ? node.name : undefined;
  return undefined;
};

/** Functions of a source file whose names are participles, as `path:line name`. */
export const participles = (path: string, source: string): string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name && ts.isIdentifier(name) && PARTICIPLE.test(name.text)) {
      const { line } = file.getLineAndCharacterOfPosition(name.getStart(file));
      found.push(`${path}:${line + 1} ${name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** Names that many files could give to a type of theirs, so that a search for one finds all of them. */
const UNSEARCHABLE_TYPE = /^(?:export )?(?:interface|type) (Options|Parts|Wanted|Given|Dependencies)\b/gm;

/** Types of a source file whose names do not say what they belong to, as `path:line name`. */
export const typesWithoutNoun = (path: string, source: string): string[] =>
  [...source.matchAll(UNSEARCHABLE_TYPE)].map(
    ({ 1: name, index }) => `${path}:${source.slice(0, index).split('\n').length} ${name}`,
  );

/** Words to avoid: a sentence should name the thing itself, such as the vendor, the viewer, the state or the row. */
const PRIVATE_WORDS =
  /\b(?:nobody|somebody|everybody|anybody|whoever|whosever|stands|tells|(?:is|are|was|were) told(?! apart)|hears?|unheard|that is none|(?:is|are) none of|says nothing|knows nothing|speaks? against|no life|how far (?:it|an export|a copy) is|behind the back|further ado|the last word|(?:sees|seen) to it|stand (?:so|elsewhere)|as ever)\b/i;

const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g;

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** GraphQL documents and code in literals are no prose: their names and values are data. */
const CODE_IN_LITERAL = /\$\{[^}]*\}|\{[\s\S]*\}/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const lineOf = (source: string, index: number): number => source.slice(0, index).split('\n').length;

const findPrivateWords = (path: string, source: string, prose: Iterable<RegExpMatchArray>): string[] =>
  [...prose].flatMap(({ 0: text, index = 0 }) => {
    // A sentence may go over several lines.
    const [word] = PRIVATE_WORDS.exec(text.replace(/\s*\n\s*\*?\s*/g, ' ')) ?? [];
    return word ? [`${path}:${lineOf(source, index)} ${word}`] : [];
  });

/** Comments of a source file with such a word, as `path:line word`. */
export const privateWords = (path: string, source: string): string[] =>
  findPrivateWords(path, source, source.matchAll(COMMENT));

/** Messages, descriptions and titles of tests with such a word: literals of several words, as `path:line word`. */
export const privateWordsInTexts = (path: string, source: string): string[] => {
  const texts = [...source.replace(COMMENT, blank).matchAll(LITERAL)].flatMap((literal) => {
    const text = literal[0].replace(CODE_IN_LITERAL, blank);
    return /\w \w/.test(text) ? [Object.assign(literal, { 0: text })] : [];
  });
  return findPrivateWords(path, source, texts);
};

/** Lines of a page with such a word outside code, as `path:line word`. */
export const privateWordsInPage = (path: string, page: string): string[] =>
  page
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, blank)
    .split('\n')
    .flatMap((line, index) => {
      const [word] = PRIVATE_WORDS.exec(line) ?? [];
      return word ? [`${path}:${index + 1} ${word}`] : [];
    });

/** Phrases that do not say what was refused or what to do: «X is no list» instead of «X must be a list». */
const UNCLEAR =
  /(?<!\bthere )\bis no (?!longer\b)|\bis there twice\b|\bnot understood\b|\bof nothing\b|\breveals nothing\b|\bbroken off\b/i;

/** A message of less words names no subject: `status 404`, `not ready`. */
const FEWEST_WORDS = 3;

/** Parsing takes time: most files make no error with a message of their own. */
const THROWS = /\bnew \w*(?:Error|Lost|Refused|Database|Metadata)\(\s*['"`]/;

const isError = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) && /(?:Error|Lost|Refused|Database|Metadata)$/.test(node.expression.getText());

const textsIn = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ')];
  return [];
};

/** Messages of thrown errors that a reader without the code could not act on, as `path:line message`. */
export const unclearMessages = (path: string, source: string): string[] => {
  if (!THROWS.test(source)) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isError(node) && !node.expression.getText().startsWith('Gateway'))
      for (const argument of node.arguments ?? [])
        for (const text of textsIn(argument)) {
          const words = text.match(/[^\s:;,]+/g) ?? [];
          const isWritten = /[a-z]{2}/i.test(text);
          if ((isWritten && words.length < FEWEST_WORDS) || UNCLEAR.test(text))
            found.push(`${path}:${lineOf(source, argument.getStart())} ${text}`);
        }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

import { type DirectiveNode, Kind } from 'graphql';
import { type Breach, ruleOver } from '../rule.ts';
import { everythingNamed } from './named.ts';

const REASON = /^Use `([\w.()]+)`( instead)?; removed after (\d{4}-\d{2}-\d{2})\.$/;

const reasonOf = ({ arguments: given }: DirectiveNode): string => {
  const reason = given?.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === Kind.STRING ? reason.value : '';
};

/** A deprecation names the replacement, which must exist, and the last day on which the field answers. */
export const deprecation = ruleOver((document) => {
  const parts = everythingNamed(document);
  const known = new Set(parts.map(({ coordinate }) => coordinate));
  return parts.flatMap(({ node, coordinate }): readonly Breach[] => {
    const directives = 'directives' in node ? (node.directives ?? []) : [];
    const directive = directives.find(({ name }) => name.value === 'deprecated');
    if (!directive || directive.kind !== Kind.DIRECTIVE) return [];
    const [, replacement, , day] = REASON.exec(reasonOf(directive)) ?? [];
    if (!replacement || Number.isNaN(Date.parse(day ?? '')))
      return [
        {
          node,
          message: `${coordinate} must be deprecated as "Use \`Type.field\` instead; removed after YYYY-MM-DD."`,
        },
      ];
    return known.has(replacement)
      ? []
      : [{ node, message: `${coordinate} names ${replacement}, which does not exist.` }];
  });
});

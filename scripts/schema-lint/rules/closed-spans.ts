import { type Breach, ruleOver } from '../rule.ts';
import { everythingNamed, type Named } from './named.ts';

const NAME = /(?:^|[a-z])(from|until)$/i;

/** How a description says that an end of a span is part of it, by the scalar of the end; of amounts too. */
const WORDING: Readonly<Record<string, Readonly<Record<'from' | 'until', RegExp>>>> = {
  DateTime: { from: /\bat this moment or later\b/i, until: /\bat this moment or earlier\b/i },
  BillingDate: { from: /^First day\b/, until: /^Last day\b/ },
  Decimal: { from: /\bor more\b/, until: /\bor less\b/ },
  BillingMonth: { from: /^First month\b/, until: /^Last month\b/ },
};

const endOf = (name: string): 'from' | 'until' | undefined => {
  const [, end] = NAME.exec(name) ?? [];
  if (!end) return undefined;
  return end.toLowerCase() === 'from' ? 'from' : 'until';
};

const breachOf = ({ name, node, coordinate, type = '', description }: Named): readonly Breach[] => {
  const end = endOf(name);
  if (!end) return [];
  const wording = WORDING[type]?.[end];
  if (!wording) return [{ node, message: `${coordinate} cannot be the end of a span: its type is ${type}.` }];
  if (wording.test(description)) return [];
  return [{ node, message: `${coordinate} does not say that it is part of its span: ${wording.source}.` }];
};

/**
 * `from` and `until` in arguments are the first and the last instant or day of a span, both included; a deadline, or what
 * something was before a change, has another name.
 */
export const closedSpans = ruleOver((document) =>
  everythingNamed(document)
    .filter(({ part }) => part === 'argument' || part === 'input field')
    .flatMap(breachOf),
);

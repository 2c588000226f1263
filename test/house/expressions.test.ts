import { describe, expect, it } from '@jest/globals';
import { expressionsIn } from '../../scripts/expressions/find.ts';

const sourcesIn = (text: string) =>
  expressionsIn('x.ts', text).map((each) => ('unreadable' in each ? 'unreadable' : `/${each.source}/${each.flags}`));

// The check itself proves that it finds a dangerous expression; it runs the prover in a process of its own.
describe('regular expressions of a source file', () => {
  it.each([
    ['const a = /x+$/gu;', ['/x+$/gu']],
    ["const a = new RegExp('^a', 'i');", ['/^a/i']],
    ['const a = RegExp(`b`);', ['/b/']],
    ['const a = new RegExp(pattern);', ['unreadable']],
    ['const a = new RegExp(`a` + name);', ['unreadable']],
    ['// /x+$/ in a comment\nconst a = b / c / d;', []],
    ["const a = text.split(/,/).map((b) => b.replace(/;+$/, ''));", ['/,/', '/;+$/']],
  ])('are found in %j', (text, found) => expect(sourcesIn(text)).toEqual(found));
});

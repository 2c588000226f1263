import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './faults.ts';
import { avoidedIn, avoidedWords } from './terms.ts';

const catalogue = Object.entries(
  JSON.parse(readFileSync('schema/translations/zh.json', 'utf8')) as Readonly<Record<string, string>>,
);
const translated = catalogue.filter(([, chinese]) => chinese !== '');

describe('the Chinese descriptions', () => {
  it('keep names, codes, operations and numbers, and are set as Chinese is', () => {
    const faults = translated.flatMap(([english, chinese]) =>
      faultsOf(english, chinese).map((fault) => `${fault}: ${chinese}`),
    );
    expect(faults).toEqual([]);
  });

  it('have one word for one thing', () => {
    expect(avoidedWords().size).toBeGreaterThan(30);
    expect(translated.flatMap(([, chinese]) => avoidedIn(chinese).map((word) => `${word}: ${chinese}`))).toEqual([]);
  });

  it('are sorted, so that two changes seldom meet', () => {
    const keys = catalogue.map(([english]) => english);
    expect(keys).toEqual([...keys].sort());
  });

  it('bites: a lost number, name, code or operation, bad punctuation, another word', () => {
    const english = 'Up to 10 rows of `nodes`; FORBIDDEN without the item. Source: ListOrders, one call a page.';
    expect(
      faultsOf(english, '最多 10 行 `nodes`；没有权限项时返回 FORBIDDEN。来源：ListOrders，每页一次调用。'),
    ).toEqual([]);
    expect(faultsOf(english, '最多十行nodes,没有权限项时被拒绝')).toEqual([
      'without `nodes`',
      'without FORBIDDEN',
      'without ListOrders',
      'without 10',
      'ASCII punctuation beside Chinese',
      'no space between Chinese and Latin',
      'no full stop',
    ]);
    expect(faultsOf('A name.', 'Name。')).toEqual(['not Chinese']);
    expect(avoidedIn('厂商的客户')).toEqual(['厂商 → 华为云']);
  });
});

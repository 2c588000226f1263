import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '../../src/errors/index.ts';
import { MESSAGE_TEMPLATES } from '../../src/translations/messages/index.ts';
import { faultsOf } from './faults.ts';
import { avoidedIn, readTerms } from './terms.ts';

const catalog = Object.entries(
  JSON.parse(readFileSync('schema/translations/zh.json', 'utf8')) as Readonly<Record<string, string>>,
);
const translated = catalog.filter(([, chinese]) => chinese !== '');

const messages = [
  ...Object.values(ERROR_CODES).map(({ zh }) => zh),
  ...MESSAGE_TEMPLATES.map(([, chinese]) => chinese),
];

describe('the Chinese messages', () => {
  it('have one word for one thing', () => {
    const terms = readTerms();
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.flatMap((text) => avoidedIn(text, terms).map((word) => `${word}: ${text}`))).toEqual([]);
  });

  it('have no place that their English text lacks', () => {
    const places = (text: string) => (text.match(/\{\w+/g) ?? []).sort();
    for (const [english, chinese] of MESSAGE_TEMPLATES)
      expect(places(english)).toEqual(expect.arrayContaining(places(chinese)));
  });
});

describe('the Chinese descriptions', () => {
  it('keep names, codes, operations and numbers, and are set as Chinese is', () => {
    const faults = translated.flatMap(([english, chinese]) =>
      faultsOf(english, chinese).map((fault) => `${fault}: ${chinese}`),
    );
    expect(faults).toEqual([]);
  });

  it('have one word for one thing', () => {
    const terms = readTerms();
    expect(terms.avoided.size).toBeGreaterThan(30);
    expect(translated.flatMap(([, chinese]) => avoidedIn(chinese, terms).map((word) => `${word}: ${chinese}`))).toEqual(
      [],
    );
  });

  it('are sorted, so that two changes seldom meet', () => {
    const keys = catalog.map(([english]) => english);
    expect(keys).toEqual([...keys].sort());
  });

  it('are checked: a lost number, name, code or operation, bad punctuation or another word is reported', () => {
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
    expect(avoidedIn('厂商的云经销商')).toEqual(['厂商 → 华为云']);
    expect(avoidedIn('经销商的客户')).toEqual(['经销商 → 云经销商']);
  });
});

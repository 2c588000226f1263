import { below } from './hash.ts';
import { CHINESE, ENGLISH } from './words.ts';

/**
 * The names that customers can have, numbered: companies first, then persons. A search tests each possible name once,
 * which takes the same time for any number of customers.
 */
export const createNames = (language: 'CHINA' | 'INTERNATIONAL') => {
  const china = language === 'CHINA';
  const { names, trades, surnames, givenNames } = china ? CHINESE : ENGLISH;
  const places = china ? CHINESE.places : ENGLISH.forms;
  const companies = places.length * names.length * trades.length;

  const companyText = (number: number): string => {
    const trade = trades[number % trades.length] ?? '';
    const rest = Math.floor(number / trades.length);
    const [name, place] = [names[rest % names.length] ?? '', places[Math.floor(rest / names.length)] ?? ''];
    return china ? `${place}${name}${trade}有限公司` : `${name} ${trade} ${place}`;
  };

  const personText = (number: number): string => {
    const given = givenNames[number % givenNames.length] ?? '';
    const family = surnames[Math.floor(number / givenNames.length)] ?? '';
    return china ? family + given : `${given} ${family}`;
  };

  return {
    /** The number of a company's name, from three random numbers. */
    company: (place: number, name: number, trade: number): number =>
      (below(place, places.length) * names.length + below(name, names.length)) * trades.length +
      below(trade, trades.length),
    /** The number of a person's name, from two random numbers. */
    person: (family: number, given: number): number =>
      companies + below(family, surnames.length) * givenNames.length + below(given, givenNames.length),
    text: (number: number): string => (number < companies ? companyText(number) : personText(number - companies)),
  };
};

import { type DocumentNode, Kind } from 'graphql';
import { ruleOver } from '../rule.ts';
import { everythingNamed, type Named } from './named.ts';

const BUILT_IN = ['Boolean', 'Float', 'ID', 'Int', 'String'];

/** Names that mean different things, by the scalar that is meant at these places; a comment has the reason. */
const OTHER_MEANINGS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  code: {
    // Codes of the vendor's tables are ids; these are codes of errors and codes that a person types.
    String:
      /^(ChannelFailure|ExportError|OperationError|RenewalFailure|Coupon|UsableCoupon|TicketCountryCode|VerifyTicketContactInput)\./,
  },
  days: {
    // Days of the week as the vendor writes them, not a number of days.
    String: /^TicketService\./,
  },
  periodCount: {
    // An order has whole periods, a bill parts of them.
    Int: /^OrderLine\./,
  },
  step: {
    // A mark for a step of the life of a ticket is numbered; a step of a record has a name.
    Int: /^(RatingDimension|TicketRating)\./,
  },
  to: {
    // Number of the unit to convert into; elsewhere the text after a change.
    Int: /^Catalog\.convert\(/,
  },
  value: {
    // Marks given to a ticket are numbers; all other values are texts.
    Int: /^(TicketRating|TicketRatingInput)\./,
  },
};

const scalarsOf = (document: DocumentNode): ReadonlySet<string> =>
  new Set([
    ...BUILT_IN,
    ...document.definitions.flatMap((each) => (each.kind === Kind.SCALAR_TYPE_DEFINITION ? [each.name.value] : [])),
  ]);

/** Points of time have one name and several scalars: a day, a month and a moment have different ones. */
const isTime = ({ name }: Named): boolean => /^(from|until)$|(From|Until)$/.test(name);

const isOtherMeaning = ({ name, coordinate, type = '' }: Named): boolean =>
  OTHER_MEANINGS[name]?.[type]?.test(coordinate) ?? false;

const commonest = (types: readonly string[]): string =>
  [...new Set(types)].reduce((best, type) => {
    const count = (wanted: string): number => types.filter((each) => each === wanted).length;
    return count(type) > count(best) ? type : best;
  });

/** One name has one scalar, so that the value of a field can be passed to an argument of the same name. */
export const oneScalarForAName = ruleOver((document) => {
  const scalars = scalarsOf(document);
  const all = everythingNamed(document).filter(
    (each) =>
      scalars.has(each.type ?? '') && !isTime(each) && !isOtherMeaning(each) && !each.coordinate.startsWith('@'),
  );
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((alike) => {
    const usual = commonest(alike.map(({ type = '' }) => type));
    return alike
      .filter(({ type }) => type !== usual)
      .map(({ node, coordinate, name, type }) => ({
        node,
        message: `${coordinate} is of type ${String(type)}; elsewhere ${name} is ${usual}.`,
      }));
  });
});

import { monthAt, monthsBefore } from '../../time/index.ts';
import { wireReseller } from '../../upstream/scope.ts';
import type { ListSource, MirrorNoun, MonthsSource, WireRow } from '../noun.ts';
import { type Place, placeOf } from '../read/parts.ts';

/** The lists of one noun for the partner itself, or for one reseller. */
export const placesOf = ({ source }: MirrorNoun, resellerId: string, now: number): readonly Place[] => {
  if (source.kind !== 'months') return [{ resellerId, month: null, kind: null }];
  const current = monthAt(now);
  return Array.from({ length: source.months }, (_, back) => monthsBefore(current, back)).flatMap((month) =>
    source.kinds.of.map((kind) => ({ resellerId, month, kind })),
  );
};

const ofMonth = ({ input, kinds }: MonthsSource, { month, kind }: Place): WireRow => ({
  [input]: month,
  [kinds.input]: kind,
});

/** The vendor's inputs that select a part. */
export const inputOf = ({ noun, part }: { readonly noun: MirrorNoun; readonly part: string }): WireRow => {
  const place = placeOf(part);
  const { source } = noun;
  return { ...wireReseller(place.resellerId), ...(source.kind === 'months' ? ofMonth(source, place) : {}) };
};

/** Fields to add to each row, because the vendor's rows do not contain the month of their list. */
export const valuesOf = ({ noun: { source }, part }: { readonly noun: MirrorNoun; readonly part: string }): WireRow =>
  source.kind === 'months' ? ofMonth(source, placeOf(part)) : {};

/** Columns that separate the rows of a part from those of the noun's other parts. */
export const columnsOf = ({
  noun: { source },
  part,
}: {
  readonly noun: MirrorNoun;
  readonly part: string;
}): readonly (readonly [column: string, value: string])[] => {
  const { resellerId, month, kind } = placeOf(part);
  const own = ['reseller_id', resellerId] as const;
  return source.kind === 'months' ? [own, [source.column, month ?? ''], [source.kinds.input, kind ?? '']] : [own];
};

/** The source of a list; a monthly list has the defaults of any other list. */
export const listOf = ({ noun }: { readonly noun: MirrorNoun }): ListSource => {
  const { source, name } = noun;
  if (source.kind === 'customers') throw new Error(`${name} is read customer by customer, not as one list`);
  return source.kind === 'list' ? source : { kind: 'list', input: {}, windows: [] };
};

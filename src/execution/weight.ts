import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * Number of selections of an operation; a fragment's selections count at each place where it is spread. The sum of each
 * fragment is computed once, so that counting nested fragments takes time proportional to the text.
 */
export const selectionsIn = (
  { selectionSet }: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): number => {
  const known = new Map<string, number>();
  const inFragment = (name: string): number => {
    const counted = known.get(name) ?? countIn(fragments[name]?.selectionSet);
    known.set(name, counted);
    return counted;
  };
  const countIn = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, selection) =>
        sum +
        (selection.kind === Kind.FRAGMENT_SPREAD
          ? inFragment(selection.name.value)
          : 1 + countIn(selection.selectionSet)),
      0,
    );
  return countIn(selectionSet);
};

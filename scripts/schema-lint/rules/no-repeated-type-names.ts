import { ruleOver } from '../rule.ts';
import { everythingNamed } from './named.ts';

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * A field does not repeat the name of its type. The vendor's number does: `Order.orderId` is what arguments called
 * `orderId` take, and `id` is the global id.
 */
export const noRepeatedTypeNames = ruleOver((document) =>
  everythingNamed(document).flatMap(({ part, name, coordinate, node }) => {
    const [type = ''] = coordinate.split('.');
    const repeats = part === 'field' && name.toLowerCase().startsWith(type.toLowerCase());
    if (!repeats || name === `${lowerFirst(type)}Id`) return [];
    return [{ node, message: `${coordinate} repeats the name of its type.` }];
  }),
);

import { Field } from 'type-graphql';
import { declareCode } from '../../vendor/rows.ts';

/**
 * A word of the vendor's and the code behind it, in one declaration: `status` gives the graph `status` and `statusCode`.
 * Both read the same value of the row, and what guards the word guards the code, so that no enumeration is without the
 * code that explains UNRECOGNIZED. TypeScript code that reads the code names the property in the class, undecorated.
 */
export const CodedField =
  (type: () => object, description: string): PropertyDecorator =>
  (target, name) => {
    if (typeof name === 'symbol') throw new Error('a graph field needs a name, not a symbol');
    Field(type, { nullable: true, description })(target, name);
    const code = declareCode(target, name);
    Field(() => String, { nullable: true, description: `The vendor's code behind \`${name}\`.` })(target, code);
  };

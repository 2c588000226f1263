import { Field } from 'type-graphql';
import { declareCode } from '../../vendor/rows.ts';

/**
 * Declares an enum field and the field of the vendor's code behind it: `status` gives `status` and `statusCode`. Both
 * read the same value of the row under the same access rule, so that each enum has a code that explains UNRECOGNIZED. A
 * class whose TypeScript code reads the code declares that property without a decorator.
 */
export const CodedField =
  (type: () => object, description: string): PropertyDecorator =>
  (target, name) => {
    if (typeof name === 'symbol') throw new Error('a graph field needs a name, not a symbol');
    Field(type, { nullable: true, description })(target, name);
    const code = declareCode(target, name);
    Field(() => String, { nullable: true, description: `The vendor's code behind \`${name}\`.` })(target, code);
  };

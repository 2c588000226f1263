import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Objects with a text, by kind; only selected kinds are searched.' })
export class Search {
  /** The text to find. */
  text!: string;
}

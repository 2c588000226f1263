import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'What has a text in it, by kind; each kind is looked for only where it is selected.' })
export class Search {
  /** The text to find. */
  text!: string;
}

import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../../src/errors/index.ts';

/** A number that depends on the place in the answer alone, so that every executor gets the same. */
export const roll = (seed: number, place: string, sides: number): number =>
  createHash('sha1').update(`${seed}/${place}`).digest().readUInt32BE() % sides;

export interface Luck {
  readonly seed: number;
}

export const placeOf = ({ path }: GraphQLResolveInfo): string => {
  const keys: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join('.');
};

/** The value, or in one of three places a fault: a property or a resolver that throws, rejects or is null. */
export const mishap = (fate: number, value: () => unknown): unknown => {
  const mishaps: readonly (() => unknown)[] = [
    () => {
      throw new Error('thrown');
    },
    () => {
      throw new GatewayError('NOT_FOUND');
    },
    () => new GatewayError('UPSTREAM_BAD_ANSWER'),
    () => Promise.reject(new Error('rejected')),
    () => Promise.resolve(new GatewayError('FORBIDDEN')),
    () => null,
    () => undefined,
    () => Promise.resolve(null),
    () => {
      throw 'a text';
    },
    () => Promise.reject(undefined),
  ];
  return (mishaps[fate] ?? value)();
};

/** Getters over private state, as connections have them; some throw, some return promises. */
export class Thing {
  readonly #luck: Luck;
  readonly #place: string;

  constructor(luck: Luck, place: string) {
    this.#luck = luck;
    this.#place = place;
  }

  #lucky(name: string, value: () => unknown): unknown {
    return mishap(roll(this.#luck.seed, `${this.#place}/${name}`, 36), value);
  }

  #other(name: string): Thing {
    return new Thing(this.#luck, `${this.#place}/${name}`);
  }

  /**
   * `strict` items are all promises: graphql-js leaves a rejected promise unhandled when a later item throws
   * synchronously.
   */
  #list(name: string, item: (index: number) => unknown, strict = false): unknown[] {
    const length = roll(this.#luck.seed, `${this.#place}/${name}/length`, 4);
    return Array.from({ length }, (_, index) => {
      const made = mishap(roll(this.#luck.seed, `${this.#place}/${name}/${index}`, 40) + 2, () => item(index));
      // A later item may throw, after which graphql-js never awaits the earlier ones.
      if (made instanceof Promise) made.catch(() => undefined);
      return index % 2 && !strict ? made : Promise.resolve(made);
    });
  }

  get id() {
    return this.#lucky('id', () => roll(this.#luck.seed, this.#place, 1000));
  }
  get text() {
    return this.#lucky('text', () => 'text "quoted"\n');
  }
  get textStrict() {
    return this.#lucky('textStrict', () => 'strict');
  }
  get size() {
    return this.#lucky('size', () => (roll(this.#luck.seed, this.#place, 9) ? 2 : 99));
  }
  get even() {
    return this.#lucky(
      'even',
      () => roll(this.#luck.seed, this.#place, 20) * 2 + (roll(this.#luck.seed, `${this.#place}e`, 9) ? 0 : 1),
    );
  }
  get flag() {
    return this.#lucky('flag', () => true);
  }
  get wrongInt() {
    return this.#lucky('wrongInt', () => 'no number');
  }
  get tags() {
    return this.#lucky('tags', () => this.#list('tags', (index) => `tag${index}`));
  }
  get tagsStrict() {
    return this.#lucky('tagsStrict', () => new Set(['a', 'b']));
  }
  get noList() {
    return this.#lucky('noList', () => 'abc');
  }
  get grid() {
    return this.#lucky('grid', () => [[1, null], null, this.#list('grid', (index) => index, true)]);
  }
  get child() {
    return this.#lucky('child', () => this.#other('child'));
  }
  get childStrict() {
    return this.#lucky('childStrict', () => this.#other('childStrict'));
  }
  get children() {
    return this.#lucky('children', () => this.#list('children', (index) => this.#other(`children${index}`)));
  }
  get childrenStrict() {
    return this.#lucky('childrenStrict', () =>
      this.#list('childrenStrict', (index) => this.#other(`childrenStrict${index}`), true),
    );
  }
  /** No row is a promise, like the rows of a connection. */
  get rows(): readonly unknown[] {
    const length = roll(this.#luck.seed, `${this.#place}/rows/length`, 5);
    return Array.from({ length }, (_, index) => {
      const fate = roll(this.#luck.seed, `${this.#place}/rows${index}`, 25);
      return fate === 0 ? null : fate === 1 ? new Error('a row that is an error') : this.#other(`rows${index}`);
    });
  }
  /** A value, an error or null, always in a promise. */
  async lot(name: string): Promise<unknown> {
    return mishap(roll(this.#luck.seed, `${this.#place}/${name}`, 30), () => this.#other(name));
  }
  get number() {
    return this.#lucky('number', () => 7);
  }
  method(args: unknown, context: Luck, info: GraphQLResolveInfo): unknown {
    return this.#lucky('method', () => JSON.stringify([args, context.seed, info.fieldName, placeOf(info)]));
  }
}

/** A kind of generated file: the npm script that writes it and the one that compares it. */
export interface Step {
  readonly name: string;
  readonly write: string;
  readonly check: string;
}

/**
 * All kinds of generated files, each after its sources: the contract's types go into the schema, the schema into the client,
 * and both into the pages. A test compares the list with the scripts of package.json.
 */
export const STEPS: readonly Step[] = [
  { name: 'contract', write: 'contract:build', check: 'contract:check' },
  { name: 'schema', write: 'schema:print', check: 'schema:check' },
  { name: 'codegen', write: 'codegen', check: 'codegen:check' },
  { name: 'coverage', write: 'coverage:write', check: 'coverage:check' },
  { name: 'docs', write: 'docs:write', check: 'docs:check' },
];

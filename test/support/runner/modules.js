import { registerHooks } from 'node:module';
import '../../../scripts/register.mjs';
// Programs load it before the types of the schema; a test file may load some of these types alone.
import 'reflect-metadata';

const TESTS = new URL('../../', import.meta.url).href;
const GLOBALS = 'jest-globals:';
/** Begins the part of a module's address that names the run of a test file to which the module belongs. */
const RUN = '?run=';

/** Jest's functions by the run of a test file. */
const functionsOf = new Map();
/** Inline source maps by the address of the compiled module. */
const sourceMaps = new Map();
let runs = 0;

globalThis[Symbol.for(GLOBALS)] = functionsOf;

/** A module with Jest's functions for one run, in the place of the package `@jest/globals`. */
const globalsOf = (run) =>
  `export const { ${Object.keys(functionsOf.get(run)).join(', ')} } = ` +
  `globalThis[Symbol.for('${GLOBALS}')].get(${JSON.stringify(run)});`;

const isTest = (url) => url.startsWith(TESTS) && url.endsWith('.ts');

registerHooks({
  resolve(specifier, context, nextResolve) {
    const run = context.parentURL?.split(RUN)[1];
    if (run === undefined) return nextResolve(specifier, context);
    if (specifier === '@jest/globals') return { url: GLOBALS + RUN + run, shortCircuit: true };
    const found = nextResolve(specifier, context);
    return isTest(found.url) ? { ...found, url: found.url + RUN + run } : found;
  },
  load(url, context, nextLoad) {
    const [address, run] = url.split(RUN);
    if (address === GLOBALS) return { format: 'module', source: globalsOf(run), shortCircuit: true };
    const loaded = nextLoad(url, context);
    if (!address.endsWith('.ts')) return loaded;
    sourceMaps.set(url, loaded.source.slice(loaded.source.lastIndexOf('data:application/json')).trim());
    return loaded;
  },
});

/**
 * Opens the modules of one run of a test file. Those under `test` are loaded for this run alone, because their variables
 * and hooks are its own; all others are loaded once in a process.
 */
export const openModules = (testPath) => {
  runs += 1;
  const run = `${encodeURIComponent(testPath.slice(testPath.lastIndexOf('/') + 1))}-${runs}`;
  return {
    sourceMaps,
    load: (url) => import(url + RUN + run),
    setFunctions: (functions) => functionsOf.set(run, functions),
    close: () => functionsOf.delete(run),
  };
};

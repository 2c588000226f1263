import { registerHooks } from 'node:module';
import { readSetting } from './control.ts';

/**
 * Loaded before a stack that has an installation of its own, such as one with another version of `graphql`. The modules
 * of the bench then import packages from there; those that it lacks come from the installation of the bench.
 */
const { installation } = readSetting();
const modules = new URL('../', import.meta.url).href;
const importer = new URL(`../../peers/${installation}/package.json`, import.meta.url).href;

const PACKAGE = /^@?[a-z][\w./-]*$/;

registerHooks({
  resolve: (specifier, context, next) =>
    PACKAGE.test(specifier) && context.parentURL?.startsWith(modules)
      ? next(specifier, { ...context, parentURL: importer })
      : next(specifier, context),
});

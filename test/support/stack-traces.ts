import { GraphQLError } from 'graphql';

/**
 * Runs before each test file. GraphQL reads the stack of each error that a field throws, and finding the lines of the
 * sources for thousands of expected refusals takes longer than what is tested.
 */
const { prepareStackTrace: findSources } = Error;

Error.prepareStackTrace = (error, places) =>
  error instanceof GraphQLError || !findSources
    ? `${error.name}: ${error.message}${places.map((place) => `\n    at ${place}`).join('')}`
    : findSources(error, places);

// graphql-js reads NODE_ENV when it is loaded: outside of production each check of a type also looks for a second copy of
// graphql-js, which takes a tenth of the time of these tests. Gateways run in production.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
await import('graphql/jsutils/instanceOf.js');
process.env.NODE_ENV = NODE_ENV;

export {};

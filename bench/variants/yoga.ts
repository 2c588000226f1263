import { useGraphQlJit } from '@envelop/graphql-jit';
import { startYoga } from './yoga/start.ts';

await startYoga([useGraphQlJit()]);

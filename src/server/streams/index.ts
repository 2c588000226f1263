export type { StreamPulse } from './operation-stream.ts';
export { streamRoute } from './stream-route.ts';

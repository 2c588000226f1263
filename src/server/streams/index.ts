export { createCount } from './count.ts';
export type { StreamPulse } from './operation-stream.ts';
export { asksForStream, socketRoute } from './socket-route.ts';
export { streamRoute } from './stream-route.ts';

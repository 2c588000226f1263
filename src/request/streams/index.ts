export { readSequence } from './sequence.ts';
export { type EventLog, type EventPage, type Followed, type StreamEvent, StreamSource } from './stream.ts';
export { refuseToSubscribe, StreamField } from './stream-field.ts';

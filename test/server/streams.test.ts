import { afterAll, beforeAll } from '@jest/globals';
import { closeStreams, openStreams } from './streams/desk.ts';
import { testEndings } from './streams/endings.ts';
import { testEvents } from './streams/events.ts';
import { testFirstCopy } from './streams/first-copy.ts';
import { testInterruptions } from './streams/interruptions.ts';
import { testRefusals } from './streams/refusals.ts';
import { testRoles } from './streams/roles.ts';
import { testSlowReaders } from './streams/slow-readers.ts';
import { testSockets } from './streams/sockets.ts';

beforeAll(openStreams);
afterAll(closeStreams);

testFirstCopy();
testEvents();
testRoles();
testRefusals();
testSockets();
testInterruptions();
testSlowReaders();
testEndings();

import process from 'node:process';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** Globals besides the clock that a test may replace. */
const REPLACEABLE = ['Function', 'console', 'fetch', 'performance', 'setTimeout', 'setInterval', 'setImmediate'];

const noteListeners = () => new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));

/** Notes the machine's time; the returned function puts it back. */
const noteClock = () => {
  const { Date: clock } = globalThis;
  const { now } = clock;
  return () => {
    globalThis.Date = clock;
    clock.now = now;
  };
};

/** Notes the globals that a test may replace; the returned function puts them back. */
const noteGlobals = () => {
  const descriptors = REPLACEABLE.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  return () => {
    for (const [name, descriptor] of descriptors) Object.defineProperty(globalThis, name, descriptor);
  };
};

/** Notes what a test may change in the process; the returned function puts it back. */
const noteProcess = () => {
  const [variables, folder, listeners] = [{ ...process.env }, process.cwd(), noteListeners()];
  const { exit, exitCode } = process;
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
    Object.assign(process, { exit, exitCode });
    if (process.cwd() !== folder) process.chdir(folder);
    for (const [name, all] of noteListeners())
      for (const listener of all) if (!listeners.get(name)?.includes(listener)) process.removeListener(name, listener);
  };
};

/** As many as Node keeps by itself; Jest asks for 100, which takes long for thousands of expected refusals. */
const STACK_FRAMES = 10;

const isOfGraphql = (error) => Object.prototype.toString.call(error) === '[object GraphQLError]';

/**
 * GraphQL reads the stack of each error that a field throws, and finding the lines of the sources for it takes longer than
 * what is tested. Jest has just replaced how stacks are written, so this comes after it.
 */
const shortenStacks = () => {
  Error.stackTraceLimit = STACK_FRAMES;
  const { prepareStackTrace: findSources } = Error;
  Error.prepareStackTrace = (error, places) =>
    isOfGraphql(error)
      ? `${error.name}: ${error.message}${places.map((place) => `\n    at ${place}`).join('')}`
      : findSources(error, places);
};

/** Test files run in the process itself, one after another, each with the globals and variables that the first one had. */
export default class SharedEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.resetClock = noteClock();
    this.resetGlobals = noteGlobals();
    this.resetProcess = noteProcess();
    this.given = Object.keys(projectConfig.globals);
    Object.assign(globalThis, projectConfig.globals);
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  /** No context: the modules of a test file are not in a sandbox. */
  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {
    shortenStacks();
  }

  /** Jest measures how long a file took by the clock that was there before it. */
  handleTestEvent({ name }) {
    if (name === 'teardown') this.resetTime();
  }

  resetTime() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    this.resetClock();
  }

  async teardown() {
    this.resetTime();
    this.resetGlobals();
    for (const name of [...this.given, 'WALL_SHIFT_MS']) delete globalThis[name];
    this.resetProcess();
  }
}

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { openModules } from './modules.js';

const require = createRequire(import.meta.url);
const TEST_TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
/** Where Jest keeps what it knows of a test file beyond the life of its own modules. */
const STATE_OF_JEST = [TEST_TIMEOUT, Symbol.for('EVENT_HANDLERS'), Symbol.for('RETRY_TIMES')];

/** Loads a test file with Node's own loader, into the process itself. */
class SharedRuntime {
  constructor(environment, testPath) {
    this.environment = environment;
    this.modules = openModules(testPath);
  }

  /** Jest's collector of tests is loaded anew for each test file, because it keeps the tests. */
  requireInternalModule(path) {
    for (const symbol of STATE_OF_JEST) delete globalThis[symbol];
    delete require.cache[require.resolve(path)];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    const { moduleMocker, fakeTimersModern: timers } = this.environment;
    const jest = {
      fn: moduleMocker.fn.bind(moduleMocker),
      spyOn: moduleMocker.spyOn.bind(moduleMocker),
      restoreAllMocks: () => moduleMocker.restoreAllMocks(),
      useFakeTimers: (options) => timers.useFakeTimers(options),
      useRealTimers: () => timers.useRealTimers(),
      advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
      setTimeout: (ms) => void Object.assign(globalThis, { [TEST_TIMEOUT]: ms }),
    };
    this.modules.setFunctions({ ...globals, jest });
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return this.modules.load(pathToFileURL(path));
  }

  getSourceMaps() {
    return this.modules.sourceMaps;
  }

  /** Coverage is not measured here. */
  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    this.modules.close();
  }
}

/** Chooses by the environment of the file: one with a context of its own is a sandbox, and has Jest's own runtime. */
export default function openRuntime(...args) {
  const [, environment, , , , , testPath] = args;
  if (environment.getVmContext() === null) return new SharedRuntime(environment, testPath);
  const { default: SandboxRuntime } = require('jest-runtime');
  return new SandboxRuntime(...args);
}

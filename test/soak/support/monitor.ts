import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/**
 * Loaded into the process under test before its own code. Answers over IPC how long its event loop was blocked and
 * how large its heap is. `busy` counts only gaps that the process spent computing: on a machine with other work, the
 * plain delay also shows when somebody else had the processor.
 */
export interface Report {
  /** Longest delay of the event loop, and the longest it computed without a pause; milliseconds. */
  delayMs: number;
  busyMs: number;
  /** Bytes. */
  heapUsed: number;
}

const LOOK_EVERY_MS = 5;
const SETTLED_AFTER_MS = 300;
const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
delays.enable();

let busyMs = 0;
let lastAt = performance.now();
let lastCpu = process.cpuUsage();
setInterval(() => {
  const now = performance.now();
  const { user, system } = process.cpuUsage(lastCpu);
  busyMs = Math.max(busyMs, Math.min(now - lastAt, (user + system) / 1000));
  lastAt = now;
  lastCpu = process.cpuUsage();
}, LOOK_EVERY_MS).unref();

process.on('message', (message) => {
  const report = { delayMs: delays.max / 1e6, busyMs };
  if (message === 'collect') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { used_heap_size: heapUsed } = getHeapStatistics();
  process.send!({ ...report, heapUsed } satisfies Report);
  // What the measuring itself took does not count.
  setImmediate(() => {
    delays.reset();
    busyMs = 0;
    lastAt = performance.now();
    lastCpu = process.cpuUsage();
  });
});

/** What would have kept the process alive when it says that it has stopped; of timers, those that are not unref'd. */
const exit = process.exit.bind(process);
const tellAndExit = (code?: number): void => {
  const own = new Set(['PipeWrap', 'TTYWrap', 'FSReqCallback', 'Immediate']);
  const left = process.getActiveResourcesInfo().filter((name) => !own.has(name));
  if (process.connected) process.send!({ left }, () => exit(code));
  else exit(code);
};
process.exit = ((code?: number): never => {
  // What is being closed is gone after a moment, and this timer of our own after its callback.
  setTimeout(() => setImmediate(() => tellAndExit(code)), SETTLED_AFTER_MS);
  return undefined as never;
}) as typeof process.exit;
process.channel?.unref();

import { fork } from 'node:child_process';

/** A process that is asked one thing at a time. */
export class Child {
  constructor(script, args = [], env = {}, execArgv = []) {
    this.name = args[0] ?? script;
    this.process = fork(script, args, {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.ended = new Promise((resolve) => this.process.on('exit', resolve));
    this.waiting = withResolvers();
    this.process.on('message', (message) => this.waiting.resolve(message));
    this.waiting.promise.catch(() => undefined);
    void this.ended.then((code) => this.waiting.reject(new Error(`${this.name} ended with ${code}`)));
  }

  async answer() {
    const message = await this.waiting.promise;
    this.waiting = withResolvers();
    this.waiting.promise.catch(() => undefined);
    if (message.error) throw new Error(`${this.name}: ${message.error}`);
    return message;
  }

  ask(message) {
    this.process.send(message);
    return this.answer();
  }

  async stop() {
    if (this.process.connected) this.process.disconnect();
    await this.ended;
  }
}

function withResolvers() {
  let resolve, reject;
  const promise = new Promise((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

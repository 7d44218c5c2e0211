import type { Transport } from '../../../electron/core/helper/transport.js';

/** A helper that is played by the test. */
export class FakeTransport implements Transport {
  readonly sent: { id: number; method: string; params: unknown }[] = [];
  /** Methods that are answered at once, with their results. */
  readonly automatic = new Map<string, unknown>();
  killed = false;
  #line: (line: string) => void = () => undefined;
  #end: (error: Error) => void = () => undefined;

  send(line: string): void {
    const call = JSON.parse(line) as (typeof this.sent)[number];
    this.sent.push(call);
    if (this.automatic.has(call.method)) this.say({ id: call.id, result: this.automatic.get(call.method) });
  }
  onLine(listener: (line: string) => void): void {
    this.#line = listener;
  }
  onEnd(listener: (error: Error) => void): void {
    this.#end = listener;
  }
  kill(): void {
    this.killed = true;
  }

  say(line: unknown): void {
    this.#line(typeof line === 'string' ? line : JSON.stringify(line));
  }
  /** Answers the last call of a method. */
  answer(method: string, result: unknown): void {
    const call = this.sent.findLast((candidate) => candidate.method === method);
    this.say({ id: call?.id ?? -1, result });
  }
  die(error: Error): void {
    this.#end(error);
  }
  methods(): string[] {
    return this.sent.map(({ method }) => method);
  }
}

/** Splits chunks of UTF-8 bytes into lines; the splitter, not the chunks, decides where characters and lines end. */
export class LineSplitter {
  readonly #parts: Buffer[] = [];
  #length = 0;

  /** @param maxBytes longest line, in bytes, without its line feed */
  constructor(readonly maxBytes: number) {}

  /**
   * @returns the lines that the chunk completes, without line feeds; `'tooLong'` when a line exceeds the limit, after
   * which the stream must not be used any more
   */
  push(chunk: Buffer): string[] | 'tooLong' {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      this.#add(chunk.subarray(start, end));
      if (this.#length > this.maxBytes) return 'tooLong';
      lines.push(this.#take());
      start = end + 1;
    }
    this.#add(chunk.subarray(start));
    return this.#length > this.maxBytes ? 'tooLong' : lines;
  }

  #add(part: Buffer): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.#length += part.length;
  }

  #take(): string {
    const text = Buffer.concat(this.#parts).toString('utf8');
    this.#parts.length = 0;
    this.#length = 0;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }
}

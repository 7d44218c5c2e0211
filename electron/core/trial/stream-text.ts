import iconv from 'iconv-lite';
import { detectEncoding } from '../logs/encoding.js';

/** Too few to tell UTF-16 by. */
const FEW_BYTES = 64;

const NOTHING = Buffer.alloc(0);

/** Turns the bytes of one stream into text as they come, by the encoding that they prove to be in, as logs are read. */
export class StreamText {
  #decoder: { write(bytes: Buffer): string; end(): string | undefined } | null = null;
  /** What could still be either encoding, from its first byte beyond ASCII on. */
  #held = NOTHING;

  /** @returns the text of all characters that are complete */
  push(bytes: Buffer): string {
    if (this.#decoder !== null) return this.#decoder.write(bytes);
    const all = Buffer.concat([this.#held, bytes]);
    const { encoding, certain } = detectEncoding(all, NOTHING);
    if (certain) {
      this.#held = NOTHING;
      this.#decoder = iconv.getDecoder(encoding);
      return this.#decoder.write(all);
    }
    const high = all.findIndex((byte) => byte >= 0x80);
    // A zero byte in so little text may be half a character.
    const known = all.includes(0) && all.length < FEW_BYTES ? 0 : high < 0 ? all.length : high;
    this.#held = all.subarray(known);
    return all.toString('latin1', 0, known);
  }

  /** @returns the text of what the ended stream has left */
  end(): string {
    return this.#decoder === null ? this.#held.toString('utf8') : (this.#decoder.end() ?? '');
  }
}

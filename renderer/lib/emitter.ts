/** A list of listeners for one kind of event. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** @returns a function that ends the subscription */
  on(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}

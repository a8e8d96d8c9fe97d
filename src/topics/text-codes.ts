const IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
/** What is read past the end of a text: the scanner looks one character ahead. */
const BEYOND = 2

/**
 * The characters of a text as numbers in one block of memory, where they are read twice as fast as from the text itself.
 * Behind the end stand zeros.
 */
export class TextCodes {
  codes = new Uint16Array(0)
  #bytes = Buffer.alloc(0)

  read(text: string): void {
    if (text.length + BEYOND > this.codes.length) this.#grow(text.length + BEYOND)
    const size = this.#bytes.write(text, 'utf16le')
    if (!IS_LITTLE_ENDIAN) this.#bytes.subarray(0, size).swap16()
    this.codes.fill(0, text.length, text.length + BEYOND)
  }

  #grow(length: number): void {
    this.codes = new Uint16Array(Math.max(length, 2 * this.codes.length))
    this.#bytes = Buffer.from(this.codes.buffer)
  }
}

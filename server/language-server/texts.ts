/** From bytes to text, whatever the bytes: what is not text becomes signs that the language calls unreadable. */

/** The largest file that is read as an agreement. */
export const MOST_TEXT = 20_000_000;

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

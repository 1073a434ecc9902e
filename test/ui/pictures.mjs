// Pictures for the README: large enough to be read, small enough to be loaded.
import UPNG from 'upng-js';

/** The same picture in so few colours that the eye sees no difference, which takes a third of the room. */
export function inFewColours(png) {
  const image = UPNG.decode(png);
  return Buffer.from(UPNG.encode([UPNG.toRGBA8(image)[0]], image.width, image.height, COLOURS));
}

const COLOURS = 96;

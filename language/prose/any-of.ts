/** A pattern that finds every place where one of the alternatives stands. Each alternative is the source of a regular expression. */
export function anyOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'g');
}

/** A pattern that tells whether one of the alternatives stands anywhere; it keeps no place between texts. */
export function anyOnce(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'));
}

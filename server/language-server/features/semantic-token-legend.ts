/** Kinds of words, in names that every editor has colours for. */
export const TOKEN_TYPES = [
  'keyword',
  'string',
  'number',
  'comment',
  'namespace',
  'class',
  'interface',
  'variable',
  'type',
  'struct',
  'property',
  'enumMember',
  'method',
  'function',
  'event',
  'macro',
  'operator',
] as const;

export const TOKEN_MODIFIERS = ['declaration'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

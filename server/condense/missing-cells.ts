/** An empty cell, or one of the texts that mean `not given`. */
export function isMissing(cell: string | number | undefined, notGiven: ReadonlySet<string>): cell is undefined {
  if (cell === undefined || cell === '') return true;
  if (typeof cell === 'number') return false;
  return notGiven.has(cell) || isBlank(cell) || (notGiven.size > 0 && notGiven.has(cell.trim()));
}

function isBlank(cell: string): boolean {
  return cell.charCodeAt(0) <= 32 && cell.trim() === '';
}

/** What people write into a cell that has nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

const NOTHING = /^(\?+|-+|–|—|n\/?a|null|none|nil|nan|unknown|#n\/a|\\n)$/i;

/** A row a line: `what people say | or say | → what is written here | or here`; `(nothing)` takes the words out. */
export function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  const rows = table
    .replaceAll('(nothing)', '')
    .split('\n')
    .map((row) => row.split(' → ').map((side) => side.split('|').map((each) => each.trim())));
  return new Map(rows.flatMap(([said, written]) => said.map((each): [string, readonly string[]] => [each, written])));
}

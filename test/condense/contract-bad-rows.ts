import type { Open } from './data-folder';
export function describeBadRows(open: Open, _runs = 0): void { void open; }

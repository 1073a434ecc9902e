import type { Open } from './data-folder';
export function describeRandomRows(open: Open, _runs = 0): void { void open; }

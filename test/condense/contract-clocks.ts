import type { Open } from './data-folder';
export function describeClocks(open: Open, _runs = 0): void { void open; }

import type { WindowPhrase } from '../../agreement/agreement';
import { windowText } from './lengths';

/** Whether two phrases name the same windows. */
export function samePhrase(left: WindowPhrase, right: WindowPhrase): boolean {
  return windowText(left) === windowText(right);
}

/** What was read, and what was taken for granted. */
import { badRowGroups, count, listed } from '../../language/index';
import { placeLink, rowLink } from './controls';
import { el } from './element';
import { say } from './say';
import type { Drawn } from './view';

export function records({ outcome }: Drawn): HTMLElement | undefined {
  const { data, conventions } = outcome;
  if (data.length === 0 && conventions.length === 0) return undefined;
  return el(
    'section',
    { 'data-key': 'data', 'aria-labelledby': 'data' },
    el('h2', { id: 'data' }, say('The data')),
    el(
      'ul',
      {},
      data.map(({ name, files, rows, unreadable, notes }) =>
        el(
          'li',
          { 'data-key': name },
          el('b', {}, name),
          `: ${unreadable ?? (files.length === 0 ? count(rows, 'row') : say('{0} from {1}', count(rows, 'row'), listed(files)))}`,
          notes.map((note) => el('div', { class: 'soft' }, note)),
        ),
      ),
    ),
    data
      .filter(({ badRows }) => badRows.total > 0)
      .map(({ name, badRows }) =>
        el(
          'details',
          { 'data-key': `bad rows of ${name}` },
          el('summary', {}, say('{0}: {1}, not counted in any figure', name, count(badRows.total, 'bad row'))),
          el(
            'ul',
            {},
            badRowGroups(badRows).map(({ file, line, reason, rows, advice }) =>
              el(
                'li',
                {},
                `${reason} `,
                rowLink(file, line),
                rows > 1 && ` ${say('and {0} like it', count(rows - 1, 'more row'))}`,
                advice !== undefined && el('div', {}, advice),
              ),
            ),
          ),
        ),
      ),
    conventions.length > 0 &&
      el(
        'details',
        { 'data-key': 'conventions' },
        el('summary', {}, say('What the figures mean where the agreement is silent: {0}', count(conventions.length, 'convention'))),
        el(
          'ol',
          { class: 'conventions' },
          conventions.map(({ convention, text, place }) =>
            el('li', { value: String(convention) }, quoted(text), place !== undefined && [' ', placeLink(place)]),
          ),
        ),
      ),
  );
}

/** Words of the language stand between backticks. */
function quoted(text: string): (string | HTMLElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : el('code', {}, part)));
}

// The library of public holidays brings the clock changes of all zones from 1900 to 2500. Agreements are of our time.
import { readFile } from 'node:fs/promises';
import moment from 'moment-timezone/moment-timezone-utils.js';

const FIRST_YEAR = 1970;
const LAST_YEAR = 2070;

/** A plugin of esbuild: the table of zones without the years that no agreement is about. */
export const zonesOfOurTime = {
  name: 'zones-of-our-time',
  setup({ onLoad }) {
    onLoad({ filter: /moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(inOurTime(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }));
  },
};

/** The same table, packed, from 1970 to 2070. Which country a zone is in, nobody asks. */
export function inOurTime({ version, zones, links }) {
  const unpacked = { version, links, countries: [], zones: zones.map((each) => moment.tz.unpack(each)) };
  return moment.tz.filterLinkPack(unpacked, FIRST_YEAR, LAST_YEAR);
}

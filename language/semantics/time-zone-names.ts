import { isTimeZone } from '../quantities/time-zone';
import { closest } from '../syntax/closest';

/** The zone a drafter may have meant: a city without its continent, spaces for underscores, a slip of the pen. */
export function suggestTimeZone(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '_');
  if (name === '') return undefined;
  const likely = closest(name, ZONES) ?? ZONES.find((zone) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase() === name.toLowerCase());
  if (likely !== undefined) return likely;
  const city = name.slice(name.lastIndexOf('/') + 1);
  const nearby = closest(
    city,
    ZONES.map((zone) => zone.slice(zone.lastIndexOf('/') + 1)),
  );
  if (nearby !== undefined) return ZONES.find((zone) => zone.endsWith(`/${nearby}`));
  return CONTINENTS.map((continent) => `${continent}/${city}`).find(isTimeZone);
}

const CONTINENTS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];

/** Zones that agreements name most; the rest are found by their city. */
const ZONES: readonly string[] = [
  ...in_(
    'Europe',
    'London Dublin Lisbon Madrid Paris Brussels Amsterdam Luxembourg Berlin Zurich Vienna Rome Copenhagen Oslo Stockholm Helsinki',
  ),
  ...in_(
    'Europe',
    'Warsaw Prague Bratislava Budapest Ljubljana Zagreb Belgrade Bucharest Sofia Athens Istanbul Kyiv Vilnius Riga Tallinn Moscow Malta',
  ),
  ...in_(
    'America',
    'New_York Toronto Chicago Denver Phoenix Los_Angeles Vancouver Anchorage Halifax Mexico_City Bogota Lima Santiago Sao_Paulo',
  ),
  ...in_('America', 'Argentina/Buenos_Aires Montevideo Caracas Panama'),
  ...in_(
    'Asia',
    'Dubai Riyadh Jerusalem Karachi Kolkata Dhaka Bangkok Ho_Chi_Minh Jakarta Singapore Kuala_Lumpur Manila Hong_Kong Shanghai Taipei',
  ),
  ...in_('Asia', 'Seoul Tokyo'),
  ...in_('Africa', 'Cairo Johannesburg Lagos Nairobi Casablanca'),
  ...in_('Australia', 'Sydney Melbourne Brisbane Adelaide Darwin Perth Hobart'),
  ...in_('Pacific', 'Auckland Honolulu'),
  'Atlantic/Reykjavik',
  'UTC',
];

function in_(continent: string, cities: string): string[] {
  return cities.split(' ').map((city) => `${continent}/${city}`);
}

import type { Ratio, RoundingMode } from './ratio';

/**
 * `GBP 4,200.00`: the code, the exact amount in the currency's minor units with thousands separators. Finer amounts are rounded half up.
 * Days of service stand in the place of a currency: `2.5 days of service`.
 */
export function formatMoney(amount: Ratio, currency: string): string {
  if (isServiceDays(currency)) {
    const text = groupThousands(amount.round(minorUnits(currency)).toExact());
    return `${text} ${text === '1' ? currency.replace(/^days/, 'day') : currency}`;
  }
  return `${currency} ${groupThousands(amount.toDecimal(minorUnits(currency)))}`;
}

/** The amount rounded to the smallest unit the currency can be paid in (convention 2: half up unless the agreement says otherwise). */
export function roundToMinorUnit(amount: Ratio, currency: string, mode: RoundingMode = 'half-up'): Ratio {
  return amount.round(minorUnits(currency), mode);
}

/** What is owed in days instead of money, of one service by its name or of all: kept like a currency of its own. */
export function serviceDays(service = 'service'): string {
  return `${SERVICE_DAYS}${service}`;
}

export function isServiceDays(currency: string): boolean {
  return currency.startsWith(SERVICE_DAYS);
}

const SERVICE_DAYS = 'days of ';

/** How many decimals the currency has: GBP 2, JPY 0, KWD 3. */
export function minorUnits(currency: string): number {
  return UNUSUAL_MINOR_UNITS.get(currency) ?? 2;
}

/** True for an ISO 4217 code in capitals. */
export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

/** All currency codes, in order, for completion and suggestions. */
export function currencyCodes(): readonly string[] {
  return [...CODES];
}

/** `£` is GBP, `€` EUR, `$` USD, `¥` JPY; undefined for any other sign. */
export function currencyOfSymbol(symbol: string): string | undefined {
  return SYMBOLS.get(symbol);
}

/** The sign that stands for the currency in an agreement, when there is one. */
export function symbolOfCurrency(currency: string): string | undefined {
  for (const [symbol, code] of SYMBOLS) if (code === currency) return symbol;
  return undefined;
}

/** `1234567.89` becomes `1,234,567.89`; the text is a plain decimal. */
export function groupThousands(decimal: string): string {
  const [units = '', fraction] = decimal.split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['$', 'USD'],
  ['¥', 'JPY'],
]);

// Written out because the host's own currency table changes from one runtime to the next.
const UNUSUAL_MINOR_UNITS: ReadonlyMap<string, number> = new Map<string, number>([
  ...words('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF').map((code): [string, number] => [code, 0]),
  ...words('BHD IQD JOD KWD LYD OMR TND').map((code): [string, number] => [code, 3]),
  ...words('CLF UYW').map((code): [string, number] => [code, 4]),
]);

// ISO 4217 codes of money one can pay with, and a few that recent agreements still name (BGN, HRK, ANG, SLL, ZWL).
const CODES: ReadonlySet<string> = new Set(
  words(`
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
    HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
    RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL`),
);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

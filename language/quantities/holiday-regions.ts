/**
 * The regions whose public holidays are known, as a light table, so that an editor can check a name without loading the holidays themselves.
 * A test holds it to the library's own list.
 */

/** True for `GB`, `GB-ENG`, `DE-BE`, `US-CA-LA`: a country, its state and a part of that, in the codes of ISO 3166. */
export function isHolidayRegion(region: string): boolean {
  return allRegions().has(region);
}

/** Every known region, countries before their states. */
export function holidayRegions(): readonly string[] {
  return [...allRegions()];
}

/** Up to five regions the text may mean, best first: another spelling of a code (`uk`, `gb_eng`), or the states of the country it names. */
export function suggestRegions(text: string): string[] {
  const wanted = text
    .trim()
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
  const country = COUNTRY_ALIASES.get(wanted[0] ?? '') ?? wanted[0] ?? '';
  const known = new Map(holidayRegions().map((region) => [region.toUpperCase(), region]));
  for (let length = wanted.length; length > 0; length--) {
    const found = known.get([country, ...wanted.slice(1, length)].join('-'));
    if (found === undefined) continue;
    // A state that does not exist: its country's states are closer than the country alone.
    const inside = holidayRegions().filter((region) => region.startsWith(`${found}-`));
    return length === wanted.length ? [found] : [found, ...inside].slice(0, MOST_SUGGESTIONS);
  }
  const [only] = wanted;
  if (wanted.length !== 1 || only === undefined) return [];
  return holidayRegions()
    .filter((region) => region.toUpperCase().endsWith(`-${only}`))
    .slice(0, MOST_SUGGESTIONS);
}

const MOST_SUGGESTIONS = 5;

const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['USA', 'US'],
  ['EL', 'GR'],
]);

let regions: ReadonlySet<string> | undefined;

function allRegions(): ReadonlySet<string> {
  regions ??= new Set(TABLE.split(';').flatMap(codesOf));
  return regions;
}

/** `DE BE BY(A,KATH)` is DE, DE-BE, DE-BY, DE-BY-A and DE-BY-KATH. */
function codesOf(entry: string): string[] {
  const [country = '', ...states] = entry.trim().split(/\s+/);
  return [
    country,
    ...states.flatMap((state) => {
      const [code = '', parts] = state.replace(')', '').split('(');
      const full = `${country}-${code}`;
      return [full, ...(parts?.split(',') ?? []).map((part) => `${full}-${part}`)];
    }),
  ];
}

const TABLE = `
  AD 03 07; AE; AG 10; AI; AL; AM; AO; AR; AS; AT 1 2 3 4 5 6 7 8 9; AU ACT NSW NT QLD SA TAS VIC WA; AW; AX; AZ; BA BIH(W) BRC
  SRP; BB; BD; BE BRU DE VLG WAL; BF; BG; BH; BI; BJ; BL; BM; BN; BO B C H L N O P S T; BQ BO SA SE; BR AC AL AM AP BA CE DF ES
  GO(GOIANIA) MA MG(BH) MS MT PA PB PE(RE) PI PR(CU) RJ(RJ) RN RO RR RS SC SE SP(SP) TO; BS; BW; BY; BZ; CA AB BC MB NB NL NS NT
  NU ON PE QC SK YT; CC; CD; CF; CG; CH AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH; CI; CK
  Aitutaki Atiu Mangaia Manihiki Mitiaro Palmerston Penrhyn Pukapuka Rakahanga Rarotonga; CL AP BI(CH) NU(CH) TA; CM; CN; CO;
  CR; CU; CV S(PR); CW; CX; CY; CZ; DE BB BE BW BY(A,EVANG,KATH) HB HE HH MV NI NW RP SH SL SN(BZ) ST TH(EIC,UH,WAK); DJ; DK;
  DM; DO; DZ; EC P(QU); EE; EG; EH; ER; ES AN AR AS CB CE CL CM CN(EH,FU,GC,LA,LG,LP,TE) CT(B) EX GA IB MC MD ML NC PV RI VC;
  ET; FI; FJ; FO; FR 57 67 68 BL GF GP MF MQ RE YT; GA; GB ALD ENG NIR SCT WLS; GD; GE; GF; GG; GH; GI; GL; GM; GN; GP; GQ; GR;
  GT 1(101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117); GU; GW; GY; HK; HN; HR 17 19; HT; HU; IC EH FU GC
  LA LG LP TE; ID; IE; IL; IM; IN AN AP AR AS BR CH CT DD DL DN GA GJ HP HR JK KA KL LD MH ML MN MP MZ NL OR PB PY RJ SK TG TN
  TR UP UT WB; IR; IS; IT 21(TO) 25(MI) 32 52(FI) 62(RM) 82(PA); JE; JM; JP; KE; KM; KN; KR; KY; KZ; LC; LI; LK; LR; LS; LT; LU;
  LV; LY; MA; MC; MD CA CU; ME; MF; MG; MK; ML; MQ; MR; MS; MT; MU; MW; MX; MY 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16;
  MZ; NA; NC; NE; NF; NG; NI; NL GR(GRN) NH(ALK) ZH(BRL,LDN); NO; NZ AUK BOP CAN(Timaru) CIT GIS HKB MBH MWT NSN NTL OTA STL TAS
  TKI WGN WKO WTC(Buller); PA; PE CUS; PF; PH; PK BA GB IS JK KP PB SD; PL; PM; PR; PT; PY; RE; RO; RS; RU AD AL BA BEL BRY BU
  CE CR CU DA IN IRK KB KC KDA KL KO KR MR NO OMS PNZ SA SAR SEV STA TA TY ZAB; RW; SA; SC; SD; SE; SG; SH AC HL TA; SI; SJ; SK;
  SL; SM; SN; SO AW SA SO TO WO; SR; SS; ST; SV SS; SX; SZ; TC; TD; TG; TH; TN; TO; TR; TT; TW; TZ; UA; UG; US AK AL AR AZ
  CA(LA) CO CT DC DE FL GA HI IA ID IL IN KS KY LA(NO) MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN
  TX UT VA VT WA WI WV WY; UY; UZ; VA; VC; VE B G K(BA) M N S V; VG; VI; VN; VU; WF; XK; YT; ZA; ZM; ZW
`;

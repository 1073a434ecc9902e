/**
 * The regions whose public holidays are known, as a light table, so that an editor can check and name one without loading the holidays
 * themselves. A test holds it to the library's own list.
 */

/** True for `GB`, `GB-ENG`, `DE-BE`, `US-CA-LA`: a country, its state and a part of that, in the codes of ISO 3166. */
export function isHolidayRegion(region: string): boolean {
  return allRegions().has(region);
}

/** `England` for `GB-ENG`; undefined for a region that is not known. */
export function holidayRegionName(region: string): string | undefined {
  return allRegions().get(region);
}

/** Every known region, each country before its states. */
export function holidayRegions(): readonly string[] {
  return [...allRegions().keys()];
}

/** Up to five regions the text may mean, best first: another spelling of a code (`uk`, `gb_eng`) or a name (`England`). */
export function suggestRegions(text: string): string[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const alias = ALIASES.get(wanted);
  const suggestions = [...(alias === undefined ? [] : [alias]), ...codesLike(wanted), ...namesLike(wanted)];
  return [...new Set(suggestions)].slice(0, MOST_SUGGESTIONS);
}

/** The code itself in another spelling, or the nearest known part of it with what lies inside: GB and GB-ENG … for GB-LON. */
function codesLike(wanted: string): string[] {
  const regions = holidayRegions();
  const parts = wanted.split(' ');
  const [first = ''] = parts;
  const codes = [folded(ALIASES.get(first) ?? first), ...parts.slice(1)];
  for (let length = codes.length; length > 0; length--) {
    const code = codes.slice(0, length).join(' ');
    const found = regions.find((region) => folded(region) === code);
    if (found === undefined || (length < codes.length && wanted.length > LONGEST_CODE)) continue;
    return length === codes.length ? [found] : [found, ...regions.filter((region) => region.startsWith(`${found}-`))];
  }
  return regions.filter((region) => folded(region).endsWith(` ${wanted}`));
}

/** Regions of that name, then those whose name holds it as a word or the start of one. */
function namesLike(wanted: string): string[] {
  if (wanted.length < SHORTEST_NAME) return [];
  const names = [...allRegions()].map(([region, name]) => ({ region, name: folded(name) }));
  const same = names.filter(({ name }) => name === wanted);
  const holding = names.filter(({ name }) => ` ${name}`.includes(` ${wanted}`));
  return [...same, ...holding].map(({ region }) => region);
}

const MOST_SUGGESTIONS = 5;
const SHORTEST_NAME = 4;
const LONGEST_CODE = 10;

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['usa', 'US'],
  ['el', 'GR'],
  ['holland', 'NL'],
  ['bavaria', 'DE-BY'],
]);

let known: ReadonlyMap<string, string> | undefined;

function allRegions(): ReadonlyMap<string, string> {
  known ??= new Map(TABLE.trim().replace(/\s+/g, ' ').split(' | ').flatMap(regionsOf));
  return known;
}

/** `GB United Kingdom; ENG England` is GB and GB-ENG with their names. */
function regionsOf(entry: string): [region: string, name: string][] {
  const [country = '', ...states] = entry.split('; ');
  const [countryCode, countryName] = codeAndName(country);
  return [
    [countryCode, countryName],
    ...states.map((state): [string, string] => {
      const [code, name] = codeAndName(state);
      return [`${countryCode}-${code}`, name];
    }),
  ];
}

function codeAndName(part: string): [code: string, name: string] {
  const space = part.indexOf(' ');
  return [part.slice(0, space), part.slice(space + 1)];
}

/** Lower case without accents, words apart by one space. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const TABLE = `
  AD Andorra; 03 Encamp; 07 Andorra la Vella | AE United Arab Emirates | AG Antigua & Barbuda; 10 Barbuda | AI Anguilla | AL Albania |
  AM Armenia | AO Angola | AR Argentina | AS American Samoa | AT Austria; 1 Burgenland; 2 Carinthia; 3 Lower Austria; 4 Upper Austria; 5
  Salzburg; 6 Styria; 7 Tyrol; 8 Vorarlberg; 9 Vienna | AU Australia; ACT Australian Capital Territory; NSW New South Wales; NT Northern
  Territory; QLD Queensland; SA South Australia; TAS Tasmania; VIC Victoria; WA Western Australia | AW Aruba | AX Åland Islands | AZ
  Azerbaijan | BA Bosnia and Herzegovina; BIH Federation of Bosnia and Herzegovina; BIH-W Western Herzegovina; BRC Brčko District; SRP
  Republika Srpska | BB Barbados | BD People's Republic of Bangladesh | BE Belgium; BRU Bruxelles; DE Deutschsprachige Gemeinschaft; VLG
  Vlaamse Gemeenschap; WAL Communauté française | BF Burkina Faso | BG Bulgaria | BH Bahrain | BI Burundi | BJ Benin | BL St. Barths |
  BM Bermuda | BN Brunei | BO Bolivia; B Beni; C Cochabamba; H Chuquisaca; L La Paz; N Pando; O Oruro; P Potosí; S Santa Cruz; T Tarija
  | BQ Caribbean Netherlands; BO Bonaire; SA Saba; SE Sint Eustatius | BR Brazil; AC Acre; AL Alagoas; AM Amazonas; AP Amapá; BA Bahia;
  CE Ceará; DF Distrito Federal; ES Espírito Santo; GO Goiás; GO-GOIANIA Goiânia; MA Maranhão; MG Minas Gerais; MG-BH Belo Horizonte; MS
  Mato Grosso do Sul; MT Mato Grosso; PA Pará; PB Paraíba; PE Pernambuco; PE-RE Recife; PI Piauí; PR Paraná; PR-CU Curitiba; RJ Rio de
  Janeiro; RJ-RJ Rio de Janeiro; RN Rio Grande do Norte; RO Rondônia; RR Roraima; RS Rio Grande do Sul; SC Santa Catarina; SE Sergipe;
  SP São Paulo; SP-SP São Paulo; TO Tocantins | BS Bahamas | BW Botswana | BY Belarus | BZ Belize | CA Canada; AB Alberta; BC British
  Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; NS Nova Scotia; NT Northwest Territories; NU Nunavut; ON
  Ontario; PE Prince Edward Island; QC Quebec; SK Saskatchewan; YT Yukon | CC Cocos (Keeling) Islands | CD Democratic Republic of the
  Congo | CF Central African Republic | CG Republic of the Congo | CH Switzerland; AG Canton of Aargau; AI Canton of Appenzell
  Inner-Rhodes; AR Canton of Appenzell Outer Rhodes; BE Canton of Bern; BL Canton of Basel-Country; BS Canton of Basel-City; FR Canton
  of Fribourg; GE Canton of Geneva; GL Canton of Glarus; GR Canton of Grisons; JU Canton of Jura; LU Canton of Lucerne; NE Canton of
  Neuchâtel; NW Canton of Nidwalden; OW Canton of Obwalden; SG Canton of St. Gallen; SH Canton of Schaffhausen; SO Canton of Solothurn;
  SZ Canton of Schwyz; TG Canton of Thurgau; TI Canton of Ticino; UR Canton of Uri; VD Canton of Vaud; VS Canton of Valais; ZG Canton of
  Zug; ZH Canton of Zürich | CI Republic of Côte d'Ivoire | CK Cook Islands; Aitutaki Aitutaki; Atiu Atiu; Mangaia Mangaia; Manihiki
  Manihiki; Mitiaro Mitiaro; Palmerston Palmerston; Penrhyn Penrhyn; Pukapuka Pukapuka; Rakahanga Rakahanga; Rarotonga Rarotonga | CL
  Chile; AP Arica y Parinacota; BI Biobío; BI-CH Chillán y Chillán Viejo; NU Ñuble; NU-CH Chillán y Chillán Viejo; TA Tarapacá | CM
  Cameroon | CN China | CO Colombia | CR Costa Rica | CU Cuba | CV Cape Verde; S Sotavento Islands; S-PR Praia | CW Curaçao | CX
  Christmas Island | CY Cyprus | CZ Czech Republic | DE Germany; BB Brandenburg; BE Berlin; BW Baden-Württemberg; BY Bayern; BY-A Stadt
  Augsburg; BY-EVANG Predominantly protestant communities; BY-KATH Predominantly catholic communities; HB Hansestadt Bremen; HE Hessen;
  HH Hansestadt Hamburg; MV Mecklenburg-Vorpommern; NI Niedersachsen; NW Nordrhein-Westfalen; RP Rheinland-Pfalz; SH Schleswig-Holstein;
  SL Saarland; SN Sachsen; SN-BZ Landkreis Bautzen; ST Sachsen-Anhalt; TH Thüringen; TH-EIC Landkreis Eichfeld; TH-UH
  Unstrut-Hainich-Kreis; TH-WAK Wartburgkreis | DJ Djibouti | DK Denmark | DM Dominica | DO Dominican Republic | DZ Algeria | EC
  Ecuador; P Pichincha; P-QU Quito | EE Estonia | EG Egypt | EH Western Sahara | ER Eritrea | ES Spain; AN Andalucía; AR Aragón; AS
  Asturias; CB Cantabria; CE Ciudad de Ceuta; CL Castile and León; CM Castile-La Mancha; CN Canary Islands; CN-EH El Hierro; CN-FU
  Fuerteventura; CN-GC Gran Canaria; CN-LA Lanzarote; CN-LG La Gomera; CN-LP La Palma; CN-TE Tenerife; CT Catalonia; CT-B Barcelona; EX
  Extremadura; GA Galicia; IB Balearic Islands; MC Murcia Region; MD Comunidad de Madrid; ML Ciudad de Melilla; NC Navarra Chartered
  Community; PV Basque Country; RI La Rioja; VC Valencian Community | ET Ethiopia | FI Finland | FJ Fiji | FO Faroe Islands | FR France;
  57 Département Moselle; 67 Département Bas-Rhin; 68 Département Haut-Rhin; BL Département et région d'outre-mer Saint Barthélemy; GF
  Département et région d'outre-mer Guyane; GP Département et région d'outre-mer Guadeloupe; MF Département et région d'outre-mer Saint
  Martin; MQ Département et région d'outre-mer Martinique; RE Département et région d'outre-mer La Réunion; YT Département et région
  d'outre-mer Mayotte | GA Gabon | GB United Kingdom; ALD Alderney; ENG England; NIR Northern Ireland; SCT Scotland; WLS Wales | GD
  Grenada | GE Georgia | GF French Guiana | GG Guernsey | GH Ghana | GI Gibraltar | GL Greenland | GM The Gambia | GN Guinea | GP
  Guadeloupe | GQ Republic of Equatorial Guinea | GR Greece | GT Guatemala; 1 Guatemala; 1-101 Guatemala; 1-102 Santa Catarina Pinula;
  1-103 San José Pinula; 1-104 San José del Golfo; 1-105 Palencia; 1-106 Chinautla; 1-107 San Pedro Ayampuc; 1-108 Mixco; 1-109 San
  Pedro Sacatepéquez; 1-110 San Juan Sacatepéquez; 1-111 San Raimundo; 1-112 San Pedro y San Pablo; 1-113 Fraijanes; 1-114 Amatitlán;
  1-115 Villa Nueva; 1-116 Villa Canales; 1-117 San Miguel Petapa | GU Guam | GW Guinea-Bissau | GY Guyana | HK Hong Kong | HN Honduras
  | HR Croatia; 17 Split-Dalmatia; 19 Dubrovnik-Neretva | HT Haiti | HU Hungary | IC Canary Islands; EH El Hierro; FU Fuerteventura; GC
  Gran Canaria; LA Lanzarote; LG La Gomera; LP La Palma; TE Tenerife | ID Indonesia | IE Ireland | IL Israel | IM Isle of Man | IN
  India; AN Andaman and Nicobar Islands; AP Andhra Pradesh; AR Arunachal Pradesh; AS Assam; BR Bihar; CH Chandigarh; CT Chhattisgarh; DD
  Daman and Diu; DL Delhi; DN Dadra and Nagar Haveli; GA Goa; GJ Gujarat; HP Himachal Pradesh; HR Haryana; JK Jammu and Kashmir; KA
  Karnataka; KL Kerala; LD Lakshadweep; MH Maharashtra; ML Meghalaya; MN Manipur; MP Madhya Pradesh; MZ Mizoram; NL Nagaland; OR Odisha;
  PB Punjab; PY Puducherry; RJ Rajasthan; SK Sikkim; TG Telangana; TN Tamil Nadu; TR Tripura; UP Uttar Pradesh; UT Uttarakhand; WB West
  Bengal | IR Iran | IS Iceland | IT Italia; 21 Piedmont; 21-TO Turin; 25 Lombardy; 25-MI Milan; 32 Südtirol; 52 Tuscany; 52-FI
  Florence; 62 Lazio; 62-RM Rome; 82 Sicily; 82-PA Palermo | JE Jersey | JM Jamaica | JP Japan | KE Kenya | KM Comoros | KN St. Kitts &
  Nevis | KR South Korea | KY Cayman Islands | KZ Kazakhstan | LC St. Lucia | LI Liechtenstein | LK Sri Lanka | LR Liberia | LS Lesotho
  | LT Lithuania | LU Luxembourg | LV Latvia | LY Libya | MA Kingdom of Morocco | MC Monaco | MD Moldova; CA Cahul; CU Chișinău | ME
  Montenegro | MF St. Martin | MG Madagascar | MK Macedonia | ML Republic of Mali | MQ Martinique | MR Mauritania | MS Montserrat | MT
  Malta | MU Mauritius | MW Malawi | MX Mexico | MY Malaysia; 01 Johor; 02 Kedah; 03 Kelantan; 04 Malacca; 05 Negeri Sembilan; 06
  Pahang; 07 Penang; 08 Perak; 09 Perlis; 10 Selangor; 11 Terengganu; 12 Sabah; 13 Sarawak; 14 Kuala Lumpur; 15 Labuan; 16 Putrajaya |
  MZ Mozambique | NA Namibia | NC New Caledonia | NE Republic of the Niger | NF Norfolk Island | NG Nigeria | NI Nicaragua | NL
  Netherlands; GR Groningen; GR-GRN Groningen; NH North Holland; NH-ALK Alkmaar; ZH South Holland; ZH-BRL Brielle; ZH-LDN Leiden | NO
  Norway | NZ New Zealand; AUK Auckland Province; BOP Bay of Plenty; CAN Canterbury; CAN-Timaru Timaru District; CIT Chatham Islands;
  GIS Gisborne; HKB Hawke's Bay; MBH Marlborough; MWT Manawatu-Wanganui; NSN Nelson; NTL Northland; OTA Otago Province; STL Southland;
  TAS Tasman; TKI Taranaki; WGN Wellington Province; WKO Waikato; WTC Westland; WTC-Buller Buller district | PA Panama | PE Peru; CUS
  Cuzco | PF French Polynesia | PH Philippines | PK Pakistan; BA Balochistan; GB Gilgit-Baltistan; IS Islamabad; JK Azad Kashmir; KP
  Khyber Pakhtunkhwa; PB Punjab; SD Sindh | PL Poland | PM St. Pierre & Miquelon | PR Puerto Rico | PT Portugal | PY Paraguay | RE
  Réunion | RO Romania | RS Serbia | RU Russia; AD Republic of Adygea; AL Altai Republic; BA Republic of Bashkortostan; BEL Belgorod
  Oblast; BRY Bryansk Oblast; BU Republic of Buryatia; CE Chechen Republic; CR Republic of Crimea; CU Chuvash Republic; DA Republic of
  Dagestan; IN Republic of Ingushetia; IRK Irkutsk Oblast; KB Kabardino-Balkar Republic; KC Karachay-Cherkess Republic; KDA Krasnodar
  Krai; KL Republic of Kalmykia; KO Republic of Komi; KR Republic of Karelia; MR Republic of Mordovia; NO Republic of North
  Ossetia-Alania; OMS Omsk Oblast; PNZ Penza Oblast; SA Sakha (Yakutia) Republic; SAR Saratov Oblast; SEV Sevastopol; STA Stavropol
  Krai; TA Republic of Tatarstan; TY Republic of Tuva; ZAB Zabaykalsky Krai | RW Rwanda | SA Saudi Arabia | SC Seychelles | SD Sudan |
  SE Sweden | SG Singapore | SH St. Helena; AC Ascension Island; HL Saint Helena; TA Tristan da Cunha | SI Slovenia | SJ Svalbard & Jan
  Mayen | SK Slovakia | SL Sierra Leone | SM San Marino | SN Senegal | SO Somalia; AW Awdal; SA Sanaag; SO Sool; TO Togdheer; WO Woqooyi
  Galbeed | SR Suriname | SS South Sudan | ST São Tomé & Príncipe | SV El Salvador; SS San Salvador | SX Sint Maarten | SZ Swaziland |
  TC Turks & Caicos Islands | TD Chad | TG Togolese Republic | TH Thailand | TN Tunisia | TO Tonga | TR Turkey | TT Trinidad & Tobago |
  TW Taiwan | TZ Tanzania | UA Ukraine | UG Uganda | US United States of America; AK Alaska; AL Alabama; AR Arkansas; AZ Arizona; CA
  California; CA-LA Los Angeles; CO Colorado; CT Connecticut; DC District of Columbia; DE Delaware; FL Florida; GA Georgia; HI Hawaii;
  IA Iowa; ID Idaho; IL Illinois; IN Indiana; KS Kansas; KY Kentucky; LA Louisiana; LA-NO New Orleans; MA Massachusetts; MD Maryland; ME
  Maine; MI Michigan; MN Minnesota; MO Missouri; MS Mississippi; MT Montana; NC North Carolina; ND North Dakota; NE Nebraska; NH New
  Hampshire; NJ New Jersey; NM New Mexico; NV Nevada; NY New York; OH Ohio; OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC
  South Carolina; SD South Dakota; TN Tennessee; TX Texas; UT Utah; VA Virginia; VT Vermont; WA Washington; WI Wisconsin; WV West
  Virginia; WY Wyoming | UY Uruguay | UZ Uzbekistan | VA Vatican City | VC St. Vincent & Grenadines | VE Venezuela; B Anzoátegui; G
  Carabobo; K Lara; K-BA Barquisimeto; M Miranda; N Monagas; S Táchira; V Zulia | VG British Virgin Islands | VI U.S. Virgin Islands |
  VN Vietnam | VU Vanuatu | WF Wallis and Futuna | XK Kosovo | YT Mayotte | ZA South Africa | ZM Zambia | ZW Zimbabwe
`;

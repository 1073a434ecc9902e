/**
 * Words by what they do in a sentence, so that a turn of phrase need not be listed word for word: "lengthy outage", "undue delay" and
 * "frequent complaints" are one idea.
 *
 * Invariant: small letters; a word may be of several classes. The classes judge nothing: a size is vague only beside something that has none.
 */

const WORDS = {
  /** How big, long, bad or often. */
  size: `non-critical non-essential real elevated heightened noteworthy notable considerable appreciable sizeable sizable marked sharp heavy excessive exceptional extreme extraordinary minor
    major slight small large big serious grave severe lasting lengthy long longer short shorter brief briefer undue unreasonable frequent
    recurrent recurring continual constant prolonged extended sustained significant substantial noticeable appreciable
    unusual abnormal unexpected slow little limited disproportionate tolerable bearable high higher low lower light moderate insignificant
    intermediate partial trivial negligible drastic dramatic massive enormous vast great greater widespread isolated sporadic occasional intermittent temporary
    momentary fleeting passing disruptive adverse detrimental harmful inordinate exorbitant hefty modest fair reasonable certain adequate
    sufficient suitable appropriate bulky complex complicated difficult routine non-urgent unforeseen mild acute`,
  /** Things that have a size. */
  trouble: `deviation deviations delay delays failure failures fault faults breakdown breakdowns interruption interruptions disruption
    disruptions outage outages complaint complaints impact effect effects loss losses damage inconvenience error errors defect defects
    breach breaches violation violations problem problems issue issues load loads traffic demand usage consumption fluctuation
    fluctuations spike spikes degradation deterioration slowdown slowdowns absence shortfall shortfalls bug bugs malfunction malfunctions
    disturbance disturbances downtime unavailability restriction restrictions nuisance hardship wear waiting queues backlog congestion
    latency latencies rates slippage stoppage stoppages lapse lapses mistake mistakes irregularity irregularities variation variations reduction decline fall increase increases drop rise surge dip influence limitations`,
  /** Shares and stretches that want a number. */
  amount: `proportion proportions portion portions share part number numbers amount amounts degree extent while minority majority
    quantity quantities volume volumes percentage fraction group handful period periods time duration interval sum`,
  usual: `normal usual typical ordinary customary common conventional habitual accepted acceptable tolerable permissible allowable sustainable expected standard
    commercial industry market reasonable appropriate suitable sensible regular established recognised recognized`,
  bounds: `limits range bounds parameters tolerance tolerances timescale timescales timeframe timeframes way manner fashion circumstances
    conditions wear practice use usage load demand pace delay delays variation variations boundaries turnaround thresholds deadlines intervals levels channels procedures process means methods requirements`,
  speed: `due reasonable appropriate proper swift fast speedy quick rapid brisk slow sluggish utmost maximum greatest possible
    prompt timely expeditious immediate early earliest expedited`,
  haste: `speed haste dispatch despatch urgency promptness expedition resolution response turnaround reaction restoration progress handling
    repair repairs recovery remedy assistance action answer reply solution delivery feedback attention`,
  special: `special particular close closest best utmost full fullest careful preferential extra increased
    constant undivided proper necessary suitable appropriate adequate heightened greater sincere serious
    maximum thorough strict diligent sensible prudent`,
  attention: `attention care consideration treatment regard focus effort precautions precaution respect importance emphasis diligence vigilance
   
    scrutiny supervision caution confidentiality weight cooperation commitment`,
  goodness: `sound robust flexible high higher highest professional good top decent excellent acceptable adequate superior sound first-rate first-class best
    consistent satisfactory proper outstanding perfect impeccable exemplary fair great unmatched unrivalled
    friendly courteous world-class exceptional attractive competitive smooth pleasant`,
  standard: `procedures processes practices arrangements methods standard standards quality workmanship calibre caliber order repair experience impression appearance reliability
    craftsmanship finish condition upkeep service support performance prices pricing conduct communication communications stewardship
    housekeeping value reputation results result outcome outcomes state`,
  /** Qualities that a sentence may say something must be. */
  judged: `cool strong good fresh warm tasty bright smart suitable effective efficient optimal ideal neat tidy modern attractive appealing clear complete helpful friendly polite stable scalable reliable flexible easy simple quick slow
    fast prominent legible presentable safe sound healthy minimal transparent open fair honest punctual careful thorough
    diligent attentive responsive available-enough up-to-date useful meaningful realistic achievable sustainable economical
    affordable competitive cautious cooperative constructive proactive respectful understandable readable
    maintainable extensible interoperable dependable trustworthy performant snappy smooth pleasant comfortable inviting welcoming
    knowledgeable competent experienced professional courteous sufficient adequate appropriate reasonable satisfactory acceptable
    proportionate excessive brief short low high frequent timely robust resilient secure hygienic durable accurate clean dignified caring compassionate equitable impartial
    sensitive convenient accessible consistent dependable modern tidy orderly peaceful nutritious varied`,
  /** What makes a quality no better than the speaker's word. */
  manner: `suitably appropriately adequately properly sufficiently well highly reasonably satisfactorily competently
    professionally carefully thoroughly correctly safely securely easily readily`,
  trained: `qualified trained experienced skilled staffed equipped insured maintained secured documented sized protected prepared
    motivated educated resourced supported lit ventilated organised organized presented tested instructed supervised managed monitored
    informed performed executed delivered handled treated stored packed packaged labelled labeled cleaned accessible available visible legible
    understandable usable readable used working functioning`,
} as const;

export type WordClass = keyof typeof WORDS;

const BITS = new Map<WordClass, number>((Object.keys(WORDS) as WordClass[]).map((name, index) => [name, 1 << index]));
const CLASSES = new Map<string, number>();
for (const [name, words] of Object.entries(WORDS) as [WordClass, string][]) {
  for (const word of words.split(/\s+/)) CLASSES.set(word, (CLASSES.get(word) ?? 0) | bit(name));
}

function bit(name: WordClass): number {
  return BITS.get(name) ?? 0;
}

/** The classes of a word as bits; ask with `isOf`. */
export function classesOf(word: string): number {
  return CLASSES.get(word) ?? 0;
}

export function isOf(classes: number, name: WordClass): boolean {
  return (classes & bit(name)) !== 0;
}

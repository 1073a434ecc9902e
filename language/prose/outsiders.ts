/** Who is no party to an agreement, and what befalls it: suppliers, authorities, the weather. For sentences in small letters. */
import { anyOf, anyOnce } from './any-of';
import type { ProseSentence } from './sentences';

const OBLIGOR = '(?:the )?(?:provider|supplier|vendor|company|contractor)';

/** Beside "a", "our" or a plural these are others; "the Supplier" is a party. */
const LIKE_A_PARTY = String.raw`suppliers?|carriers?|vendors?|operators?|providers?|contractors?|partners?|compan(?:y|ies)|processors?|manufacturers?|dealers?|distributors?|makers|publishers?`;
const THEIR_TRADE = String.raw`upstream|mailbox|e-?mail|search|third[- ]party|external|outside|outsourced|public|mobile|fib(?:re|er)|cloud|local[- ]loop|last[- ]mile|hosting|payment|content|delivery|infrastructure|transport|logistics|shipping|software|hardware|telecoms?|telecommunications?|telephone|telephony|electricity|power|energy|utility|internet|network|dns|domain|certificate|data cent(?:re|er)|access|backbone|transit|storage|platform|app store|upstream network|content delivery network|foreign|alternative|independent|llm|ai|model|map|sms|voice|video|analytics|identity|authentication|login|geolocation|weather`;

/** "a supplier of ours", "the upstream network", "any other platform that we do not run". */
export const OUTSIDERS = new RegExp(
  String.raw`\b(?:(?:an?|any|another|its|our|their|some|other|certain|own|these|those) (?:own |other )?(?:(?!the |an? |current |this |that |in |of |to |by )[a-z]+ ){0,2}?(?:${LIKE_A_PARTY})(?= (?:of|fails?|extends?|delays?|experienc\w+|suffers?|is|are|does|do|has|have|that|which|who|or|and|delivers?|cannot|can|in|on|goes|becomes|caus)\b|'s|[.,;)]|$)|(?:${THEIR_TRADE})(?: and \w+)?(?: (?:services?|network|infrastructure))? (?:${LIKE_A_PARTY})|(?:the |any )?(?:upstream|public|third[- ]party|external|mobile|carrier|telephone|telecommunications?) (?:networks?|systems?|services?|platforms?|software|equipment|hardware|infrastructure|interfaces?|links?|circuits?|code|content|technolog(?:y|ies))|(?:other|outside|external|foreign) (?:compan(?:y|ies)|platforms?|parties|operators?|networks?|entit(?:y|ies)|organi[sz]ations?)|(?:companies|systems|platforms|services|networks|software|equipment) (?:other than(?! \()(?! (?:that|those) (?:approved|supplied|provided|recommended|specified|listed|supported|named))|not (?:operated|controlled|run|owned|managed)|(?:that|which) (?:we|it|the [a-z]+) (?:do|does)(?: not|n't) (?:run|operate|control|own|manage))|(?:external|outside|third[- ]party|upstream|downstream|3rd[- ]party) (?:[a-z-]+ ){0,2}(?:dependenc(?:y|ies)|apis?|providers?|suppliers?|vendors?|services|systems|platforms?|integrations?|carriers?|operators?|networks?|sources|tools|libraries)|dependency (?:incidents?|outages?|failures?|issues?)|licensed from (?:third parties|others)|(?:the )?(?:registrars?|registr(?:y|ies)(?! access)|(?<!\b(?:written|express|legal|full|lawful|binding|signing|due|without) )authorit(?:y|ies)|regulators?|governments?(?! (?:holidays?|buildings?|property|facilit|furnished|employees?|id))|municipalit(?:y|ies)|police|landowners?|building owners?|postal services?|couriers?|hauliers?|trade unions?|hackers?|attackers?|competitors?|internet service|search engines?|app stores?|standards bod(?:y|ies)|microsoft|google|amazon|aws|azure|cloudflare|facebook|apple|oracle|twilio|stripe|openai|(?<!\.)(?:anthropic|supabase|vercel|netlify|heroku|hetzner|ovh|digitalocean|github|gitlab|sendgrid|mailgun|paypal|auth0|okta|fastly|akamai|firebase)(?!\.[a-z]))|(?!our|the|its|your|any|an?|public)\b[a-z]+ apis?(?= (?:outages?|failures?|errors?|downtime|unavailab))|local loop|(?:the )?(?:internet )?backbones?(?! of (?:the|our))|(?<!\bthe )(?:vendor|manufacturer|supplier|upstream) (?:software|bugs?|defects?|firmware|fixes|fix|patch(?:es)?|issues?|outages?|failures?|problems?|delays?|errors?)|public (?:apis?|authority|clouds?|bod(?:y|ies))|(?:browser|operating system vendor) (?:updates?|changes?|policies|reviews?|review times?)|post office|content delivery networks?|cdn(?= (?:inc|out|fail))|(?:sms|mail|payment) gateways?|cloud regions?|open[- ]source \w+|(?:construction|building|road|insurance|haulage) companies|(?:regulator|government|court|supplier|carrier|vendor)-(?:mandated|imposed|ordered|caused|related|initiated|side)|(?:payment|card|clearing) (?:schemes?|networks?)|stock exchanges?|data providers?|public transport|(?:our|its|the) (?:cloud|web|data) hosts?|(?:hosting|coloc?ation|underlying(?: [a-z]+)?) (?:platforms?|infrastructure|providers?|clouds?|facilit(?:y|ies))|partners?'? (?:systems?|networks?|services?|platforms?|banks?|apis?)|(?:carrier|telco|telephone company|utility|landlord|building owner|network operator|bank|licensor|manufacturer|registry)'s|dns servers?)\b`,
  'g',
);

/** What nobody brings about: the weather, the grid, the law. */
export const FORCES =
  /\b(?:(?:bad |poor |severe |extreme |adverse |inclement )?weather|storms?|snow(?:fall)?|(?:forces|acts?) of nature|vis major|(?:extraneous|outside|external|unavoidable|fortuitous|uncontrollable|unexpected|unforeseen|unpredictable|extraordinary) (?:incidents?|circumstances|influences?|interferences?|outages?|delays?|factors|events?|obstacles?|complications|disruptions?)|catastrophes?|ice|floods?|flooding|fires?(?! (?:on|when|if|once|alarm|safety|drill|extinguish|protection|suppression|door|department|brigade|prevention))|earthquakes?|natural (?:catastrophes?|calamit(?:y|ies)|events?|hazards?|causes?)|lightning|wars?|riots?|(?:civil |labou?r |social )?unrest|terrorism|strikes?|lock-?outs?|lockdowns?|industrial (?:action|disputes?)|labou?r (?:disputes?|shortages?)|pandemics?|epidemics?|quarantine|embargo(?:es)?|sanctions|(?:supply |material |component |staff |labou?r |market )?shortages?|power (?:cuts?|failures?|outages?|loss|supply)|(?:electricity|power|national) (?:grid|supply|network)|blackouts?|(?:mains|utility|grid|commercial|external|outside|municipal) (?:power|water|electricity)|(?:raw materials?|materials?|parts|spares|supplies|components|fuel|permits?|labou?r|staff|personnel) (?:cannot be|could not be|are not|is not|were not) (?:obtained|available|delivered|procured|supplied|issued|found)|(?:network|internet|line|[a-z]+chain) congestion|congestion (?:in|on|of) (?:the |any |other |public )?(?:networks?|internet|roads?|ports?|lines?)|back-?ordered|changes? (?:in|of|to) (?:the )?(?:laws?|legislation|regulations?)|lost in (?:the )?(?:mail|post|transit)|(?:cable|line|fib(?:re|er)) (?:cuts?|breaks?)|(?:delays?|hold-?ups?|queues?) at (?:the )?(?:borders?|customs|ports?)|border (?:closures?|controls?)|lack of (?:parts|stock|supplies|staff|capacity|materials?|spares|personnel)|(?:sickness|illness|absence) of (?:key )?(?:staff|personnel|employees)|(?<=\b(?:due to|because of|caused by) (?:heavy )?)traffic|(?:traffic|road) (?:jams?|congestion|conditions|closures?|accidents?|delays?)|(?:heavy|road) traffic|traffic(?= (?:or|and) (?:weather|road|strike)|[.,;]|$)(?<!(?:network|web|data|internet|receive|send|sent|of|user) traffic)|(?:transport|travel|supply) disruptions?|customs(?! declar| duties| tariff)|(?:(?:government(?:al)?|official|regulatory|import|export) (?:restrictions?|measures?|orders?|actions?|bans?)|legal (?:restrictions?|bans?))|public internet|the internet|internet (?:problems?|failures?|outages?|congestion)|cyber-?attacks?|attacks? (?:on|against)|(?:ddos|denial[- ]of[- ]service)(?: attacks?)?|sabotage|vandalism|theft|viruses|permits? from|has no stock|out of stock at|natural (?:events?|disasters?|catastrophes?|phenomena))\b/g;

/** The words name somebody who receives, claims or consents, not a cause. */
export function isRecipient(sentence: ProseSentence, from: number, to: number): boolean {
  const before = sentence.textBefore(from, 60);
  return (
    isTheirOwn(sentence, from, to, before) ||
    /\b(?:claims? (?:of|by|from)|against|consent of|(?:designated|permitted|approved|authori[sz]ed|appointed|termination|notice|given|issued|operated and owned)(?: in writing)? by|rights of|benefit of|by an independent|independent|liable to|(?:available|access(?:ible)?|licen[cs]e|sublicense|distribute|provide|rent|lease|resell|report) [^.;]{0,40} ?to|sold to|assigned? to|shared? with|transfer\w* to|(?:disclos|pass)\w*(?: [a-z]+){0,4} to|on behalf of|approved by|audited by|amounts? paid (?:for|to)|fees? (?:of|for|paid to)|costs? of|charges? (?:of|for))\s*(?:the |any |a |other |such )*$/.test(
      before,
    ) ||
    /\b(?:client|customer|user|authority|subscriber|licensee|buyer)(?:'s|s') (?:or (?:its|their) )?(?:own |internal or )?(?:(?!or\b|and\b)[a-z]+[,/ ]+){0,2}$|\bprovided (?:to us )?by you or (?:any )?$/.test(
      before,
    ) ||
    // "the Customer or its contractors", but not "the Customer or third parties".
    (/\b(?:client|customer|user|subscriber|licensee|buyer|tenant|member|you) or (?:its |their |your )?(?:own )?(?:[a-z]+(?:,| or| and) )?$/.test(
      before,
    ) &&
      !/^third[- ]part(?:y|ies)\b(?! (?:providers?|suppliers?|acting|engaged|authori[sz]ed|appointed|on|under|vendors|contractors|agents))/.test(
        sentence.textBehind(from, 40),
      )) ||
    /\b(?:disclose|liable|liability|responsible|responsibility) [^.;]{0,30}\b(?<!\b(?:due|owing) )to [^.;]{0,30}(?:or |any )*$/.test(
      before,
    ) ||
    /\b(?:tangible items|amounts|fees) [^.;]{0,50}$/.test(before) ||
    // "bears the fines of the tax authority": what they ask for.
    /\b(?:fines?|penalt(?:y|ies)) (?:of|by|from) (?:the |an? |any )?(?:[a-z]+ )?$/.test(before) ||
    // "to nobody other than the tax authority": whom something may be given to.
    /\bto (?:anybody|anyone|nobody|no one|any (?:other )?(?:person|party)|third parties),? (?:else )?(?:other than|except(?: to| for)?) [^.;]{0,40}$/.test(
      before,
    ) ||
    // "suspend the Subcontractor", "the migration of third-party applications": somebody acts on them.
    /\b(?:suspend|remove|dismiss|engage|appoint|inform|instruct|transfer of (?:the )?(?:products|goods|items) to|(?:migration|installation|configuration|behaviou?r) of) (?:the |any |a |an )?$/.test(
      before,
    ) ||
    // "obtained from a third party", "coordination with third-party vendors", "the line between the public internet and our network".
    /\b(?:(?:obtained|received|acquired|learn(?:ed|t)|furnished)(?: [a-z]+){0,5} from|(?:coordinat\w+|liais\w+|cooperat\w+|co-operat\w+|works?|working)(?: [a-z]+){0,4} with|between) (?:an? |any |the )?(?:[a-z-]+ ){0,3}$|\bwith [a-z ]{1,30} or $/.test(
      before,
    ) ||
    // "transfer of the Services to Client or a third-party provider"
    /\btransfer\w*(?: [a-z]+){0,4} to (?:the )?(?:client|customer)[^.;]{0,20} or (?:an? |another )?$/.test(before) ||
    // Taxes are theirs to raise.
    (/^(?:[a-z]+ )?(?:authorit|government)/.test(sentence.textBehind(from, 20)) &&
      /\b(?:tax(?:es)?|levies|withhold\w*)\b/.test(sentence.lower)) ||
    /^ (?:for any (?:damages?|loss)|in respect of damages)/.test(sentence.textBehind(to, 24))
  );
}

/** "the Customer's computers, local networks or internet provider": what the other party brings along. */
function isTheirOwn(sentence: ProseSentence, from: number, to: number, before: string): boolean {
  if (
    /^(?:third|other|any|external|public|another|own|weather|storm|flood|fire|earthquake|lightning|snow|war|riot|pandemic|natural)/.test(
      sentence.textBehind(from, 10),
    ) ||
    /^ or (?:ours?|its|the)\b/.test(sentence.textBehind(to, 8))
  )
    return false;
  return OF_THE_OTHER.test(before);
}

const OF_THE_OTHER =
  /\b(?:(?:client|customer|user|subscriber|licensee|buyer|tenant|member)(?:'s|s')|your) (?:(?!third|other|any|our|another|external|public|of|due|because|by|from|caused|resulting|failures?|inability)[a-z-]+[, ]+){0,9}$/;

/** "Customer-side issues (local network problems)": the whole item speaks of the other party's side. */
export const ON_THEIR_SIDE =
  /^(?:any )?(?:customer|client|user|end[- ]user|subscriber|tenant|buyer)(?:s|'s|s')?[- ](?:side|end|caused|related|induced|owned|managed|controlled|specific|initiated)\b/;

/** "Sabotage, theft or terrorism", "blackout in the region": an item that names nothing else. */
export function isForceAlone({ lower }: ProseSentence, from: number): boolean {
  return from < 10 && !HAS_VERB.test(lower) && !/\d/.test(lower) && /,| (?:or|by|in|at|on|of) /.test(lower) && lower.length < 120;
}

/** The words take something out of a promise, or stand in a list of what is taken out. */
export function takesOut(lower: string): boolean {
  return (
    TAKING_OUT.test(lower) ||
    (FAULT.test(lower) && NOT.test(lower)) ||
    (CAUSE.test(lower) && !BOUNDED.test(lower) && !HAS_VERB.test(lower.replace(SUBORDINATE, ' '))) ||
    BY_CAUSE.test(lower)
  );
}

const TAKING_OUT = anyOnce(
  String.raw`\bexclu(?:de|des|ded|ding|sions?)\b`,
  String.raw`\b(?:is|are|be|shall|will|does|do|wo)(?: not|n't) (?:be )?(?:held )?(?:responsible|liable|accountable|compensated|credited|refunded|count\w*|includ\w+|appl\w+|considered|attributable|attributed|payable|a breach|deemed|judged|extend|answer|answerable|bound|binding|cover\w*|guarantee\w*|at fault|to blame|constitut\w+|entitle\w*|give rise|qualif\w+|regarded|charged|(?:part of|reach|accept|due)\b)`,
  String.raw`\bnot (?:be )?(?:a breach|in breach|payable|attributable|counted|count|downtime|binding|covered|measured|in scope|due|(?:our|its|[a-z]+'s) (?:fault|responsibility|concern|business|problem)|to blame|(?:a |the )?(?:consequence|result) of|(?:penali[sz]ed|punished|charged) (?:for|if))\b`,
  String.raw`\b(?:(?<!\bnot )(?:released?|freed?|discharged) (?:[a-z]+ ){0,4}from|(?:releases|frees) (?:[a-z]+ ){1,4}from|prolongs?|shifts?|relieves?d?|excuses?d?|suspends?|suspended|disclaims?|extend(?:s|ed)?|deducted|disregarded|ignores?|exempt\w*|waives?|left out|lapses?|may lapse|void|put back|postpone[sd]?|pauses?d?|set aside|outside the scope|out of scope|outside (?:of )?(?:this|the) (?:agreement|sla|contract|scope)|no breach)\b`,
  String.raw`\b(?:is|are) (?:added to|no (?:breach|fault|outage))\b`,
  String.raw`\b(?:no|without) (?:[a-z]+ )?(?:service levels?|availability|claims?|promises?|penalt\w+|responsib\w+|liabilit\w+|credits?|compensation|refunds?|rebates?|breach|obligations?)\b`,
  String.raw`\bneither party (?:is|shall be|will be) (?:responsible|liable|in breach)`,
  String.raw`\b(?:except (?:where|when|for|if)|ceased? to apply|other than|barring|subject to delays?|(?:additional|extra) time|unless prevented by|unavailable for|factors|events (?:such as|like)|(?:may|shall) suspend|cannot (?:guarantee|influence|be (?:held|achieved|completed|performed|provided|met))|issues attributable|(?:depends?|dependent|reliant) (?:up)?on)\b`,
  String.raw`\b(?:follows?|mirrors?|matches) (?:that|those) of\b`,
  String.raw`\b(?:clocks?|timers?|times?|counting|targets?|measurement|periods?) (?:stops?|is (?:stopped|paused|suspended|halted)|are (?:stopped|paused|suspended|halted)|pauses?|do(?:es)? not run)\b`,
  String.raw`\bminus (?:any|all) (?:time|periods?|minutes|hours)\b`,
  String.raw`\b(?:and|but|is|are|considered|deemed|treated as|regarded as)? ?not ["“']?(?:down|unavailable|an outage|a failure|an interruption)\b`,
  String.raw`\b(?:availability|performance|levels?|uptime|support|delivery)(?: [a-z]+){0,4} (?:is|are) (?:governed|set|determined|limited|dictated) (?:by|and)\b`,
  String.raw`\b(?:follows?|mirrors?|matches|corresponds? to|inherits?) (?:the |our |its )?[a-z' ()]{0,40}(?:guarantees?|sla|service levels?|redundancy)\b`,
  String.raw`\bmay be (?:delayed|interrupted|affected|extended)\b`,
  String.raw`\b(?:may|might|can|could) (?:prevent|delay|affect|interfere|disrupt|impair)\b`,
);
/** A fault and a denial, in whatever words: "faults at the carrier lead to no credit". */
const FAULT =
  /\b(?:failures?|fail|outages?|interruptions?|breakdowns?|down ?time|faults?|unavailability|delays?|backlogs?|impairments?|disturbances?|problems?|issues)\b/;
const NOT = /\b(?:(?:not?|never|cannot|neither)\b(?! (?:later|more|less|longer|fewer|exceed))|ignored|n't\b)/;
/** "less than 30 ms delay on the last mile" promises. */
const BOUNDED = /\b(?:less than|no more than|not more than|at most|below|under|up to|maximum(?: of)?|within) \(?\d|[<≤] ?\d/;
const HAS_VERB = /^if\b|\b(?:receives?|reserves?|never|must|shall|will|may|is|are|was|were|has|have|means|should|can|do|does|leads?)\b/;
/** "(which are reported here)", "that are related to": verbs, but none of the sentence itself. */
const SUBORDINATE =
  / where [^;]{0,200};?$|\([^()]{0,200}(?:\)|$)|\b(?:that|which|who) (?:is|are|was|were|has|have|can|may|do|does|should|will)\b/g;
/** An item of a list of causes has no verb. */
const CAUSE =
  /\b(?:failures?|outages?|issues?|problems?|errors?|events?|acts?|actions?|omissions?|force majeure|factors?|circumstances|causes?|interruptions?|attacks?|delays?|faults?|unavailability|downtime|strikes?|weather|disasters?|restrictions?|limitations?|disruptions?|emergenc(?:y|ies)|defects?|shortages?|losse?s?|lack|orders|(?:policy|terms|api|pricing|price|rate) changes|rate[- ]limits?|decisions? (?:of|by)|changes? (?:imposed|made) by|changes? (?:in|of|to) (?:the )?(?:laws?|legislation|regulations?)|suspensions?|sickness|illness|incompatibilit(?:y|ies)|incidents?|breakdowns?|wars?|floods?|fires?|maintenance|congestion)\b/;
const BY_CAUSE = anyOnce(
  String.raw`\b(?:caused by|due to|because of|result(?:ing|s)? from|attributable to|arising (?:from|out of))\b[^.;]*\b(?:not|exclu)`,
  String.raw`\bnot\b[^.;]*\b(?:caused by|due to|because of|result(?:ing|s)? from|arising (?:from|out of))\b`,
  String.raw`\bmay be unavailable\b`,
  String.raw`^(?:the )?(?:customer|client|your)(?:'s)?[a-z', -]{0,40} (?:or|and|and\/or) (?:any )?third[- ]party\b`,
  String.raw`^(?:any )?(?:[a-z]+ ){0,2}(?:that (?:is|are) )?(?:results? from|caused by|due to|because of|failures? of|outages? of|problems? with|attributable to|related to|resulting from|arising from|outside of?)\b`,
);

const ASSURES = String.raw`(?:ensur|guarante|warrant|promis|procur|assur|vouch)\w*(?: that)?|(?:make|makes|making) (?:sure|certain)(?: that)?|sees? to it(?: that)?|undertakes? that|represents? that`;
const OTHERS = String.raw`(?:the )?(?:customer|client|authority|subscriber|tenant|buyer|council|employer|other party)'s (?:own |\w+ )?(?:staff|employees|users|personnel|suppliers?|customers|clients|contractors|vendors|banks?|visitors|patients|students|people|team)|(?:all |the |its |most |end[- ]|no |every )?(?:end[- ])?users?|(?:no|every|each|any|all) (?:employees?|members? of staff|users?|visitors?|persons?) of the (?:customer|client|buyer|authority)|no (?:visitors?|passers-by|strangers?|citizens?)|(?:the )?(?:visitors|shoppers|callers|consumers|search engines|voters|readers|followers|passengers|guests|citizens|audience)|(?:any |all )?third[- ]part(?:y|ies)(?: (?:vendors|suppliers|providers|carriers|manufacturers))?|(?:the |any )?(?:\w+ )?(?:regulator|authority|authorities|court|government|municipality|ministry|agency of state|press|media|market|public|competitors?|search engines?|bank|insurer|landlord|tax office|share price|candidates|residents|buyers|participants|customs|social networks)`;

/** "must make sure that the Customer's staff use the portal". Being told, paid or served is no act of theirs. */
export const OTHERS_WILL_ACT = new RegExp(
  String.raw`\b(?:${ASSURES}) (?:${OTHERS}) (?!receiv|is |are |was |has access|have access|had |can |could |may |gets? |be |must be |will be |shall be |data|account|credential|password|interface|session|acceptance|licen|support|traffic|base|manual|content|request|experience|group|name|id\b)(?:will |shall |must |do not |does not |not |ever )*[a-z]+\b`,
  'g',
);

/** "the Customer's own clients shall rate the service 4 or better", "no user will ever share a password". */
export const OTHERS_MUST_ACT =
  /\b(?:(?:customer's |client's )?(?:own )?(?:clients|customers|users|visitors|guests|patients|passengers|callers|shoppers|residents|students|no user) (?:shall|must|will)(?: ever| always| not)? (?:rate|score|buy|use|adopt|accept|recommend|like|prefer|return|share|complain|choose|trust)|(?:whatever|regardless of|irrespective of) the [a-z']+ (?:behaviou?r|conduct|cooperation|actions|attitude))\b/g;

/** "arrives in the recipient's inbox", "owes a credit if a third-party carrier fails", "that its visitors never block the gate", "is run by a third party". */
export const OTHERS_DECIDE = anyOf(
  String.raw`\b(?:never|not)\b[^.;]{0,20} (?:in|as) (?:the |any |a )?(?:spam|junk)\b`,
  String.raw`\b(?:from|by|on) (?:any|every|all) (?:[a-z]+ )?(?:point|place|location|country|networks?|resolvers|providers?|carriers?|operators?)\b(?: of the internet| worldwide|(?=[.,;]|$| within \d| and))`,
  String.raw`\b(?:received|read|opened) by (?:the |each |all |every )?(?:addressee|recipient|reader)s?\b`,
  String.raw`\b(?:regardless of|irrespective of|whatever) (?:the |their )?(?:device|connection|browser|weather)\b`,
  String.raw`\bapproved by (?:the |both |apple's )?(?:app stores?|apple|google)\b`,
  String.raw`\breach(?:es)? (?:the |its |their )?(?:recipient|addressee|handset|reader)(?:'s)?\b`,
  String.raw`\b(?:visible|available|reachable|accessible|effective|take effect)(?: [a-z]+){0,2} (?:to|for|by|from) (?:all|every|any) (?:internet users?|internet connections?|(?:users? )?on the internet|locations? on the internet|isps?)\b`,
  String.raw`\b(?:take|takes|taking) effect (?:worldwide|globally|everywhere)\b`,
  String.raw`\bto any (?:destination|place|address|host) on the internet\b`,
  String.raw`\bthe manufacturer's (?:[a-z]+ )?(?:unit|part|device|patch|fix) (?:will|shall|must) (?:reach|arrive|be)\b`,
  String.raw`\b(?:is|are|be) (?:dictated|set|governed|run|operated|hosted|provided|controlled|managed|determined|supplied|delivered|maintained) by (?:an?|the|another|its|their) (?:third part(?:y|ies)|external (?:provider|supplier|vendor|party|company)|upstream (?:provider|supplier|vendor))\b`,
  String.raw`\b(?:in|on|at) (?:(?:the |each |every |any |their )?(?:customer|client|user|end[- ]user|visitor|reader|recipient|subscriber|caller|passenger|patient|student|buyer|shopper|viewer)s?(?:'s|s'|') (?:own )?|their )(?:browsers?|devices?|screens?|phones?|handsets?|telephones?|computers?|homes?|terminals?)\b(?=[^.;]{0,40}\b(?:within|in|at most|under|below|less than) \d)`,
  String.raw`\b(?:deliver(?:ed|y|s)?|arriv(?:es?|al)|lands?|placed|reach(?:es)?)\b[^.;]{0,30} (?:(?:recipient|addressee|reader|subscriber|customer)(?:'s|s') (?:inbox|mailbox|(?:mail )?server|phone|handset|device)\b|(?:inbox|mailbox|handset|phone)(?:es|s)? of )`,
  String.raw`\b(?:liable|owes?|pays?|gives?|credits?)\b[^.;]{0,40}\b(?:if|when|whenever|where) (?:an?|any|its|the) third[- ]party [a-z]+ (?:fails?|is (?:late|down|unavailable)|does not|delays?|misses)\b`,
  String.raw`\b(?:its|their|our) (?:own )?(?:customers|clients|users|visitors|guests) (?:will |shall |must |do )?never [a-z]+\b`,
);

/** "sales rise by 15%", "the number of visitors will double", "shall double the turnover", "the top of the charts". */
export const BUSINESS_RESULT = anyOf(
  String.raw`\b(?:(?:number|volume|share|amount) of (?:new )?(?:visitors|visits|customers|clients|orders|leads|followers|downloads|bookings|sales|members|registrations|subscribers)|sales|turnover|revenues?|profits?|market share|conversions?(?: rate)?|occupancy|web traffic|bookings|footfall|user adoption|customer loyalty|brand awareness|search (?:engine )?rank\w*)(?: [a-z']+){0,6}? (?:(?:will|shall|must|to) )?(?:rises?|grows?|increases?|improves?|doubles?|triples?|exceeds?|reach(?:es)?)\b`,
  String.raw`\b(?:shall|must|will|to) (?:double|triple|raise|increase|grow|boost|lift|multiply) (?:the |its |our )?(?:(?:customer|client)'s )?(?:number of (?:[a-z]+ )?(?:visitors|visits|customers|clients|orders|leads|followers|downloads|bookings|members|registrations|subscribers)|sales|turnover|revenues?|profits?|market share|conversion rates?|occupancy|footfall)\b`,
  String.raw`\b(?:first|top|page) (?:page|position|ranks?|places?|one|three|ten|\d+)(?: placement| ranking)? (?:of|in|on|at) (?:the )?(?:search|google|results|charts|ranking|app stores?)\w*`,
  String.raw`\b(?:bring|attract|generate|win|guarantee)s? (?:at least |more than )?\d[\d,.]* (?:new |qualified )?(?:customers|clients|leads|visitors|likes|followers|downloads|sales|bookings)\b`,
  String.raw`\b(?:stars?|rating|scores?)\b[^;]{0,25} (?:on|in|at|with) (?:the )?(?:review|rating|(?:app|play) stores?|google|trustpilot|tripadvisor|agencies)\b`,
  String.raw`\breach(?:es)? the top of\b`,
  String.raw`\bon (?:the|their|its) first (?:results? )?page\b`,
);

/** "outside its reasonable control", "not within the control of the provider", "outside Acme control". */
export const CONTROL =
  /\b(?:outside|beyond|not (?:(?:wholly|entirely|fully|completely|solely) )?(?:with)?in|out of|not under)(?: of)?(?: (?:the|its|our|their|his|any|of|[a-z0-9&.-]+(?:'s?)?)){0,4}? (?:(?:reasonable|direct|sole|exclusive|immediate|effective) )*control\b/g;

/** "outside its sphere of influence", "could not have been foreseen", "any cause other than", "outages that we did not cause", "beyond the scope of Acme". */
export const INFLUENCE = anyOf(
  String.raw`\bunless\b[^.;]{0,50}\b(?:solely|exclusively) (?:caused )?by\b|\bunless\b[^.;]{0,50}\bcaused (?:solely|exclusively) by\b`,
  String.raw`\b(?:equipment|software|hardware|technology|technologies|systems?|networks?|services|components?|infrastructure|facilities|factors|platforms?) (?:that (?:is|are) |which (?:is|are) )?not (?:directly )?(?:controlled|operated|owned|managed|maintained) by (?!(?:the )?(?:customer|client|user|you)\b)`,
  String.raw`\b(?:we|${OBLIGOR}) (?:does|do) not control the (?:behaviou?r|actions?|performance|availability|conduct)\b`,
  String.raw`\bover which (?:we|it|they|(?:the )?[a-z0-9.&-]+) (?:does not have|do not have|has no|have no|has not|exercises no) (?:direct |reasonable |any |effective )?(?:control|influence|say|power)\b`,
  String.raw`\b(?:outside|beyond)(?: of)? (?:the |our |its |their |his |a )?(?:[a-z0-9.&-]+'s? )?(?:direct |reasonable )?(?:(?:sphere|area|scope|range|domain) of (?:influence|responsibility|control|authority)|influence|sphere|hands|powers?|means|capabilit(?:y|ies)|reach|purview|remit|grasp|will|(?:responsibility|domain) (?:of|for))\b`,
  String.raw`\b(?:causes?|events?|circumstances?|delays?|factors?|reasons?|conditions?)(?: (?:that|which))?(?: (?:are|is|were|was|could))? not (?:be )?(?:reasonably )?(?:foreseeable|foreseen|avoidable|avoided|preventable|prevented|predictable|predicted)\b`,
  String.raw`\b(?:any|all|a|some) (?:causes?|reasons?|events?|circumstances?|factors?) other than\b`,
  String.raw`\b(?:networks?|devices?|systems?|changes|causes?|events?|factors?|matters?|issues?|circumstances)\b[^.;]{0,12} (?:beyond|outside)(?: of)? the (?:scope|remit|reach|responsibilit(?:y|ies)|boundar(?:y|ies)|perimeter) of (?!this|these|the |services?\b|support\b|work\b|our |your )[a-z]+\b`,
  String.raw`\b(?:events?|causes?|factors?|circumstances|conditions?|things|systems?|services?|networks?|components?|infrastructure|software|equipment|matters|outages?|failures?|incidents?|providers?|dependencies|parties|anything|parts|delays?|interruptions?|faults?|errors?|down ?time|problems?|impairments?|disturbances?)(?: that| which)? (?:we|it|(?!the (?:customer|client|user))the [a-z]+|provider|supplier) (?:did|do|does|has|have)(?: not|n't) (?:directly )?(?:control|own|operate|manage|caused?|bring about|brought about|created?|produced?|occasion(?:ed)?)\b`,
  String.raw`\b(?:reasons?|causes?|circumstances?|events?|factors?|failures?|faults?|outages?|interruptions?|disruptions?|delays?|impossibility)(?: (?:which|that))?(?: (?:are|is|were|was))? not (?:(?:attributable|imputable|ascribable|due|owing|lying) (?:to|with)|(?:in the (?:hands|sphere)|the fault|of (?:our|its) making)|caused by)\b(?![^.;,]{0,25}\b(?:customer|client|you|user|subscriber|maintenance|scheduled|planned|emergency)| (?:an?|any)\b)`,
  String.raw`\b(?:origins?|sources?|causes?)(?: [a-z]+){0,3}? (?:is|are|lies?|was) (?:external|elsewhere|outside|not in)\b|\b(?:an external (?:origin|source|cause)|(?:source|causes?) (?:external|foreign|extraneous)|externally (?:induced|caused))\b`,
  String.raw`\b(?:reasons?|causes?|events?|circumstances?|factors?) (?:beyond|outside) (?:us|(?:the )?(?:provider|supplier|vendor|company|contractor|operator|carrier|agency|service))(?=[.,;)]|$| (?:shall|will|are|is|do|does|and|or) )`,
  String.raw`\bfor which (?!you|the customer)(?:the )?[a-z0-9.&-]+(?: side| party)? (?:is|are|was|were|carries|bears) (?:not |no )?(?:at fault|to blame|responsib\w+)\b`,
  String.raw`(?:cannot|could not|can not|does not|unable to|no [a-z]+ could) (?:reasonably )?(?:have )?(?:influenced?|avert(?:ed)?|overcome|anticipated?|controll?(?:ed)?|fores(?:ee|een)|prevent(?:ed)?|avoid(?:ed)?|be(?:en)? (?:foreseen|prevented|avoided|controlled))\b`,
  String.raw`\b(?:through no fault of|not (?:be )?(?:answerable|to blame)|no influence|no power (?:over|to)|(?:not|no) (?:direct )?(?:influence|control) (?:over|on))\b`,
);

/** "due to causes within our control": what is beyond it, the other way round. */
export const WITHIN_CONTROL =
  /\b(?:causes?|factors?|reasons?|events?|circumstances?|issues?|problems?)(?: that (?:are|is)| solely| entirely| directly)? (?:within|under|in) (?:our|its|their|(?:the )?[a-z0-9]+(?: [a-z]+)?'s?) (?:reasonable |direct |sole |own |exclusive ){0,3}control\b/g;

/** "limits imposed by the bank", "failures of Amazon", "services used by us", "awaiting a reply from a vendor", "downtime on the hosting environment". */
export const THEIR_DOING = anyOf(
  String.raw`\b(?:any |a )?(?:3rd|third)[- ]party (?:failures?|outages?|faults?|errors?|issues?|problems?)\b`,
  String.raw`\b(?:any|a) (?:3rd|third) party's (?:equipment|software|hardware|systems?|networks?|technology|services?|products?|infrastructure)\b`,
  String.raw`\b(?:down ?time|outages?|failures?|faults?|errors?|problems?|issues?|unavailability) (?:of|on|in|at|with|affecting) (?:the |its |our |any )?(?:operating|hosting|underlying|runtime|cloud) (?:environment|platform|infrastructure|system|layer)s?\b`,
  String.raw`\b(?:services?|systems?|platforms?|tools|networks?|infrastructure|software|components?)(?: that (?:are|is))? (?:used|relied (?:up)?on|engaged|contracted|procured|purchased) by (?:us\b|(?!you\b|(?:the |a )?(?:customer|client|user|subscriber|licensee)s?\b)(?:the )?[a-z]+)`,
  String.raw`\b(?:services?|systems?|platforms?|tools|networks?|infrastructure|software|components?|providers?|suppliers?|vendors?) (?:that |which |on which |upon which )?(?:we|the (?:service|platform|provider|supplier|vendor|company|contractor)) (?:uses?|relies|rely|depends?|builds?)(?: (?:up)?on)?\b`,
  String.raw`\b(?:awaiting|pending) (?:an? |the |any )?[^.;]{0,60}\b(?:third|3rd|vendor|supplier|manufacturer|carrier|subcontractor)\b`,
  String.raw`\b(?:which|that) (?:do|does|did) not belong to\b`,
  String.raw`\b(?:restrictions?|limitations?|changes|limits?|outages?|failures?|delays?)(?: [a-z, ]{0,60})? (?:imposed|caused) by [a-z]+ (?:authorit|provider|supplier|vendor|carrier|bank|operator)\w*`,
  String.raw`\bimposed by [a-z]+`,
  String.raw`\b(?:made available|provided|supplied|operated|controlled|owned|run|managed) by (?:anyone|someone|others|any party|a party|another party|third parties|a third party|other (?:companies|providers|parties|operators))(?: other than)?`,
  String.raw`\b(?:outside|beyond)(?: of)? (?:our|its|(?:the )?(?!customer|client|user|subscriber)[a-z]+'s|the border) (?![^.;,]{0,25}\b(?:hours|days?|term|scope|plan|periods?|windows?|times?|limits?|range|quota|territory|demarcation)\b)[a-z]+`,
  String.raw`\bwait(?:s|ing)? (?:for|on) (?:an? |any |the |its |our )?(?:third part(?:y|ies)|vendors?|suppliers?|manufacturers?|carriers?|subcontractors?|spare|spares|replacement parts|parts|stock|deliver(?:y|ies)|others)\b`,
  String.raw`\b(?:caused|brought about|committed|initiated) by (?:anyone|someone|anybody|somebody|others|other parties|other persons|other people|outsiders)\b`,
  String.raw`\b(?:not|neither) (?:maintained|owned|operated|controlled|managed)(?: (?:or|and) [a-z]+)? by (?:us|it|(?:the )?[a-z]+)\b`,
  String.raw`\bby the bank\b`,
  String.raw`\bnot (?:directly |solely )?(?:caused by|attributable to|due to|the fault of|the responsibility of) (?:us\b|(?:the )?(?:provider|supplier|vendor|company|contractor|carrier|platform|service|system)\b)`,
  String.raw`\b(?:failures?|outages?|interruptions?|faults?|errors?) (?:of|at|in) (?:amazon|aws|azure|microsoft|google|gcp|cloudflare|oracle|stripe|salesforce)\b`,
);

/** Who is not liable for what a third party says or sells says nothing of a level of service … */
export const LIABILITY =
  /\b(?:not|no|nor)\b[^.;]{0,40}\b(?:liable|liability|obligation|obligated)\b|\bdisclaims?\b[^.;]{0,30}\b(?:responsibility|liability)\b|\b(?:advice|training|consult\w*)\b[^.;]{0,40}\bthird[- ]party\b/;
/** … unless the service comes into it. */
export const ABOUT_SERVICE =
  /\b(?:outages?|down ?time|up ?time|availab\w*|unavailab\w*|interrupt\w*|delay\w*|disrupt\w*|performance|service levels?|failures? (?:of|by|at|caused|in the)|faults? (?:of|in|caused)|connectivity|internet|networks?|non-delivery|breakdowns?|power|weather|strikes?|deliver(?:y|ies|ed)|respon(?:d|se)s?|restor\w+|repairs?)\b/;

/** "availability follows the cloud's own SLA", "is dependent on a third party": the level is whatever somebody else keeps. */
export const KEPT_BY_OTHERS =
  /\bdepends? (?:up)?on the (?:continuing|continued|uninterrupted) (?:availability|operation|support|access)\b|\b(?:availability|up ?time|performance|service levels?|support|delivery|restoration|rpo|rto)\b[^.;]{0,40} (?:follows?|mirrors?|matches|aligns? with|is tied to|are tied to|(?:is |are )?(?:wholly |entirely |solely )?(?:dependent (?:up)?on|depends? (?:up)?on)|relies on) (?:that of )?(?:the |a |an |any |its |their |our |your )?(?:third[- ]part(?:y|ies)\b|(?:[a-z0-9.&-]+ ){0,4}(?:slas?|availability|providers?|carriers?|vendors?|suppliers?|operators?|stores?|network|platform)\b)(?! (?:set|defined|described|listed|stated) )|\b(?:vendors?|providers?|suppliers?|carriers?) (?:which|that|who) (?:provides?|has|have|offers?) (?:its|their) own (?:slas?|service levels?)\b/g;

/** "Third-party services (mail, maps, payments)": the whole item. */
export const THIRD_PARTY_ITEM =
  /^(?:any |all )?third[- ]party (?:\([^()]{1,40}\) )?(?:services?|software|hardware|integrations?|systems?|platforms?|apis?|dependenc(?:y|ies)|providers?|infrastructure)(?: (?:and|or) [a-z-]+)?(?: \([^()]{1,80}\))?(?=[.;,]?$)/g;

const NO_PARTY = String.raw`(?:(?:our|its|an?|another|any|some) (?:[a-z]+ )?(?:suppliers?|providers?|partners?|subcontractors?|operators?)|(?:[a-z]+ ){0,2}?(?:vendors?|carriers?|manufacturers?|makers?|wholesalers?|distributors?|oem|telco|factory|registr(?:y|ar)|landlord|building management|owner|utility|airline|(?:card|insurance|power) company|bank|insurer|courier|customs|council|authorit(?:y|ies)|third[- ]part(?:y|ies)|upstream|(?:mobile|losing|other|wholesale|underlying|network|grid|exchange|third[- ]party) (?:operators?|providers?|suppliers?)))`;

/** "once the carrier confirms", "within the maker's lead times", "on hold while a third party looks at it". */
export const WAITS_FOR_OTHERS = anyOf(
  String.raw`\b(?:once|when(?:ever)?|after|as soon as|until|in ?so ?far as|to the extent(?: that)?|only (?:where|if),?|presupposes that) ${NO_PARTY} (?![^.;,]{0,20}\b(?:fail|claim|notif|alleg|suffer|caus|breach|not\b|become|cease|terminat|requests\b|so\b))[a-z]+`,
  String.raw`\b(?:subject to|(?:depend\w*|contingent|conditional|hinges?|relies) (?:up)?on|(?:governed|determined|dictated) by|upon|pending|within|as per|per|follows?) (?:(?:receipt|confirmation|approval|acceptance)(?: of (?:the )?[a-z]+)? (?:by|of|from) )?${NO_PARTY}(?:(?:'s?)? (?:[a-z]+ )?(?:lead times?|turnaround|schedules?|time(?:line|scale|frame)s?|response|reply|diagnosis|stock|availability|releases?|connection|delivery|dates|slas?|service levels?|confirmation|decision|performance|fix)\b|(?=[.,;)]|$))`,
  String.raw`\b(?:(?:receipt|confirmation|approval|release)(?: of [a-z]+)? (?:by|from|of)|(?:once|when|after|as soon as|until)\b(?![^.;,]{0,40}\b(?:claim|notif|audit|request|inform))[^.;,]{3,40} (?:by|from)) ${NO_PARTY}(?=[.,;)]|$|'s)`,
  String.raw`\b(?:times?|dates?|deadlines?)\b[^.;]{0,25} (?:set|fixed|quoted|given) by ${NO_PARTY}(?=[.,;)]|$)|\b(?:vendor|manufacturer|supplier|carrier), whose\b`,
  String.raw`\b(?:only|in ?so ?far as|to the extent|where|if|once|when|what)\b[^.;]{0,50} (?:itself|ourselves) (?:actually )?(?:been )?(?:receiv|recover|obtain|suppli|(?:is|are|has been) paid)|\bwhatever (?:(?:[a-z]+ )?(?:we|it) (?:receiv|recover|obtain)|(?:our|its) (?:[a-z]+ )?(?:supplier|provider|carrier) (?:credit|pay|grant))`,
  String.raw`\b(?:hold|paused?|suspended|stops?|stopped)(?: once| while| when| until| as long as|: waiting)\b[^.;]{0,30} (?:third part(?:y|ies)|manufacturer|vendor)\b`,
);

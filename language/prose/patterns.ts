/**
 * Turns of phrase that no list of words can hold, for sentences in small letters.
 *
 * Invariant: each pattern has the `g` flag and no state of its own between sentences; none can take longer than the sentence is long times
 * a constant (every repetition is bounded).
 */

/** "where technically feasible", "if appropriate", "as circumstances allow". */
export const ESCAPING =
  /\b(?:if|when|where|whenever|wherever|unless|insofar as|in so far as|to the extent|so far as|as far as)(?: (?:it is|this is|deemed|considered|reasonably|commercially|technically|operationally|economically|legally|otherwise)){0,2} (?:possible|practical|practicable|impractical|impracticable|feasible|reasonable|appropriate|convenient|desirable|advisable|warranted|justified|sensible|prudent)\b|\bas (?:the )?(?:circumstances?|time|workloads?|business needs?|resources?|conditions?|situation|capacity) (?:permits?|allows?|dictates?|requires?)\b|\b(?:when|where|if|as) (?:the )?(?:business needs?|operational needs?|workload|capacity|circumstances|resources) (?:permit|allow|dictate|require)s?\b|\b(?:weather|budget|time|resources?|capacity|workload|staffing) permitting\b|\bas (?:is|are|may be) (?:necessary|required|reasonable|appropriate|needed)\b(?! by| under)|\bif this is (?:required|necessary|needed)\b/g;

/** "for operational reasons", "in exceptional situations": reasons that can always be found. */
export const EASY_REASONS =
  /\b(?:good|valid|compelling|important|technical|operational|business|safety|objective|justified|legitimate|organisational|organizational) (?:reasons?|grounds)\b|\bin (?:exceptional|special|certain|particular|justified|urgent|extraordinary|rare|individual|appropriate|limited|extreme) (?:situations?|circumstances?|cases?|conditions?|instances?)\b/g;

/** "as low as possible". */
export const AS_POSSIBLE =
  /\bas (?:low|high|short|small|few|little|much|many|long|close|near|reliable|stable|secure|good|well|efficient|accurate|complete)(?:ly)? as (?:reasonably )?(?:possible|practicable|feasible|necessary|needed)\b/g;

/** "kept informed", without a word of how often. */
export const KEPT_INFORMED =
  /\b(?:kept|keeps?|keeping)(?: \w+){0,3} (?:informed|updated|posted|up to date|apprised)\b|\blets? (?:you|us|the customer|the client|the other party) know\b/g;

/** "can vary depending on the complexity of the request". */
export const VARYING =
  /\b(?:can|may|might|will|could) (?:vary|differ|fluctuate|be longer|be shorter|be higher|be lower|take longer|deviate)\b|\bdepend(?:s|ing|ent)? (?:up)?on (?:the )?(?:complexity|circumstances|workload|availability|nature|situation|current load|load|conditions|individual case|demand|scope|effort)\b/g;

/** "a high level of", "a certain degree of", "high impact". */
export const SOME_DEGREE =
  /\b(?:high|low|higher|lower|certain|large|small|tolerable|bearable|considerable|great|greater|broad|wide|increased|unusually high|elevated) (?:degrees?|levels?|extents?|proportions?|percentages?|volumes?|impact|amounts?|loads?|demand|traffic|usage|workloads?)\b|\b(?:higher|lower|slower|faster|longer|shorter)[ -]than[ -](?:normal|usual|average|expected|necessary)\b|\bexpected (?:call )?(?:volumes?|loads?|workloads?|demand|traffic|usage|growth)\b/g;

/** "interruptions of short duration", "extended outages". */
export const SOME_LENGTH =
  /\b(?:short|brief|long|longer|extended|prolonged|lengthy|sustained|continued|momentary|temporary|transient|considerable|unnecessary|excessive|undue|minimal|noticeable|significant) (?:term )?(?:durations?|interruptions?|outages?|periods?(?: of time)?|delays?|disruptions?|downtime|unavailability|absences?|waiting times?|response times?)\b/g;

/** "friendly staff", "equivalent equipment": qualities that need a noun beside them to be vague. */
export const SCOPED_QUALITY =
  /\b(relevant|necessary|pertinent|applicable|required) (?:details|documentation|measures|precautions|resources|skills|expertise|personnel|staff)\b|\b(stable|secure|smooth|reliable|dependable|flexible|scalable) (?:and \w+|operation|service|connection|network|environment|manner|solution|access)\b|\b(good) (?:service|support|performance|quality|condition|order|working order|care|access|communication)\b|\bmust be (reliable|stable|secure|flexible|scalable|helpful|friendly|polite|accurate|consistent|clean|tidy|safe)\b|\b(equivalent|similar|comparable|like) (?:equipment|replacements?|products?|devices?|services?|standards?|quality|functionality|functions?|features?|goods|solutions?)\b|\b(knowledgeable|experienced|qualified|skilled|trained|competent|professional|friendly|helpful|courteous|reliable|senior) (?:\w+ )?(?:staff|personnel|engineers?|technicians?|employees|specialists?|people|team|agents?|support)\b|\b(important|critical|urgent|relevant|key) (?:updates?|changes?|matters?|issues?|information|requests?|events?|notices?|messages?|news)\b/g;

/** How bad is it? "degraded performance". */
export const IMPAIRED =
  /\b(?:degraded|impaired|reduced|limited|poor|slow|unsatisfactory|bad)(?: \w+)? (?:performance|service|functionality|response|speed|quality|availability|operation)\b|\b(?:degradation|impairment|slowness|sluggishness)\b/g;

/** "with the degree of skill and care of a leading contractor", "devote such time as is necessary". */
export const MEASURE_OF_CARE =
  /\b(?:degree|level|standard) of (?:skill|care|diligence|reliability|competence|professionalism|quality|security|protection|attention|expertise|support)\b|\b(?:leading|reputable|comparable|prudent|competent|experienced|first-class|top|professional|diligent|well-managed|other) (?:contractors?|vendors?|providers?|suppliers?|operators?|companies|professionals?|service providers?|businessm[ae]n|merchants?)\b(?= (?:of|in|would|that|can|could|does|do|use|apply)|[.,;]|$)/g;

/** "with courtesy and respect", "with all due professionalism". */
export const IN_GOOD_SPIRIT =
  /\bwith (?:(?:all|due|the|utmost|great|appropriate|proper) ){0,2}(?:courtesy|respect|professionalism|diligence|expertise|urgency|attention|skill|competence|enthusiasm|priority)\b(?! to\b| \d| [p-s]\d)/g;

/** "takes every precaution", "attempts in good faith". */
export const TRYING =
  /\b(?:every|all possible|all appropriate|all necessary|all suitable|any reasonable|all sensible) (?:precautions?|steps?|measures?|attempts?|means|actions?)\b|\b(?:attempts?|tries|try) in good faith\b|\bin good faith (?:attempts?|tries|try|to (?:meet|resolve|restore|repair|deliver|respond|provide))\b|\bdevotes? such (?:time|attention|resources|effort)[a-z ,]{0,30}\b/g;

/** "the provider may suspend the service": a right without a test. */
export const FREE_HAND =
  /\b(?:the )?(?:provider|supplier|vendor|company|contractor|service provider|operator|carrier|licensor|landlord|we) (?:may|can|is free to|shall be free to)(?: \w+ly)? (?:limit|suspend|restrict|reschedule|postpone|extend|substitute|withhold|refuse|change|modify|amend|interrupt|reduce|throttle|discontinue|downgrade|reclassify|reject|vary|adjust|revise|alter|cancel|replace|move)\b/g;

/** "credits are subject to approval". */
export const SUBJECT_TO_APPROVAL =
  /\b(?:credits?|claims?|refunds?|requests?|compensation|payments?|service levels?|targets?|deadlines?|dates?) (?:is|are|remains?|shall be|will be) (?:always )?subject to (?:the |our |its |prior |final |internal |further )*(?:approval|review|confirmation|validation|verification|acceptance|availability|change|discretion)\b/g;

/** "future-proof", "fit for purpose", "perceived". */
export const PRAISE =
  /\b(?:future-proof|fit for (?:purpose|use|its purpose)|enterprise-grade|carrier-grade|military-grade|market-leading|customer-focused|customer-centric|cost-effective|value for money|best-of-breed|hassle-free|worry-free|turnkey quality|business-friendly|people-friendly)\b/g;

/** A text as it stands, for use in a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

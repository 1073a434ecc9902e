/**
 * Words and phrases that contracts are unclear with, by what is unclear about them.
 *
 * Invariant: small letters, words apart by one space, as a reader would look them up. Whether a word is a fault where it stands is for a
 * rule to say.
 */
import { COMPLEX, DOUBLETS, LEGALESE, NOMINALISATIONS, WORDY } from './plain-words';

export const LISTS = {
  /** Qualities without a measure. */
  vagueAdjectives: list(`
    acceptable, adequate, ample, appropriate, suitable, sufficient, insufficient, inadequate, reasonable, unreasonable, fair, proper,
    improper, satisfactory, effective, efficient, robust, resilient, secure, proactive, pro-active, user-friendly, intuitive, seamless, high-quality, decent,
    competent, competitive, comprehensive, convenient, responsive, performant, optimal, excessive, undue, unusual, abnormal,
    extraordinary, poor, severe, generous, meaningful, workable, noticeable, considerable, minimal, negligible, workmanlike, diligent,
    smooth, graceful, simple to use, easy to use, fast, quick, rapid, intermittent, sporadic, occasional, isolated, inclement, excellent, superb, stellar, unparalleled, unsurpassed, unmatched, top-notch, top-quality, first-rate, thorough,
    outstanding, superior, world-class, first-class, best-in-class, industry-leading, state-of-the-art, cutting-edge, unsatisfactory,
    unacceptable, inappropriate, unsuitable, unfit, deficient, substandard, serviceable, courteous, discourteous, rude, impolite, unprofessional, disrespectful, unruly, workman like, incompetent, unproductive, inefficient, careless, unusable, inoperable, impractical, cumbersome, inconvenient, tedious, time-sensitive, catastrophic, disastrous, unhelpful, unfriendly
  `),
  vagueAdverbs: list(`
    consistently, satisfactorily,
    gracefully, fairly, closely, sensibly, carefully, courteously, politely, thoroughly, conscientiously, expertly, consistently,
    adequately, appropriately, properly, effectively, efficiently, reasonably, sufficiently, satisfactorily, reliably, smoothly,
    seamlessly, professionally, diligently, competently, suitably, flexibly, easily, quickly enough, excessively, unduly, severely,
    seriously, considerably, noticeably, catastrophically, disastrously, critically, dramatically, heavily, badly, poorly, particularly, proactively, cooperatively, in good order,
    in a professional manner, in a workmanlike manner, in a proper manner, in an orderly manner, in an appropriate manner,
    in a satisfactory manner, in an efficient manner, in an effective manner, in a reasonable manner, to a high standard,
    to a professional standard, with due care, with reasonable care, with reasonable skill and care, with all due speed
  `),
  /** Times without a length. */
  vagueTimes: list(`
    gradually, progressively, at once, right away, straight away, at a later stage, eventually, instantaneous, instantaneously, near-real-time, at your earliest convenience, as time permits, when convenient, in the foreseeable future, well in advance, sufficiently in advance, in ample time,
    at an early stage, at an early date, as early as reasonably possible, no longer needed, no longer required, no longer necessary, without unnecessary delay, without any undue delay, with adequate lead time, with reasonable lead time, with sufficient lead time, with appropriate lead time, adequate lead time, sufficient lead time, at a suitable time, at suitable intervals, at appropriate intervals, at reasonable intervals, in a reasonable timeframe, in reasonable time, fair warning, speedy, for the time being, for as long as necessary, as long as necessary, as long as needed, until further notice,
    at its convenience, at our convenience, in a speedy manner, without hesitation, with priority, with high priority, on a priority basis, as a priority, as a matter of priority, as a matter of urgency, on an urgent basis, in near future, before long, as time allows, the earliest possible date, within the usual time, within the usual period, within normal time, within a normal period, in an acceptable timeframe,
    promptly, prompt, immediately, immediate, instantly, quickly, rapidly, swiftly, speedily, expeditiously, shortly, soon,
    as reasonably practicable, as reasonably possible, as soon as possible, as soon as available, as soon as ready, as soon as feasible, as soon as it can, as soon as we can, as soon as they can, as soon as able, as soon as it is able, as soon as we are able, as soon as it becomes available, as soon as they become available, asap, as soon as practicable, as soon as reasonably practicable, as soon as reasonably possible,
    as quickly as possible, as fast as possible, as rapidly as possible, at the earliest opportunity, at the earliest convenience,
    at its earliest convenience, at the earliest possible time, without delay, without undue delay, without unreasonable delay,
    without any delay, with minimal delay, timely, in a timely manner, in a timely fashion, on a timely basis, in due time,
    in due course, in good time, in a reasonable time, within a reasonable time, within a reasonable period,
    within a reasonable period of time, within reasonable time, within a reasonable timeframe, within a reasonable time frame,
    within a short time, within a short period, a reasonable time, reasonable time, reasonable period, for a reasonable period,
    at a reasonable time, with reasonable notice, upon reasonable notice, on reasonable notice, reasonable notice,
    reasonable prior notice, reasonable advance notice, adequate notice, sufficient notice, in near real time, urgently, forthwith,
    when time permits, at a later date, at a later time, in the near future, in the short term, in the medium term, in the long term,
    for an extended period, for extended periods, for a prolonged period, prolonged, extended periods, a short while, upon short notice,
    on short notice, at short notice, with due dispatch, within an acceptable time, in an acceptable time, in an appropriate time,
    within an appropriate time, within an appropriate timeframe, within a suitable time, with all due haste, in a prompt manner,
    in an expeditious manner, in an expedited manner, on an expedited basis, within the shortest possible time,
    in the shortest possible time, within the shortest time, as early as possible, as early as practicable
  `),
  /** How often, without a number. */
  vagueFrequencies: list(`
    continually, habitually, now and again, again and again, as a matter of course, regularly, routinely, regular intervals, periodically, from time to time, intermittently, sporadically,
    frequently, occasionally, once in a while, at intervals, repeatedly, repeated, persistent, persistently, chronic, sometimes,
    now and then, time and again, on occasion, seldom, by spot checks, infrequently, irregularly, at irregular intervals, every so often
  `),
  vagueQuantities: list(`
    widespread, a handful of, dozens of, a subset of, a portion of, a fraction of, some of the, a series of,
    several, many, a few, a couple of, a number of, a majority of, the majority of, a minority of,
    numerous, plenty of, large numbers, low volume,
    a minimum of disruption,
    minimal disruption, low traffic, off-peak, off-peak hours, peak hours, peak times, busy periods, quiet periods, low volume hours,
    low usage hours, low usage periods, low-usage periods, low-traffic hours
  `),
  comparatives: list(`
    better, worse, faster, slower, quicker, higher quality, lower quality, improved, enhanced, increased, reduced, greater, easier,
    simpler, safer, worsening, deterioration, more secure, more quickly, more slowly, less often, more often,
    more frequently, poorer, diminished, suboptimal, slowdown, slowdowns, comparable, equivalent quality, similar quality, at least as good as, no worse than
  `),
  superlatives: list(`
    highest standard, highest standards, highest level, fastest,
    most secure, latest technology, leading-edge
  `),
  /** Words that leave room for nothing. */
  totality: list(`
    without fail, at no time, without exception,
    always, never, at all times, around the clock, uninterrupted, uninterruptedly, without interruption, without interruptions,
    error-free, bug-free, fault-free, zero downtime, no downtime, zero data loss, no data loss, in all cases, under all circumstances,
    in all circumstances, under any circumstances, completely secure, fully available
  `),
  subjective: list(`
    highly available, high availability, high performance, high-performance, optimal performance, best performance, good service, excellent service, user-perceived, perceived performance, as experienced by users, customer satisfaction, user satisfaction, user expectations, customer expectations, professional appearance, pleasant experience, positive experience,
    dissatisfaction, dissatisfied, unhappy, satisfaction, to the satisfaction of, to the reasonable satisfaction of, happy with, pleased with, comfortable with, user experience,
    look and feel, customer experience, in the spirit of, reasonably expected, reasonable expectations, expectations, peace of mind,
    ease of use, high quality, good quality, highest quality, sufficient quality, adequate quality, acceptable quality,
    acceptable performance, adequate performance, good performance, adequate level, acceptable level, appropriate level,
    sufficient level, reasonable level, adequate support, appropriate support, sufficient support
  `),
  /** Standards that nobody can look up. */
  unnamedStandards: list(`
    internal policy, internal policies, its policies, our policies, provider policies, company policy, company policies,
    industry standard, industry standards, industry-standard, industry best practice, industry best practices, best practice,
    best practices, good practice, good practices, good industry practice, best industry practice, good industry standards,
    prevailing industry standards, generally accepted industry standards, generally acceptable industry standards,
    accepted industry standards, recognised industry standards, recognized industry standards, generally accepted standards,
    prevailing standards, professional standards, market practice, customary standards, commercial standards, standard industry practice,
    standard industry practices, state of the art, standard procedures, standard practices, then-current policies,
    applicable industry standards, appropriate standards, high standards, highest professional standards
  `),
  escapes: list(`
    when available, if required, when required, where required, where relevant, as relevant, as available, wherever appropriate, as we consider appropriate, where practical to do so, to the extent necessary,
    where possible, if possible, when possible, whenever possible, wherever possible, as far as possible, so far as possible,
    as much as possible, insofar as possible, in so far as possible, where at all possible, if at all possible, if practical,
    if practicable, where practical, where practicable, when practicable, whenever practicable, wherever practicable,
    where reasonably practicable, where reasonably possible, if reasonably possible, if reasonably practicable, as far as practicable,
    so far as practicable, so far as is reasonably practicable, as far as reasonably practicable, as far as reasonably possible,
    to the extent possible, to the extent practicable, to the extent practical, to the extent feasible, to the extent reasonable,
    to the extent reasonably possible, to the extent reasonably practicable, to the extent reasonably necessary,
    to the greatest extent possible, to the fullest extent possible, to the maximum extent possible, to the maximum extent practicable,
    to the extent commercially reasonable, where commercially reasonable, if commercially reasonable, where feasible, if feasible,
    when feasible, whenever feasible, wherever feasible, where appropriate, if appropriate, when appropriate, as appropriate,
    where reasonable, if reasonable, when reasonable, as reasonable, unless impracticable, unless impractical, circumstances permitting,
    if circumstances permit, where circumstances permit, time permitting, resources permitting, subject to availability,
    subject to resource availability, subject to the availability of resources, subject to staff availability,
    subject to equipment availability, subject to capacity, subject to available resources, capacity permitting,
    under normal circumstances, in normal conditions, under normal load, under normal loads, under normal use, under normal usage, under normal operation, during normal operation, in normal operation, during normal operations, in normal operations, under normal operations, under usual circumstances, under ordinary circumstances, under normal conditions, under normal operating conditions, in normal circumstances, in principle,
    as deemed necessary, as deemed appropriate, where deemed necessary, where deemed appropriate, if deemed necessary,
    if deemed appropriate, when deemed necessary, when deemed appropriate, as it sees fit, as they see fit, as we see fit,
    as practicable, as is practicable, on a best-effort basis, on a best effort basis, on a best-efforts basis, on a best efforts basis,
    as is reasonable, depending on availability, depending on workload, depending on capacity, depending on circumstances,
    depending on the circumstances, within reason, unless unforeseen, unless circumstances prevent
  `),
  discretion: list(`
    at will,
    in the opinion of, as decided by, as deemed, deemed necessary, thinks fit, conclusive evidence, records shall prevail, records will prevail, records are final, at its option, at our option, at its election, for any reason or no reason, for any reason, with or without cause,
    sole discretion, absolute discretion, full discretion, sole and absolute discretion, exclusive discretion, reasonable discretion,
    at its discretion, at our discretion, at their discretion, at your discretion, in its discretion, in our discretion,
    in their discretion, in its opinion, in our opinion, in their opinion, in its sole opinion, in its reasonable opinion,
    in its judgment, in its judgement, in its sole judgment, in its sole judgement, in its reasonable judgment,
    in its reasonable judgement, in our judgment, in our judgement, in its view, in our view, in its estimation, in its determination,
    sole determination, as it deems fit, as it deems appropriate, as it deems necessary, as we deem appropriate, as we deem necessary,
    as we deem fit, deems fit, deems appropriate, deems necessary, deems reasonable, deem fit, deem appropriate, deem necessary,
    sees fit, see fit, considers appropriate, considers necessary, considers reasonable, consider appropriate, consider necessary,
    reserves the right, reserve the right, at its sole option, without notice, without prior notice, without advance notice, without any notice, without any prior notice, without further notice, without warning, without prior warning, without advance warning, without notification, without prior notification, without advance notification, without announcement, without prior announcement, without any announcement, with no notice, with no prior notice, with no advance notice, unilaterally, at its convenience,
    as determined solely, solely determined, in its reasonable determination
  `),
  materiality: list(`
    material, materially, substantial, substantially, significant, significantly, insignificant, major, minor, serious, fundamentally,
    appreciably, substantively, nonmaterial, non-material, substantially all, de minimis, trivial, meaningfully, drastic, drastically, extensive, extensively, broad impact, adverse effect, adversely affects, adversely impact, adversely impacts, adversely impacted, negatively affects, negatively affect, negatively impacts, negatively impact,
    adversely affect
  `),
  hedges: list(`
    in the normal course,
    apparently, seemingly, it appears that, it is believed, it is thought, it is presumed, it is expected, it is anticipated, it is likely, it is assumed, appears to, seems to, to some extent, as a guide, theoretically, hopefully, more often than not, for various reasons, for a number of reasons, for numerous reasons,
    somewhat, on the whole, broadly within, virtually, practically always, nearly always, almost always, as a general matter, for most users, in the ordinary course,
    generally, normally, usually, typically, mostly, mainly, largely, as a rule, as a general rule, in most cases, most of the time, much of the time, part of the time, some of the time,
    in the majority of cases, for the most part, by and large, ordinarily, customarily, possibly, potentially, probably, presumably,
    perhaps, maybe, arguably, unlikely, more or less, reasonably likely, is anticipated to, are anticipated to, is intended to,
    are intended to, is meant to, are meant to, is planned to, tends to, tend to, in many cases, in some cases, in certain cases,
    in certain circumstances, under certain circumstances, in exceptional cases, in exceptional circumstances, on a case-by-case basis,
    on a case by case basis, case by case, case-by-case, on an individual basis, on individual basis, on its merits, on their merits
  `),
  /** Effort in place of a result. */
  efforts: list(`
    effort obligation, efforts obligation, obligation of means, everything possible, everything reasonable, its utmost, our utmost, with due diligence, due care,
    all reasonable steps, reasonable steps, appropriate steps, all reasonable measures, reasonable measures,
    appropriate measures, suitable measures, reasonable care, reasonable skill and care, reasonable skill,
    all practicable steps, reasonable precautions, reasonable attempts, reasonable attempt, good faith attempt,
    to the best of its knowledge
  `),
  /** Wishes in place of duties. */
  wishes: list(`
    aiming to, aiming for, targets to, target to, aim for, will try to, and try to, and attempt to, may attempt to, we try to, will attempt to, shall attempt to, will work to, will look to, expect to,
    attempts to, are expected to, is targeted at, is targeted to, are targeted to, is encouraged to, preferably, ideally, it is desirable, it is desired, it is preferable, it is preferred, it is recommended, it is hoped, it is intended, it is envisaged, it is advisable, we target, hope to,
    aim to, aims to, aims for, seek to, seeks to, tries to, endeavour to, endeavours to, endeavor to, endeavors to, strive to,
    strives to, strive for, strives for, intend to, intends to, hopes to, expects to, work toward, work towards, works towards,
    will be taken into consideration, is committed to, are committed to, be committed to, commits to trying,
    should, ought to
  `),
  /** An ability in place of an act. */
  abilities: list(`
    is able to, are able to, is capable of, are capable of, has the ability to, have the ability to, is designed to, are designed to,
    has the capacity to, have the capacity to, is in a position to, are in a position to, has the capability to, can be expected to
  `),
  openEnds: list(`
    and others, and more, and many more, to name a few, and various other,
    etc, et cetera, and so on, and so forth, and the like, or the like, and similar, or similar, among others, amongst others,
    among other things, amongst other things, inter alia, including but not limited to, including without limitation,
    including among others, including for example, without limiting the generality of the foregoing, non-exhaustive, not exhaustive,
    or other similar, and other similar, or similar events, and similar events, or other causes, or other reasons,
    or other circumstances, and other circumstances, or other events, and other events, or other issues, and other issues,
    or other factors, and other factors, and related matters, or anything similar
  `),
  agreeLater: list(`
    will mutually agree, shall mutually agree, must mutually agree, are to mutually agree,
    to be agreed, to be agreed upon, to be mutually agreed, to be mutually agreed upon, as mutually agreed, as may be agreed,
    as may be agreed upon, as the parties may agree, by arrangement, by prior arrangement, by separate arrangement, mutually acceptable, mutually agreeable, mutually agreed, to be discussed,
    to be negotiated, to be determined by the parties, to be decided, will agree on, shall agree on, will agree upon, shall agree upon,
    agree to agree, agree in good faith, negotiate in good faith, to be confirmed by the parties, upon mutual agreement,
    to be specified later
  `),
  placeholders: list(`
    placeholder, under discussion,
    tbd, tbc, tba, tbr, to be determined, to be defined, to be confirmed, to be announced, to be advised, to be specified,
    to be inserted, to be supplied, insert name, insert date, insert number, lorem ipsum, xxx, todo, fixme
  `),
  /** Causes that a party calls not its own. */
  uncontrolled: list(`
    isp, dns, regulatory change, carrier, upstream, upstream outage, subcontractor, third-party networks, third party networks, other networks, browser vendors, mobile networks, spam filters, blacklists,
    strike, shortages, shortage, utilities, utility failure, a carrier, telecommunications, component shortages, amazon web services, aws, microsoft azure, google cloud, isps, other suppliers, public authorities, regulators, regulatory changes, change of law, cyber attacks, cyberattacks, cyber attack, hackers, malware, last mile, backbone providers, certificate authorities, dns providers, app stores, payment processors, logistics partners, freight companies, local authorities,
    third parties, third party, third-party, customs, customs authorities, traffic congestion, road closures, weather, manufacturer, manufacturers, upstream carriers, carriers, network operators, telecom operators, telecommunications providers, cloud platform, cloud infrastructure, cloud region, cloud regions, public cloud, public internet, the internet, internet connection, strikes, industrial action, labour disputes, labor disputes, pandemics, epidemics, governmental action, government action, acts of government, authorities, power supply, electricity supply, its own suppliers, own suppliers, its suppliers, our suppliers, suppliers, hosting partner, data centre operator, data center operator, software vendors, vendors, other providers, other carriers, unforeseeable,
    force majeure, act of god, acts of god, act of nature, acts of nature, natural disaster, natural disasters, events beyond, causes beyond, circumstances beyond, unforeseen circumstances, unforeseeable circumstances, unforeseen events, unforeseeable events, unavoidable circumstances,
    general internet connectivity issues, internet connectivity issues, internet connectivity, general internet issues, internet issues, internet access, internet problems, internet outages, network issues, network problems, third-party services, third party services, third-party providers, third party providers,
    third-party outages, third party outages, third-party failures, third-party software, third-party technology, third-party vendors, third-party suppliers, third-party service providers, third party service providers, external vendors, external providers, external suppliers, external services, upstream providers,
    upstream provider, upstream outages, cloud provider outages, cloud provider outage, cloud providers, hosting provider, hosting providers, subcontractors, sub-processors, sub-processor, carrier outages, carrier failures, internet service provider, internet service providers, isp outages, power outages, power failures, utility failures, utility outages, telecommunications failures, telecommunication failures,
    denial of service attacks, denial-of-service attacks, ddos attacks, acts of third parties, actions of third parties, acts or omissions of third parties, failures of third parties, failure of third parties, external factors, external causes, external events, emergency maintenance, weather conditions, inclement weather, adverse weather, bad weather, supply chain
  `),
  legalese: [...LEGALESE.keys()],
  doublets: [...DOUBLETS.keys()],
  wordy: [...WORDY.keys()],
  nominalisations: [...NOMINALISATIONS.keys()],
  complex: [...COMPLEX.keys()],
} as const satisfies Record<string, readonly string[]>;

export type ListName = keyof typeof LISTS;

function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

import { hasDuration, hasHardLimit, isDefinedTerm, isDefinition, saysWhereItIsSet } from '../../prose/features';
import {
  ABOUT_SERVICE,
  FORCES,
  isForceAlone,
  isRecipient,
  KEPT_BY_OTHERS,
  LIABILITY,
  ON_THEIR_SIDE,
  OUTSIDERS,
  takesOut,
  THIRD_PARTY_ITEM,
  THEIR_DOING,
  WAITS_FOR_OTHERS,
} from '../../prose/outsiders';
import type { ProseSentence } from '../../prose/sentences';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/others-to-blame',
  severity: 'warning',
  docs: {
    summary: 'Failures of others are left out: suppliers, networks, the weather.',
    why: 'The provider has chosen its suppliers, and the customer has no contract with them. If their failures do not count, most failures do not.',
    avoid: [
      'Failures caused by cloud providers do not count.',
      'A date is given once the carrier confirms.',
      'The Provider is not liable for internet connectivity issues.',
    ],
    prefer: ["Failures of the Customer's own network, shown by the log at its edge, do not count for at most 4 hours a month."],
  },
  messages: {
    kept: {
      says: '"{words}": the level is whatever somebody else keeps, with whom the other party has no contract.',
      instead: 'Promise a level of your own, which takes into account what your supplier has promised you.',
    },
    waits: {
      says: '"{words}": that lies in the hands of somebody with whom the other party has no contract.',
      instead: 'Promise a time or an amount of your own, which takes into account what your supplier owes you.',
    },
    force: {
      says: '"{words}" is left out: nobody has said how bad it must be, how it is shown, nor for how long it excuses.',
      instead: 'List the events, ask for notice within 24 hours and for evidence, and limit the time.',
    },
    others: {
      says: '"{words}" is left out: the other party has no say in whom the provider relies on, and no claim against them.',
      instead: 'Name each cause and its evidence, limit the time, or promise a level that includes it.',
    },
  },
  onceInAList: true,
  *read(sentence) {
    for (const { from, to } of sentence.matches(FORCES)) {
      if (!isForceAlone(sentence, from - sentence.from) || EVIDENCED.test(sentence.lower) || isNoCause(sentence, to)) break;
      yield { from, to, message: 'force' };
      return;
    }
    for (const { from, to } of sentence.matches(KEPT_BY_OTHERS)) {
      yield { from, to, message: 'kept' };
      return;
    }
    for (const { from, to } of sentence.matches(THIRD_PARTY_ITEM)) {
      yield { from, to, message: 'others' };
      return;
    }
    for (const { from, to } of sentence.matches(WAITS_FOR_OTHERS)) {
      // With a capital the Vendor is a party; a number of days bounds what one waits for.
      const isParty = / [A-Z][a-z]/.test(sentence.text.slice(from - sentence.from, to - sentence.from));
      if (isParty || hasDuration(sentence) || sentence.says(WHATEVER_THEY_DO)) continue;
      yield { from, to, message: 'waits' };
      return;
    }
    if (sentence.says(COUNTED) && !sentence.says(/\b(?:not?|never|exclu\w+)\b/)) return;
    if (!takesOut(sentence.lower) || EVIDENCED.test(sentence.lower) || sentence.says(ON_THEIR_SIDE)) return;
    if (sentence.says(ONLY_WHILE_IMPOSSIBLE)) return;
    if (sentence.says(LIABILITY) && !sentence.says(ABOUT_SERVICE)) return;
    if (sentence.says(SCOPE_OF_SUPPORT) && !sentence.says(ABOUT_SERVICE)) return;
    // "If strikes keep them away, the next comes no later than two days after."
    if (sentence.says(/\b(?:must|shall|will)\b[^.;]{0,80}\b(?:no later than|at the latest)\b/) && hasHardLimit(sentence)) return;
    if (
      sentence.says(
        /\bremains? (?:fully )?(?:liable|responsible)\b|\bis (?:fully )?responsible for (?:its|the acts)|\b(?:up to|at most|no more than|not exceed)\b[^.;]{0,30}\d/,
      )
    )
      return;
    for (const { phrase, from, to } of sentence.hits('uncontrolled')) {
      // `Force Majeure Event` may have a definition of its own; `Force majeure` at the head of a list has none.
      if (isDefinedTerm(sentence, from) && /^force majeure$/.test(phrase) && /^ event\b/.test(sentence.textBehind(to, 8))) continue;
      // Where the contract says what it is, that is the sentence to look at.
      if (/^force majeure$/.test(phrase) && DEFINED_FORCE.some((name) => sentence.vocabulary.names.has(name))) continue;
      // Who must tell of it, and who may then end the agreement, is excused by that from nothing.
      if (/^force majeure/.test(phrase) && sentence.says(TOLD_OR_ENDED) && !sentence.says(EXCUSED)) continue;
      if (saysWhereItIsSet(sentence, to) || stateOfTheNamed(sentence, to)) continue;
      // "Dedicated Internet Access" is what is sold.
      if (phrase === 'internet access' && isDefinedTerm(sentence, from)) continue;
      if (phrase === 'dns' && /'s [a-z ,]{0,30}$/.test(sentence.textBefore(from, 40))) continue;
      if (phrase === 'emergency maintenance' && (hasDuration(sentence) || sentence.says(/\bonly where\b/))) continue;
      if (isNoCause(sentence, to) || isRecipient(sentence, from, to)) continue;
      if (phrase === 'carrier' && isTheCarrier(sentence, from, to)) continue;
      if (isDefinedTerm(sentence, from) && IS_A_PARTY.test(sentence.textBehind(to, 24))) continue;
      if (isBeforeTheExclusion(sentence, from, to) || /\bonly (?:when|if|where) (?:the )?$/.test(sentence.textBefore(from, 16))) continue;
      if (/^attacks/.test(phrase) && /^ (?:your|the customer|customer)\b/.test(sentence.textBehind(to, 14))) continue;
      yield { from, to, message: NOBODYS_DOING.test(phrase) ? 'force' : 'others' };
      return;
    }
    for (const { from, to } of [...sentence.matches(OUTSIDERS), ...sentence.matches(FORCES)]) {
      if (saysWhereItIsSet(sentence, to) || stateOfTheNamed(sentence, to)) continue;
      // "Acme's web site, DNS servers" are its own.
      if (/^dns\b/.test(sentence.textBehind(from, 4)) && /'s [a-z ,]{0,30}$/.test(sentence.textBefore(from, 40))) continue;
      // With a capital it is the public body that is a party; without, whoever governs.
      if (sentence.text.slice(from - sentence.from, to - sentence.from).match(/(?:Authority|Government|Council|Ministry)$/) !== null)
        continue;
      if (isRecipient(sentence, from, to) || isNoCause(sentence, to) || isBeforeTheExclusion(sentence, from, to)) continue;
      yield { from, to, message: NOBODYS_DOING.test(sentence.textBehind(from, to - from)) ? 'force' : 'others' };
      return;
    }
    for (const { from, to } of sentence.matches(THEIR_DOING)) {
      if (/^imposed by/.test(sentence.textBehind(from, 12)) && sentence.says(/\b(?:tax(?:es)?|levies)\b/)) continue;
      yield { from, to, message: 'others' };
      return;
    }
  },
});

/** What no supplier has a hand in: of these the trouble is where they end, not who was chosen. */
const NOBODYS_DOING =
  /\b(?:force majeure|acts? of (?:god|nature)|natural|storms?|floods?|flooding|earthquakes?|fires?|lightning|weather|hurricanes?|tornado(?:e?s)?|wars?|riots?|terror\w*|epidemics?|pandemics?|unrest|strikes?|authorit(?:y|ies)|governments?)\b/;

/** How bad it must be and for how long it excuses are said: "for as long as war makes it impossible to fulfil". */
const ONLY_WHILE_IMPOSSIBLE = /\b(?:as|so) long as\b[^.;]{0,80}\b(?:makes?|makes? it|rend\w+)\b[^.;]{0,30}\bimpossible\b/;

/** What is supported says nothing of whose failures count. */
const SCOPE_OF_SUPPORT =
  /^(?:[a-z]+ ){0,3}support\b[^.;]{0,60}\b(?:does|do|will|shall) not (?:include|cover|extend to)\b|\bsuch support\b|\b(?:does|do|will|shall) not (?:support|offer support)\b/;

const TOLD_OR_ENDED =
  /\b(?:notif(?:y|ies)|written notice|gives? notice|terminat\w+|in no event|cannot be exempted|does not release|no release|excluded as force majeure)\b/;
const EXCUSED =
  /\b(?:not (?:be )?(?:responsible|liable|count\w*|deemed|considered|a breach)|excus\w+|reliev\w+|suspend\w*|exempt from|extended)\b/;

/** "Voice Carrier is not responsible" names the party itself. */
const IS_A_PARTY = /^ (?:(?:is|are) not|(?:shall|will) not be) (?:responsible|liable)\b/;

/** In an agreement about transport the carrier is a party, unless something of it fails. */
function isTheCarrier(sentence: ProseSentence, from: number, to: number): boolean {
  return (
    /\bthe $/.test(sentence.textBefore(from, 4)) &&
    !/\b(?:fail\w*|outages?|faults?|delay\w*|errors?|caused|due|acts?|strikes?|interrupt\w*)\b/.test(
      `${sentence.textBefore(from, 50)} ${sentence.textBehind(to, 30)}`,
    )
  );
}

/** A definition that leaves out what comes later leaves out nothing before. */
function isBeforeTheExclusion(sentence: ProseSentence, from: number, to: number): boolean {
  return isDefinition(sentence) && /\bexcluding\b/.test(sentence.textBehind(to, 200)) && !/\bexclu/.test(sentence.textBefore(from, 200));
}

const WHATEVER_THEY_DO = /\b(?:whether or not|regardless of|irrespective of|even (?:if|where|when)|no later than|at the latest)\b/;

/** "outages of our carriers count", "as if it were our own", "repair targets apply unchanged": nothing is left out. */
const COUNTED =
  /\b(?:counts? (?:towards?|against|as)|includes? (?:any|every)|extends? to|apply unchanged|the same credits?|as(?: [a-z]+){0,3} (?:its|our) own)\b/;

const DEFINED_FORCE = ['Force Majeure', 'Force Majeure Event', 'Force Majeure Events', 'Event of Force Majeure'];

/** DataEvidence, or somebody else's declaration, makes a cause a fact that both parties can see. */
const EVIDENCED = /\b(?:as )?(?:shown|proven|proved|evidenced|documented|declared|certified|confirmed) by\b|\bevidence\b/;
/** Third parties as auditors, witnesses and customers are no causes. */
const NOT_A_CAUSE =
  /^ (?:protection|mitigation|prevention|defen[cs]e|shield\w*)\b|^ (?:refers? to|means)\b|^'s (?:requests?|instructions?|consent|approval|orders?)\b|^ (?:[a-z]+ )?(?:under|within) (?:the )?(?:client|customer|your|user)|^ (?:silicon|webhooks? (?:success|deliver)|customers?\b|tiers?\b|plans?\b|failover|records?|settings|zones?|expert|auditor|monitor|claims?|rights?|beneficiar|licen[cs]es?|software licen|intellectual|audit|(?:[a-z]+ )?backups?\b|(?:[a-z]+ )?accounts?\b|subscriptions?\b|tenants?\b|users?\b|licen[cs]|migrations?\b|training|consult)/;
/** Beside a fault they are one: "issues caused by third-party integrations". */
const ADDED = /^ (?:connectors?|plug-?ins?|add-?ons?|integrations?|extensions?|widgets?)\b/;
const OF_A_FAULT =
  /^(?:any |all )?(?:[a-z]+ )?(?:issues?|problems?|failures?|errors?|outages?|downtime|unavailability|interruptions?|delays?|faults?|incompatibilit(?:y|ies))\b/;

/** "A power outage does not include …": what is spoken of stands before, what is left out behind. */
function stateOfTheNamed(sentence: ProseSentence, to: number): boolean {
  return /^[^.;]{0,40}\b(?:do|does|shall|will) not (?:include|cover|extend)\b/.test(sentence.textBehind(to, 70));
}

function isNoCause(sentence: ProseSentence, to: number): boolean {
  const behind = sentence.textBehind(to, 30);
  return NOT_A_CAUSE.test(behind) || (ADDED.test(behind) && !sentence.says(OF_A_FAULT));
}

/** What the names of times tell: which step of the work they mark. Names are the drafter's, so this only ever leads to hints. */

/** Somebody took note: not yet help. */
export function isResponse(name: string): boolean {
  return /respon|answer|acknowledg|react|repl(?:y|ied|ies)|first contact|picked up/i.test(name);
}

/** The matter is over. */
export function isResolution(name: string): boolean {
  return /resol|restor|recover|repair|fix|solv|clos|complet|deliver|turn[ -]?around|done|finish/i.test(name);
}

/** The matter is said to be over, and may come back. */
export function isClosure(name: string): boolean {
  return /resol|fix|solv|clos|complet|done|turn[ -]?around/i.test(name);
}

/** It came back, or did not. */
export function isReopening(name: string): boolean {
  return /re-?open|return|repeat|again|recurr|rework|relapse|first[ -]?(?:time|contact)|contacts|confirm/i.test(name);
}

/** A time in which a service is not there, not one in which it is slow or looked after. */
export function isDowntime(name: string): boolean {
  return /outage|\bdown|unavailab|fail|interrupt|disrupt|offline|blackout|breakdown/i.test(name);
}

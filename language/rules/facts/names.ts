/** What the names of times tell: which step of the work they mark. Names are the drafter's, so this only ever leads to hints. */

/** Somebody took note: not yet help. */
export function isResponse(name: string): boolean {
  return /\b(?:respon(?:se|ses|d|ds|ded|ding)|answer\w*|acknowledg\w*|react(?:s|ed|ing|ions?)?|repl(?:y|ied|ies)|first contact|picked up)\b/i.test(
    name,
  );
}

/** The matter is over. */
export function isResolution(name: string): boolean {
  return /\b(?:re-?sol[uv]\w*|restor\w*|recover\w*|repair\w*|fix(?:es|ed|ing)?|solv\w*|solutions?|clos(?:e[ds]?|ing|ure)|complet\w*|deliver\w*|turn[ -]?around|done|finish\w*)\b/i.test(
    name,
  );
}

/** Something is wrong until it is put right: an answer is not the end of it, and what was put right may come back. */
export function isToBeSolved({ name, title }: { readonly name: string; readonly title: string }): boolean {
  const words = `${name} ${title}`;
  return TROUBLE.test(words) || (/\b(?:requests?|cases?)\b/i.test(words) && /\b(?:help|support|service|repairs?|desk)\b/i.test(words));
}

const TROUBLE = /\b(?:ticket|incident|fault|defect|problem|bug|outage|malfunction)s?\b/i;

/** The matter is said to be over, and may come back. */
export function isClosure(name: string): boolean {
  return /\b(?:re-?sol[uv]\w*|fix(?:es|ed|ing)?|solv\w*|solutions?|clos(?:e[ds]?|ing|ure)|complet\w*|done|turn[ -]?around)\b/i.test(name);
}

/** It came back, or did not. */
export function isReopening(name: string): boolean {
  return /re-?open|return|repeat|again|recurr|rework|relapse|first[ -]?(?:time|contact)|contacts|confirm/i.test(name);
}

/** A time in which a service is not there, not one in which it is slow or looked after. */
export function isDowntime(name: string): boolean {
  return /outage|\bdown|unavailab|fail|interrupt|disrupt|offline|blackout|breakdown/i.test(name);
}

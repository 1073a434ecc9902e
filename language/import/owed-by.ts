/** Which of the parties a sentence binds, so that a duty of the customer does not become one of the provider. */

const CUSTOMER_ROLES = 'Customer|Client|Subscriber|Buyer|Authority|Recipient|Licensee|Council|Employer|Tenant|User';
const PROVIDER_ROLES = 'Service Provider|Provider|Supplier|Vendor|Contractor|Company|Host|Licensor|Operator|Carrier|Consultant|Agency';
const DUTY = String.raw`(?:[\s,]+(?:also|always|itself|hereby|in turn|at all times|for its part))*[\s,]+(?:shall|must|will|agrees?|undertakes?|guarantees?|warrants?|commits?|ensures?|keeps?|maintains?|pays?|credits?|grants?|has to|needs to|is (?:obliged|required|responsible))\b`;
/** What the customer gets is owed to it. */
const GETS = String.raw`(?!\s+(?:be (?:able|entitled|given|granted|provided|credited)|have (?:access|the right)|receive|get|enjoy|benefit|obtain|claim|request|deduct|withhold|set off)\b)`;
/** What the customer has of its own, nobody but it keeps. */
const OWN = String.raw`['’]s?\s+(?:own\s+(?:\w+\s+){1,3}|(?:network|equipment|premises|connection|infrastructure)\s+)(?:shall|must|will)\b`;

function namesFor(name: string, roles: string): string {
  return String.raw`\b(?:${name.replace(/[^A-Za-z0-9 ]/g, String.raw`\$&`)}|${roles})`;
}

export interface PartyNames {
  readonly provider: string;
  readonly customer: string;
}

/** Whether the party named last before a place, as one that has to do something, is the customer. */
export function isOwedByCustomer(text: string, at: number, { provider, customer }: PartyNames): boolean {
  const before = text.slice(0, at);
  const ofCustomer = namesFor(customer, CUSTOMER_ROLES);
  const last = (pattern: string): number => [...before.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1;
  const byCustomer = Math.max(last(`${ofCustomer}${DUTY}${GETS}`), last(`${ofCustomer}${OWN}`));
  const byProvider = last(`${namesFor(provider, PROVIDER_ROLES)}${DUTY}`);
  if (byCustomer >= 0 || byProvider >= 0) return byCustomer > byProvider;
  return new RegExp(`${PASSIVE}by (?:the |each )?${ofCustomer}\\b(?!['’])`, 'i').test(text);
}

/** "shall be ensured by the Customer", but not "shall be answered within an hour after it was reported by the Customer". */
const PASSIVE = String.raw`\b(?:shall|must|will) (?:\w+ )?be (?:\w+ )?(?:kept|ensured|provided|maintained|guaranteed|achieved|answered|resolved|fixed|announced|delivered|sent) (?:[^.;]{0,80}?(?<!\b\w*(?:ed|en|nt|de))\s)?`;

import type { Finding, Found, Severity } from './finding';
import type { Rule } from './rule';

/** What a rule found, in the words of its messages. */
export function findingOf(rule: Rule, severity: Severity, { at, message, data = {}, related = [], fixes = [] }: Found): Finding {
  const { says, instead } = (rule.messages as Record<string, { readonly says: string; readonly instead: string } | undefined>)[message] ?? {
    says: rule.docs.summary,
    instead: '',
  };
  return {
    rule: rule.id,
    reason: message,
    severity,
    message: filled(says, data),
    why: rule.docs.why,
    instead: filled(instead, data),
    origin: at,
    related,
    fixes,
  };
}

/** `{name}` stands for what the rule knows under that name. */
function filled(template: string, data: NonNullable<Found['data']>): string {
  return template.includes('{') ? template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name]?.toString() ?? whole) : template;
}

import type { Finding, Found, Severity } from './finding';
import type { Rule } from './rule';

/** What a rule found, in the words of its messages. */
export function findingOf(rule: Rule, severity: Severity, { at, message, data = {}, related = [], fixes = [] }: Found): Finding {
  const { says, instead } = (rule.messages as Record<string, { readonly says: string; readonly instead: string } | undefined>)[message] ?? {
    says: rule.docs.summary,
    instead: '',
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name]?.toString() ?? whole);
  return { rule: rule.id, severity, message: fill(says), why: rule.docs.why, instead: fill(instead), origin: at, related, fixes };
}

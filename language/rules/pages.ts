/** The page of a rule and the list of all, as Markdown, from nothing but the rules' own data. */
import { GROUPS, groupOf, PRESETS, shortId, type Example, type Group, type Rule } from './rule';
import { severityIn } from './settings';

export function pageOf(rule: Rule): string {
  const { docs, messages } = rule;
  const language = rule.kind === 'prose' ? 'text' : 'sla';
  const words = (Object.values(messages) as Rule['messages'][string][]).map(
    ({ says, instead }) => `- ${plain(says)}\n\n  *Instead:* ${plain(instead)}`,
  );
  return [
    `# ${titleOf(rule)}`,
    docs.summary,
    `\`${rule.id}\` · ${severities(rule)}`,
    '## Why it matters',
    docs.why,
    '## Avoid',
    ...docs.avoid.map((each) => exampleText(each, language)),
    '## Prefer',
    ...docs.prefer.map((each) => exampleText(each, language)),
    '## What it says',
    words.join('\n'),
    '## If it is meant as it is',
    `Say so above the sentence, with the reason:\n\n${fenced(`// allow ${shortId(rule)}: agreed with both sides`, 'sla')}`,
    `Or set its severity for the whole folder in \`.sla.json\`: \`{ "rules": { "${shortId(rule)}": "off" } }\`.`,
    '[All rules](../README.md)',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

export function indexPage(rules: readonly Rule[]): string {
  const parts = GROUPS.flatMap((group) => {
    const own = rules.filter((rule) => groupOf(rule) === group);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) =>
        `| [${shortId(rule)}](${rule.id}.md) | ${rule.docs.summary} | ${severityIn(rule, 'drafting')} | ${severityIn(rule, 'signing')} |`,
    );
    return [`## ${GROUP_TITLES[group]}`, ['| rule | looks for | drafting | signing |', '|---|---|---|---|', ...rows].join('\n')];
  });
  const intro = `What \`sla check\` and the editor look for, besides sentences that cannot be read: ${rules.length} rules in ${GROUPS.length} groups. How serious each is
depends on the preset: \`drafting\` while you write, \`review\` when the other side reads, \`signing\` before anybody signs. Choose it with
\`sla check --preset signing\` or in \`.sla.json\`, where each rule or group can have a severity of its own:

\`\`\`json
{ "preset": "review", "rules": { "legalese": "off", "completeness": "warning" } }
\`\`\`

While you write, a finding in a sentence that reads clearly as a whole is shown as a hint (\`sla check --hints\`); in a review and before a signature each finding stands
as serious as its rule, and so it does where you have set a severity.

Rules about sample data are applied where data can be read: in the editor after a simulation, and by \`sla check --data\`.

A finding that is meant as it is takes a note with a reason, above its sentence: \`// allow vague-time: agreed with both sides\`.
\`sla check\` ends with 1 only for errors; with \`--strict\`, for warnings too.`;
  return ['# Rules', intro, ...parts, ''].join('\n\n').replace(/\n+$/, '\n');
}

/** `Sampling too coarse`. */
export function titleOf(rule: Rule): string {
  const words = shortId(rule).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const GROUP_TITLES: Readonly<Record<Group, string>> = {
  ambiguity: 'Ambiguity: words that two readers read in two ways',
  measurability: 'Measurability: figures that cannot show what they should',
  control: 'Control: promises about what one does not control',
  incentives: 'Incentives: what a promise tempts a party to do',
  completeness: 'Completeness: what is missing',
  consistency: 'Consistency: what does not fit together',
  'plain-language': 'Plain language: what could be said more simply',
};

function severities(rule: Rule): string {
  const all = PRESETS.map((preset) => severityIn(rule, preset));
  const [first] = all;
  return all.every((each) => each === first) ? `${first}` : PRESETS.map((preset, index) => `${preset}: ${all[index] ?? ''}`).join(', ');
}

function exampleText(example: Example, language: string): string {
  if (typeof example === 'string') return fenced(example, language);
  const missing = example.without
    .map((head) => `"${head} …"`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');
  const files = Object.entries(example.data ?? {}).map(([name, text]) => `With \`${name}\`:\n\n${fenced(text.trimEnd(), 'csv')}`);
  const there = [...(example.text === '' ? [] : [fenced(example.text, language)]), ...files].join('\n\n');
  if (example.without.length === 0) return there;
  return [`An agreement without ${missing}${there === '' ? '.' : ', and with'}`, there].filter((part) => part !== '').join('\n\n');
}

/** A message in which ‹what it names› stands for a name or a figure: `‹phrase›`, `‹first value›`. */
function plain(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `‹${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}›`);
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

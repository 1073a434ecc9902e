import {
  ALL_RULES,
  findRule,
  GROUPS,
  groupOf,
  pageOf,
  PRESETS,
  sayUnknownRule,
  severityIn,
  shortId,
  type Rule,
} from '../../language/index';
import { CannotRun, type ExitCode } from './failure';
import { pad, title, wrap, type Terminal } from './terminal';

/** Lists the rules, or prints the page of one. */
export function rules(
  action: string | undefined,
  name: string | undefined,
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  if (action === undefined) list(json, terminal);
  else if (action === 'explain' && name !== undefined) explain(name, terminal);
  else if (action === 'explain') throw new CannotRun('Which rule? Write "sla rules explain vague-time"; "sla rules" lists them all.');
  else throw new CannotRun(`"${action}" is nothing that can be done with rules. Write "sla rules" or "sla rules explain vague-time".`);
  return Promise.resolve(0);
}

function list(json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.print(JSON.stringify(ALL_RULES.map(record), null, 2));
    return;
  }
  const widest = Math.max(...ALL_RULES.map((rule) => shortId(rule).length));
  for (const group of GROUPS) {
    terminal.print(`${title(group, terminal)}`);
    for (const rule of ALL_RULES.filter((each) => groupOf(each) === group)) {
      const head = `  ${pad(shortId(rule), widest)}  `;
      terminal.print(head + wrap(rule.docs.summary, Math.max(30, terminal.width - head.length)).join(`\n${' '.repeat(head.length)}`));
    }
    terminal.print('');
  }
  terminal.print(`${ALL_RULES.length} rules. "sla rules explain NAME" says why one matters, and what to write instead.`);
}

function explain(name: string, terminal: Terminal): void {
  const rule = findRule(name, ALL_RULES);
  if (rule === undefined) throw new CannotRun(sayUnknownRule(name, ALL_RULES));
  // The page's last lines lead to other pages, which a terminal does not have.
  for (const line of pageOf(rule)
    .replace(/\n\[All rules\][^]*$/, '')
    .split('\n')) {
    const text = line.replaceAll('`', '').replace('*Instead:*', 'Instead:');
    if (line.startsWith('```')) continue;
    if (line.startsWith('#')) terminal.print(title(line.replace(/^#+ /, ''), terminal));
    else terminal.print(wrap(text, terminal.width).join('\n'));
  }
}

function record(rule: Rule): Record<string, unknown> {
  const severities = Object.fromEntries(PRESETS.map((preset) => [preset, severityIn(rule, preset)]));
  return { id: rule.id, summary: rule.docs.summary, why: rule.docs.why, severity: severities, page: `docs/rules/${rule.id}.md` };
}

/**
 * The `sla` command.
 *
 * Invariant: nothing but the command line is loaded before it is known what to do, so that help is there at once. Whatever happens, a person gets
 * sentences: no stack trace, and an exit code that says how it went (0 fine, 1 findings, 2 could not run).
 */
import { Command, CommanderError, Option } from 'commander';
import { keepCompiled } from '../keep-compiled';
import type { CheckOptions } from './check';
import { CannotRun, type ExitCode } from './failure';
import type { ExportOptions } from './export';
import type { ImportOptions } from './import';
import type { RunningOptions } from './simulate';
import { allowClosedPipes, openTerminal, widthOf } from './terminal';
import { usageError } from './usage';

// This halves the start.
keepCompiled();

interface QuietOption {
  readonly quiet?: boolean;
}

const HELP_WIDTH = 80;

const program = new Command('sla')
  .description('Checks service level agreements written in plain language, and runs them on records.')
  .option('-v, --version', 'Print the version.')
  .helpOption('-h, --help', 'Print this help.')
  .helpCommand(false)
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => write(usageError(text, program, process.argv.slice(2))),
    getOutHelpWidth: () => widthOf(process.stdout, HELP_WIDTH),
    getErrHelpWidth: () => widthOf(process.stderr, HELP_WIDTH),
  })
  .configureHelp({ sortSubcommands: false, styleTitle: (title) => title })
  .addHelpText(
    'after',
    `
Exit codes: 0 fine, 1 errors or findings, 2 could not run.

Examples:
  sla check agreement.sla
  sla simulate agreement.sla --html report.html
  sla explain agreement.sla "Uptime Commitment" "March 2026"`,
  );

program
  .command('check')
  .summary('find what is wrong in agreements')
  .description(
    'Finds what is wrong in agreements, and says what to write instead. A contract in prose (.docx, .md, .txt) is read for words that two readers read in two ways.',
  )
  .argument('<files...>', 'agreements, or folders with agreements in them; contracts in prose; - is standard input')
  .addOption(new Option('--preset <name>', 'how strict to read (default: drafting)').choices(['drafting', 'review', 'signing']))
  .option('--hints', 'show hints, too')
  .option('--strict', 'let warnings count as errors')
  .option('--data', 'read the sample data, too, and say what they show of the draft')
  .addOption(new Option('--format <name>', 'how to print what is found (default: human)').choices(['human', 'json', 'sarif', 'github']))
  .option('--json', 'the same as --format json')
  .option('--data-root <folder>', 'read used files from this folder, too')
  .option('-q, --quiet', 'print problems only')
  .action(async (files: string[], options: CheckOptions & QuietOption) => {
    const { check } = await import('./check');
    await ending(check(files, options, openTerminal(options)));
  });

program
  .command('import')
  .summary('draft an agreement from a contract in prose')
  .description(
    'Drafts an agreement from a contract in prose (.docx, .md, .txt): the sentences that it recognises, each under the words it came from and marked for review; all other words as clauses.',
  )
  .argument('<file>', 'the contract; - is standard input')
  .option('-o, --out <file>', 'write the draft to this file instead of standard output')
  .option('--force', 'replace the file if it is there already')
  .option('-q, --quiet', 'print the draft only')
  .addHelpText(
    'after',
    `
Examples:
  sla import contract.docx --out agreement.sla
  sla import terms.md`,
  )
  .action(async (file: string, options: ImportOptions & QuietOption) => {
    const { importFile } = await import('./import');
    await ending(importFile(file, options, openTerminal(options)));
  });

program
  .command('export')
  .summary('write the contract that an agreement is')
  .description(
    'Writes an agreement as a contract: numbered articles and clauses, a schedule of defined terms, lines to sign on. Notes, sample data and scenarios stay out.',
  )
  .argument('<file>', 'the agreement; - is standard input')
  .addOption(new Option('--format <name>', 'how to write it (default: by the name of the file, else md)').choices(['md', 'html']))
  .option('-o, --out <file>', 'write the contract to this file instead of standard output')
  .option('--force', 'replace the file if it is there already')
  .option('--data-root <folder>', 'read used files from this folder, too')
  .option('-q, --quiet', 'print the contract only')
  .addHelpText(
    'after',
    `
Examples:
  sla export agreement.sla
  sla export agreement.sla --out contract.html`,
  )
  .action(async (file: string, options: ExportOptions & QuietOption) => {
    const { exportContract } = await import('./export');
    await ending(exportContract(file, options, openTerminal(options)));
  });

program
  .command('rules')
  .summary('list what is looked for, and explain it')
  .description('Lists the rules that sla check applies; sla rules explain RULE prints the page of one.')
  .argument('[action]', '"explain"')
  .argument('[rule]', 'the id of a rule, with or without its group')
  .option('--json', 'print the list as JSON')
  .option('-q, --quiet', 'print the list only')
  .addHelpText(
    'after',
    `
Examples:
  sla rules
  sla rules explain vague-time`,
  )
  .action(async (action: string | undefined, rule: string | undefined, options: { json?: boolean } & QuietOption) => {
    const { rules } = await import('./rules');
    await ending(rules(action, rule, options, openTerminal(options)));
  });

runs(
  program
    .command('simulate')
    .summary('run an agreement on its records')
    .description('Runs an agreement on its records: which levels were met, who owes what, and why.')
    .argument('<file>', 'the agreement; - is standard input'),
)
  .option('--json [file]', 'write the outcome as JSON, to a file or to standard output')
  .option('--html <file>', 'write a report: one page that needs nothing else')
  .option('--strict', 'fail when the data have bad rows')
  .option('--conventions', 'list the conventions that were applied')
  .addHelpText(
    'after',
    `
Examples:
  sla simulate agreement.sla
  sla simulate agreement.sla --data Probes=probes.parquet --data "Tickets.Waiting On Customer=waits.csv"
  sla simulate agreement.sla --from 2026-01-01 --to 2026-03-31 --json outcome.json`,
  )
  .action(
    async (
      file: string,
      options: RunningOptions & QuietOption & { json?: string | true; html?: string; strict?: boolean; conventions?: boolean },
    ) => {
      const { simulate } = await import('./simulate');
      await ending(simulate(file, options, openTerminal(options)));
    },
  );

runs(
  program
    .command('explain')
    .summary('say why a figure is what it is')
    .description(
      'Says why a figure is what it is: the words, what counted, what did not and which words excluded it, the arithmetic, the rows of data.',
    )
    .argument('<file>', 'the agreement; - is standard input')
    .argument('<target>', 'a target, a metric, a promise of a table ("Support Times, P1, Response Time") or a credit')
    .argument('[window]', 'a window by its name ("March 2026") or short name (2026-03); without it the windows are listed'),
)
  .addHelpText(
    'after',
    `
Examples:
  sla explain agreement.sla "Uptime Commitment"
  sla explain agreement.sla "Uptime Commitment" 2026-03`,
  )
  .action(async (file: string, target: string, window: string | undefined, options: RunningOptions & QuietOption) => {
    const { explain } = await import('./explain');
    await ending(explain(file, target, window, options, openTerminal(options)));
  });

program
  .command('fmt')
  .summary('lay out the sentences of agreements')
  .description('Lays out the sentences of agreements. Comments stay; a file with errors is left alone.')
  .argument('<files...>', 'agreements, or folders with agreements in them; - formats standard input to standard output')
  .option('--check', 'change nothing, and fail if something would change')
  .option('-q, --quiet', 'say nothing about files with errors')
  .action(async (files: string[], options: { check?: boolean } & QuietOption) => {
    const { fmt } = await import('./fmt');
    await ending(fmt(files, options, openTerminal(options)));
  });

program
  .command('help')
  .description('Print the help of a command.')
  .argument('[command]')
  .helpOption(false)
  .action((name: string | undefined) => {
    const command = name === undefined ? program : program.commands.find((each) => each.name() === name);
    if (command === undefined) throw new CannotRun(`There is no command ${name ?? ''}. sla --help lists what there is.`);
    command.outputHelp();
  });

/** Options of commands that run an agreement. */
function runs(command: Command): Command {
  return command
    .option('--data <name=path>', 'take the records (or metric, or "Records.Periods") from this file; may be repeated', collect)
    .option('--data-root <folder>', 'read data from this folder instead of the one of the agreement')
    .option('--from <date>', 'leave out windows that begin before this day')
    .option('--to <date>', 'the last day to look at')
    .addOption(new Option('--engine <name>', 'what reads the data').choices(['duckdb', 'memory']).default('duckdb'))
    .option('-q, --quiet', 'print the result only: no progress, no remarks');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function ending(run: Promise<ExitCode>): Promise<void> {
  process.exitCode = await run;
}

/** Commander speaks for itself before it throws; what is thrown else is told here. */
function failed(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = 2;
  if (error instanceof CannotRun) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `This is a defect in Forthright, not in your agreement: ${reason}\nPlease report it with the command you ran. FORTHRIGHT_DEBUG=1 shows where it happened.\n`,
  );
  if (process.env['FORTHRIGHT_DEBUG'] === '1' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

allowClosedPipes();
try {
  const [, , first] = process.argv;
  if (first === undefined) program.outputHelp();
  else if (first === '-v' || first === '--version') process.stdout.write(`${(await import('../../language/index')).VERSION}\n`);
  else await program.parseAsync();
} catch (error) {
  failed(error);
}

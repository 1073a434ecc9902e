/** What is wrong with a command line, in words of a person, and how it is written instead. */
import type { Argument, Command } from 'commander';

/** Commander's words as a sentence that says what to write; the help that it names lists what the command takes. */
export function usageError(text: string, program: Command, args: readonly string[]): string {
  const said = text.trim().replace(/^error: /, '');
  const command = program.commands.find((each) => each.name() === args[0]);
  const help = `sla ${command === undefined ? '' : `${command.name()} `}--help lists what there is.`;
  return `${(command === undefined ? undefined : particular(said, command)) ?? general(said, args)} ${help}\n`;
}

function particular(said: string, command: Command): string | undefined {
  const usage = `sla ${[command.name(), ...command.registeredArguments.map(shown)].join(' ')}`;
  const missing = /^missing required argument '(.+)'$/.exec(said)?.[1];
  if (missing !== undefined) return `The ${missing} ${missing.endsWith('s') ? 'are' : 'is'} missing. Write: ${usage}.`;
  if (said.startsWith('too many arguments'))
    return `That is more than it takes. Write: ${usage}. A name of several words stands in quotes.`;
  const [, option, value, choices] =
    /^option '(?:-\w, )?(--\S+)(?: \S+)?' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(said) ?? [];
  if (option !== undefined && value !== undefined)
    return `${option} cannot be '${value}'. It can be ${choices?.replace(/, (?=[^,]*$)/, ' or ') ?? ''}.`;
  const lonely = /^option '(?:-\w, )?(--\S+ <.+>)' argument missing$/.exec(said)?.[1];
  return lonely === undefined ? undefined : `Something is missing behind it: write ${lonely}.`;
}

function general(said: string, [first = '']: readonly string[]): string {
  if (said.startsWith('unknown command') && first.endsWith('.sla'))
    return `What is to be done with ${first}? Write: sla check ${first}, or sla simulate ${first}.`;
  const words = said.replace(/\.?\n\(Did you mean (.*)\?\)$/, '. Did you mean $1?');
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.?]$/.test(words) ? '' : '.');
}

/** `FILES`, `[WINDOW]`. */
function shown(argument: Argument): string {
  const name = argument.name().toUpperCase();
  return argument.required ? name : `[${name}]`;
}

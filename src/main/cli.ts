// The command line: `cairn NAME ...` runs `commands/NAME.ts`, and loads nothing else.

import { readdir } from 'node:fs/promises';
import { CannotStart } from '../platform/config/cannot-start.ts';
import { BadInput, type Command, type Io } from './command.ts';

const commandsFolder = new URL('commands/', import.meta.url);

const run = async ([name = '--help', ...args]: readonly string[], io: Io): Promise<void> => {
  const names = await commandNames();
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(await overview(names));
    return;
  }
  if (!names.includes(name)) throw new BadInput(`There is no command "${name}". "cairn --help" lists them all.`);
  const command = await load(name);
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(
      `cairn ${command.name}: ${command.summary}\n${command.help === undefined ? '' : `\n${command.help.trim()}\n`}`,
    );
    return;
  }
  await command.run(args, io);
};

const commandNames = async (): Promise<readonly string[]> =>
  (await readdir(commandsFolder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();

const load = async (name: string): Promise<Command> => {
  const { command } = (await import(new URL(`${name}.ts`, commandsFolder).href)) as { command: Command };
  return command;
};

const overview = async (names: readonly string[]): Promise<string> => {
  const commands = await Promise.all(names.map(load));
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`);
  return `cairn COMMAND [...]\n\n${lines.join('')}\n"cairn COMMAND --help" says more about one.\n`;
};

/** 1: what was sent cannot be used; 2: could not run. */
const exitCodeOf = (reason: unknown): 1 | 2 => {
  const isWrongArgument =
    reason instanceof TypeError && 'code' in reason && /^ERR_PARSE_ARGS/.test(String(reason.code));
  return reason instanceof BadInput || isWrongArgument ? 1 : 2;
};

const { stdin, stdout, stderr, env } = process;
// Whoever reads our output may have had enough (`| head`).
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
run(process.argv.slice(2), { stdin, stdout, stderr, env }).catch((reason: unknown) => {
  const code = exitCodeOf(reason);
  const isPlain = code === 1 || reason instanceof CannotStart;
  stderr.write(`${isPlain ? (reason as Error).message : reason instanceof Error ? reason.stack : reason}\n`);
  process.exitCode = code;
});

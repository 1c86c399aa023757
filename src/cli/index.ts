#!/usr/bin/env node
// Named one by one: an older Node has no such export, and could not even say so.
import * as modules from 'node:module';

/** A command: its text for --help, and what it does with the arguments after its name. It sets the exit status itself. */
interface Command {
  usage: string;
  run(args: string[]): void | Promise<void>;
}

const commands: Record<string, [what: string, load: () => Promise<Command>]> = {
  init: ['start a playbook in a folder', () => import('./init.ts')],
  dev: ['serve it while you write', () => import('./dev.ts')],
  check: ['say what is wrong with the content, where and what to write', () => import('./check.ts')],
  new: ['write an entry with every field and what belongs there', () => import('./new.ts')],
  remove: ['take entries out, with everything that names them', () => import('./remove.ts')],
  rename: ['give an entry another id, everywhere', () => import('./rename.ts')],
  build: ['check the content and build the site', () => import('./build.ts')],
  preview: ['serve the built site', () => import('./preview.ts')],
  verify: ['prove that a built or served site is whole', () => import('./verify.ts')],
  compress: ['write .br and .gz files beside the files of a built site', () => import('./compress.ts')],
  hosting: ['write the configuration for nginx, Caddy, Netlify, Cloudflare and S3', () => import('./hosting.ts')],
  schemas: ['set up the editor to complete and validate fields', () => import('./schemas.ts')],
  vacancy: ['say which job an ad describes', () => import('./vacancy.ts')],
};

const help = `A customer experience playbook as a static site.

${Object.entries(commands)
  .map(([name, [what]]) => `  cx-playbook ${name.padEnd(9)} ${what}`)
  .join('\n')}

cx-playbook <command> --help says more.`;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `cx-playbook needs Node 22.12 or newer, and this is ${process.versions.node}. Install a newer Node from nodejs.org, or in the folder of the site: npm install --save-dev node@24. Scripts of npm then run with it.`,
  );
  process.exit(2);
}
// Half a second less for each start.
modules.enableCompileCache();
const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (name === '' || name === '--help' || name === 'help') console.log(help);
  else if (!command) throw new Error(`There is no command “${name}”.\n\n${help}`);
  else {
    const { usage, run } = await command[1]();
    if (args.includes('--help')) console.log(usage);
    else await run(args);
  }
} catch (error) {
  console.error(`cx-playbook ${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

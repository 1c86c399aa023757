import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './build.ts';

/** Of the shell that somebody else has: nothing of a test run is in it. */
export const adopterEnvironment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/.test(name)),
  ),
  NO_COLOR: '1',
};

/** Somebody with an empty folder in which cx-playbook is installed, who types commands and writes files. */
export class Adopter {
  readonly folder: string;
  /** The commands that were run. */
  readonly commands: string[] = [];

  constructor(name: string) {
    this.folder = temporaryFolder(name);
    // The package with its sources in the place of what is compiled when it is packed.
    const installed = path.join(this.folder, 'node_modules/cx-playbook');
    mkdirSync(installed, { recursive: true });
    symlinkSync(path.resolve('src'), path.join(installed, 'src'));
    writeFileSync(
      path.join(installed, 'package.json'),
      readFileSync('package.json', 'utf8').replaceAll(/\.\/lib\/([\w/]+)\.js/g, './src/$1.ts'),
    );
  }

  /** Runs the command line as its user does, and gives what it printed. */
  run(...args: string[]): { status: number | null; output: string } {
    return this.runIn('', ...args);
  }

  /** Runs it in a folder below. */
  runIn(folder: string, ...args: string[]): { status: number | null; output: string } {
    this.commands.push(`cx-playbook ${args.join(' ')}`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/index.ts'), ...args], {
      cwd: path.join(this.folder, folder),
      env: adopterEnvironment,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }

  /** How many findings the check has that ask for something, and how many things drafts lack. */
  findings(): { findings: number; toDo: number } {
    const { output } = this.run('check', '--strict', '--format', 'json');
    const { findings, drafts } = JSON.parse(output) as { findings: { severity: string }[]; drafts: unknown[] };
    return { findings: findings.filter(({ severity }) => severity !== 'info').length, toDo: drafts.length };
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Changes a text that is there. */
  edit(file: string, from: string, to: string): void {
    const before = this.read(file);
    if (!before.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    this.write(file, before.replace(from, to));
  }
}

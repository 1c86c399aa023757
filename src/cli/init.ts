import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { toolNames } from '../model/pages.ts';
import { settingsSchema } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';
import { type Choices, languagesOf, refuseFiles, starters, toolsWithContent, writePlaybook } from './starters.ts';

export const usage = `Starts a playbook in a folder that is empty or not there yet. On a terminal it asks for what no option says.

  cx-playbook init [FOLDER] [options]

  --starter minimal|small|full    small, if absent:
                                  minimal  one role and one action
                                  small    five roles that report to one another, ten actions, a journey: for any trade
                                  full     the reference playbook, in English
  --name TEXT                     the name of the playbook
  --owner TEXT                    the organisation that publishes it
  --language en|de                of the starter and of the whole site; en, if absent
  --visibility public|internal    internal asks search engines to stay away; public, if absent
  --tools LIST                    the tools that the site has: all, none, or names with commas between them, of
                                  ${toolNames.slice(0, 6).join(', ')},
                                  ${toolNames.slice(6).join(', ')}; all, if absent
  --address URL                   where it will be served
  --yes                           asks nothing`;

/** What is written if neither an option nor an answer says it. */
const usual: Choices = {
  starter: 'small',
  name: 'Customer playbook',
  owner: 'Our organisation',
  language: 'en',
  visibility: 'public',
  tools: 'all',
  address: 'https://playbook.example',
};

interface Question {
  name: keyof Choices;
  /** What the terminal asks, if there is something to choose and not only an option says it. */
  ask?(choices: Choices): string | undefined;
  /** What an answer must be, if it is not. */
  wanted(answer: string, choices: Choices): string | undefined;
}

const listed = (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(items);
const oneOf = (allowed: readonly string[], answer: string) => (allowed.includes(answer) ? undefined : listed(allowed));

/** In the order in which they are asked: an answer may depend on those before. */
const questions: readonly Question[] = [
  {
    name: 'starter',
    ask: () => 'Begin with minimal (one role), small (five roles, ten actions) or full (the reference playbook)?',
    wanted: (answer) => oneOf(starters, answer),
  },
  {
    name: 'name',
    ask: () => 'What is the playbook called?',
    wanted: (answer) => (settingsSchema.shape.name.safeParse(answer).success ? undefined : '3 to 60 characters'),
  },
  {
    name: 'owner',
    ask: () => 'Which organisation publishes it?',
    wanted: (answer) => (settingsSchema.shape.owner.safeParse(answer).success ? undefined : '3 to 80 characters'),
  },
  {
    name: 'language',
    ask: ({ starter }) => (languagesOf(starter).length > 1 ? `In which language, ${listed(languagesOf(starter))}?` : undefined),
    wanted: (answer, { starter }) => {
      const wanted = oneOf(languagesOf(starter), answer);
      return wanted && `${wanted}, as the ${starter} starter is`;
    },
  },
  { name: 'visibility', ask: () => 'Is it public or internal?', wanted: (answer) => oneOf(['public', 'internal'], answer) },
  {
    name: 'tools',
    ask: (choices) => `With all tools, none, or which of ${toolsWithContent(choices).join(', ')}?`,
    wanted: (answer, choices) => {
      const allowed = toolsWithContent(choices);
      const wrong = answer.split(',').find((name) => !(allowed as string[]).includes(name.trim()));
      if (answer === 'all' || answer === 'none' || wrong === undefined) return undefined;
      const guess = nearest(wrong.trim(), toolNames);
      const reason = guess && !(allowed as string[]).includes(guess) ? `; the ${choices.starter} starter has nothing for ${guess}` : '';
      return `all, none, or some of ${allowed.join(', ')}${reason}`;
    },
  },
  {
    name: 'address',
    wanted: (answer) =>
      settingsSchema.shape.address.safeParse(answer).success && new URL(answer).pathname === '/'
        ? undefined
        : 'an address without a path, such as https://playbook.example',
  },
];

/**
 * What the options and the answers to what they leave open say.
 * @param ask Shows a question and gives the line that was typed; without it, what is usual is taken.
 * @throws Error for an option with a value that it does not take.
 */
export async function choose(options: Partial<Choices>, ask?: (question: string) => Promise<string>): Promise<Choices> {
  const choices = { ...usual, ...options };
  const refuse = () => {
    for (const { name, wanted } of questions) {
      const problem = options[name] === undefined ? undefined : wanted(options[name], choices);
      if (problem) throw new Error(`--${name} takes ${problem}, not ${JSON.stringify(options[name])}`);
    }
  };
  // Before anything is asked, and again, since an option may not fit an answer.
  refuse();
  for (const { name, ask: questionFor, wanted } of questions) {
    const question = options[name] === undefined ? questionFor?.(choices) : undefined;
    if (!ask || !question) continue;
    for (let problem: string | undefined = ''; problem !== undefined; ) {
      const typed = (await ask(`${problem && `Please answer ${problem}.\n`}${question} (${usual[name]}) `)).trim();
      problem = typed === '' ? undefined : wanted(typed, choices);
      choices[name] = typed === '' ? usual[name] : typed;
    }
    refuse();
  }
  return choices;
}

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  const [folder = '.', ...others] = positionals;
  if (others.length > 0) throw new Error(`takes one folder, not ${positionals.join(' and ')}; put a name with spaces into quotes`);
  refuseFiles(folder);
  const { yes, ...options } = values;
  const choices = process.stdin.isTTY && !yes ? await chooseOnTerminal(options) : await choose(options);
  writePlaybook(folder, choices);

  const enter = folder === '.' ? '' : `cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && `;
  console.log(`${choices.name} is ready. Next:

  ${enter}${manager} install
  ${manager} run dev      shows it at http://localhost:4321 while you write in content/
  ${manager} run check    says what is wrong or missing, where, and what to write`);
  if (choices.visibility === 'internal')
    console.log(
      '\nSearch engines are asked to stay away, but the site itself keeps nobody out. node_modules/cx-playbook/docs/deploy/access.md says how your host does.',
    );
}

function parsed(args: string[]) {
  const option = { type: 'string' } as const;
  const options = {
    starter: option,
    name: option,
    owner: option,
    language: option,
    visibility: option,
    tools: option,
    address: option,
    yes: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.(?: |$)/);
    throw new Error(`${problem}. Options are ${new Intl.ListFormat('en').format(Object.keys(options).map((name) => `--${name}`))}.`);
  }
}

/** The package manager that runs this command, such as pnpm. */
const manager = /^(?:npm|pnpm|yarn|bun)(?=\/)/.exec(process.env.npm_config_user_agent ?? '')?.[0] ?? 'npm';

async function chooseOnTerminal(options: Partial<Choices>): Promise<Choices> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines wait there until they are asked for. Ctrl+C and Ctrl+D end them.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    console.log('Enter takes what is in brackets.\n');
    return await choose(options, async (question) => {
      terminal.setPrompt(question);
      terminal.prompt();
      const line = await lines.next();
      if (line.done) throw new Error('stopped, and nothing was written');
      return line.value;
    });
  } finally {
    terminal.close();
    console.log();
  }
}

import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { github, githubSummary } from '../src/check/report/github.ts';
import { json } from '../src/check/report/json.ts';
import { pretty } from '../src/check/report/pretty.ts';
import { checkFolder } from '../src/check/run.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'pretty' },
    quiet: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});
const renderers = { pretty, json, github };
if (!(values.format in renderers)) {
  console.error(`check: --format takes pretty, json or github, not ${values.format}`);
  process.exit(2);
}
const report = checkFolder(values.content);
const options = { folder: values.content, quiet: values.quiet };
console.log(renderers[values.format as keyof typeof renderers](report, options));
if (values.format === 'github' && process.env.GITHUB_STEP_SUMMARY) {
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, githubSummary(report, options));
}
process.exitCode = report.ok && !(values.strict && report.counts.warning > 0) ? 0 : 1;

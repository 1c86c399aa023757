import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Builds the site once before the tests that look at it, with the same command that authors use. */
export default function setup(project: TestProject): void {
  const wanted = project.vitest.config.project;
  if (project.name !== 'site' && project.name !== '' && wanted.length > 0) return;
  if (process.env.PLAYBOOK_SKIP_BUILD) return;
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}

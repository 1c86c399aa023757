import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { settingsFile } from '../read/content.ts';

/** What playbook.yaml says, before it is checked; the check says what is wrong where it cannot be read. */
export function rawSettings(folder: string): { address?: unknown; offline?: unknown } {
  try {
    return (parse(readFileSync(path.join(folder, settingsFile), 'utf8')) ?? {}) as { address?: unknown; offline?: unknown };
  } catch {
    return {};
  }
}

/** The address in playbook.yaml, for Astro's `site`. */
export function siteAddress(folder: string): string {
  const { address } = rawSettings(folder);
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : 'https://playbook.example';
}

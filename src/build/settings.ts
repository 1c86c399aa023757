import path from 'node:path';
import { parse } from 'yaml';
import { settingsFile } from '../read/content.ts';
import { readText } from '../read/file.ts';

/** What playbook.yaml says, before it is checked; the check says what is wrong where it cannot be read. */
export function rawSettings(folder: string): { address?: unknown; offline?: unknown } {
  try {
    return (parse(readText(path.join(folder, settingsFile))) ?? {}) as { address?: unknown; offline?: unknown };
  } catch {
    return {};
  }
}

/** The address in playbook.yaml, for Astro's `site`. */
export function siteAddress(folder: string): string {
  const { address } = rawSettings(folder);
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : 'https://playbook.example';
}

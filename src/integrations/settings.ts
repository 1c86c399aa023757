import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { settingsFile } from '../read/content.ts';
import { contentFolder } from '../site/loader.ts';

/** The address in playbook.yaml, for Astro's `site`; the check says what is wrong where it cannot be read. */
export function siteAddress(root = process.cwd()): string {
  const file = path.join(contentFolder(root), settingsFile);
  const fallback = 'https://playbook.example';
  if (!existsSync(file)) return fallback;
  try {
    return new URL(parse(readFileSync(file, 'utf8')).address).origin;
  } catch {
    return fallback;
  }
}

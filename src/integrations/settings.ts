import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { settingsFile } from '../read/content.ts';
import { contentFolder } from '../site/loader.ts';

/** The text of playbook.yaml; empty where it cannot be read. */
export function settingsText(folder: string): string {
  try {
    return readFileSync(path.join(folder, settingsFile), 'utf8');
  } catch {
    return '';
  }
}

/** The words of the interface and the translations, in one text: any page may hold a part of them. */
export function languagesText(folder: string): string {
  return ['interface', 'translations', path.resolve('content/interface')]
    .map((name) => path.resolve(folder, name))
    .filter((below) => existsSync(below))
    .flatMap((below) => readdirSync(below, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort()
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
}

/** What playbook.yaml says, before it is checked; the check says what is wrong where it cannot be read. */
export function rawSettings(folder: string): { address?: unknown; offline?: unknown } {
  try {
    return (parse(settingsText(folder)) ?? {}) as { address?: unknown; offline?: unknown };
  } catch {
    return {};
  }
}

/** The address in playbook.yaml, for Astro's `site`. */
export function siteAddress(root = process.cwd()): string {
  const { address } = rawSettings(contentFolder(root));
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : 'https://playbook.example';
}

import path from 'node:path';
import { parse } from 'yaml';
import { type Settings, settingsSchema } from '../model/index.ts';
import { settingsFile } from './content.ts';
import { readText } from './file.ts';

/** What playbook.yaml says, field by field as far as it fits the schema: for what runs before the check, or without it. */
export function soundSettings(folder: string): Partial<Settings> {
  let written: unknown;
  try {
    written = parse(readText(path.join(folder, settingsFile)));
  } catch {
    return {};
  }
  const fields = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse((written as Record<string, unknown> | null)?.[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return Object.fromEntries(fields);
}

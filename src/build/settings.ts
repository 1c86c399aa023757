import { soundSettings } from '../read/settings.ts';

/** The address in playbook.yaml, for Astro's `site`. */
export const siteAddress = (folder: string): string => new URL(soundSettings(folder).address ?? 'https://playbook.example').origin;

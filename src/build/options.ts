import type { AstroIntegration } from 'astro';

export interface PlaybookOptions {
  /** The content folder, relative to the root of the site. `./content` if absent. */
  content?: string;
  /** Whether the site has /styleguide/, which shows every part of the design. Only in dev if absent. */
  styleguide?: boolean;
  /**
   * Components of the site in the place of those of the package, by the path of the one replaced below src/components:
   * `{ Header: './src/Header.astro' }`. Relative to the root of the site.
   */
  components?: Record<string, string>;
  /** Style sheets of the site, which come after those of the package: files relative to its root, such as `./src/company.css`. */
  customCss?: string[];
}

declare global {
  namespace Astro {
    /** Astro keeps nothing of an integration but its name and its hooks, so what integrations tell each other are hooks. */
    interface IntegrationHooks {
      /** What the command line says over the options of the configuration. */
      'cx-playbook:command-line'?: () => PlaybookOptions;
      /** Where the content is, absolute. */
      'cx-playbook:content-folder'?: () => string;
      /** In a build: ends when the content has been checked. Rejects where it has errors. */
      'cx-playbook:check'?: () => Promise<void>;
    }
  }
}

/** What the command line says, as an integration, since Astro merges those of a command into those of the configuration. */
export const commandLine = (options: PlaybookOptions): AstroIntegration => ({
  name: 'cx-playbook-command-line',
  hooks: { 'cx-playbook:command-line': () => options },
});

/** The options of the configuration with those of the command line over them. */
export const withCommandLine = (options: PlaybookOptions, integrations: readonly AstroIntegration[]): PlaybookOptions =>
  Object.assign({}, options, ...integrations.map(({ hooks }) => hooks['cx-playbook:command-line']?.()));

/** @throws Error for a site without the integration. */
export function contentFolderOf(integrations: readonly AstroIntegration[]): string {
  const folder = integrations.map(({ hooks }) => hooks['cx-playbook:content-folder']).find(Boolean);
  if (!folder) throw new Error('The collections of cx-playbook need its integration in astro.config: integrations: [playbook()].');
  return folder();
}

/** Waits for the check of a build, which says what is wrong with the content better than a schema does. */
export async function contentCheck(integrations: readonly AstroIntegration[]): Promise<void> {
  await Promise.all(integrations.map(({ hooks }) => hooks['cx-playbook:check']?.()));
}

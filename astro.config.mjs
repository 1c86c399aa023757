import { defineConfig } from 'astro/config';
import { playbook } from './src/integrations/playbook.ts';
import { siteAddress } from './src/integrations/settings.ts';

export default defineConfig({
  site: siteAddress(),
  base: process.env.PLAYBOOK_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [playbook()],
});

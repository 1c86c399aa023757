import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://playbook.example',
  integrations: [
    starlight({
      title: 'The Customer Experience Playbook',
      sidebar: [{ label: 'Roles and actions', link: '/entries/' }],
      components: { MarkdownContent: './src/MarkdownContent.astro' },
    }),
  ],
});

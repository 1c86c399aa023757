import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'The Customer Experience Playbook',
  lang: 'en-GB',
  srcDir: 'content',
  cleanUrls: true,
  themeConfig: {
    nav: [{ text: 'Roles and actions', link: '/entries' }],
    search: { provider: 'local' },
  },
});

export default {
  title: 'The Customer Experience Playbook',
  url: 'https://playbook.example',
  baseUrl: '/',
  trailingSlash: true,
  i18n: { defaultLocale: 'en-GB', locales: ['en-GB'] },
  future: { faster: true, v4: true },
  // Plain Markdown, as the content is, and not MDX.
  markdown: { format: 'detect' },
  presets: [['classic', { docs: { path: 'content', routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false, pages: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false, docsRouteBasePath: '/', docsDir: 'content' }]],
  themeConfig: { navbar: { title: 'The Customer Experience Playbook', items: [{ to: '/entries/', label: 'Roles and actions' }] } },
};

import { defineConfig } from 'astro/config';
import playbook from './src/index.ts';

export default defineConfig({ integrations: [playbook()] });

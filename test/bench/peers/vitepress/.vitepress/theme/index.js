import DefaultTheme from 'vitepress/theme';
import Facts from './Facts.vue';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('Facts', Facts);
  },
};

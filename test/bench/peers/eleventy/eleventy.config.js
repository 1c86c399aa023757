export default function (eleventy) {
  // The content is generated, so git ignores it; the build must not.
  eleventy.setUseGitIgnore(false);
  eleventy.addPassthroughCopy('style.css');
  return { dir: { input: 'content', includes: '../_includes', output: 'dist' } };
}

// No usage data leaves the machine of whoever builds the site.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A shell that was set up for development or tests must not turn this into a build for development.
process.env.NODE_ENV = 'production';
// Astro takes these from the shell, where tests set them, and would leave out what only a built site has: its policy, say.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];

const { build } = await import('astro');

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`\nbuild: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

export {};

// No usage data leaves the machine of whoever builds the site.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A shell that was set up for development or tests must not turn this into a build for development.
process.env.NODE_ENV = 'production';
// Vite takes a variable of this name for the path of the site, which is PLAYBOOK_BASE.
delete process.env.BASE_URL;

const { build } = await import('astro');

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`\nbuild: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

export {};

// No usage data leaves the machine of whoever builds the site.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A test runner around this build must not turn it into a build for development.
process.env.NODE_ENV = 'production';

const { build } = await import('astro');

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`\nbuild: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

export {};

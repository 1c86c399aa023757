import { build } from 'astro';

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`\nbuild: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

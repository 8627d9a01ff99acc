import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { parsePort } from './port.ts';
import { listenForStop, waitForStop } from './stop.ts';

const NOTES = `
Prints one line with the address when it listens, and logs to standard error, one JSON object a line; plain text on a
terminal. GraphQL and GraphiQL are at /graphql, the live page at /, health at /healthz and /readyz.
Bulletins that other processes ingest reach its subscribers as well. SIGINT and SIGTERM end it cleanly; a second one at
once.

Examples:
  $ npm run chancery -- serve
  $ npm run chancery -- serve --host 0.0.0.0 --port 8080`;

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
}

/** `chancery serve` */
export function buildServeCommand(): Command {
  return new Command('serve')
    .description('answer GraphQL over HTTP, server-sent events and WebSocket')
    .option('--port <number>', 'port to listen at, 0 for any free one (CHANCERY_PORT, 4000)', parsePort)
    .option('--host <name>', 'name or address to listen at (CHANCERY_HOST, 127.0.0.1)')
    .addHelpText('after', NOTES)
    .action(runServe);
}

async function runServe(options: ServeOptions): Promise<void> {
  const config = readConfig();
  const stop = listenForStop();
  const { startService } = await import('./service.ts');
  const service = await startService({
    ...config,
    logLevel: config.logLevel ?? 'info',
    host: options.host ?? config.host,
    port: options.port ?? config.port,
  });
  console.log(`Chancery listens at ${service.url}/graphql`);
  await waitForStop(stop);
  await service.stop();
}

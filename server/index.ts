/** Starts the server: read config, open storage, build services, listen; drain and close in order. */
import { makeLog } from './log.ts';
import { ConfigError, readConfig } from './config.ts';
import { startServer } from './server.ts';
import { systemClock } from './clock.ts';

try {
  const config = readConfig(process.env);
  const server = await startServer({ config, clock: systemClock, log: makeLog(config.logLevel) });
  process.stdout.write(`调仲 ${server.address}\n`);
  if (server.firstAdministrator !== null)
    process.stdout.write(
      `首位管理员请用这个一次性链接设置账号（7 天内有效）：\n${server.firstAdministrator}\n`,
    );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? `设置有误：\n${error.message}` : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}

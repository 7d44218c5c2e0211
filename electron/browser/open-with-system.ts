import { spawn } from 'node:child_process';

/** The system's program that opens an address or a folder as a double-click would. */
function opener(target: string, platform: NodeJS.Platform): { file: string; args: string[] } {
  if (platform === 'win32') {
    return target.startsWith('http:')
      ? { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target] }
      : { file: 'explorer.exe', args: [target] };
  }
  return { file: platform === 'darwin' ? 'open' : 'xdg-open', args: [target] };
}

/** Opens an address or a folder, without waiting for it. @throws Error when the system has no program for it */
export async function openWithSystem(
  target: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const { file, args } = opener(target, platform);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'ignore', detached: true });
    child.on('error', reject);
    child.on('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

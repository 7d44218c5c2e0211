import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures.js';

const SECRET = 'hunter2-e2e';

/** The files of an archive with their contents, read by a program that is not ours. */
function unzip(file: string): Record<string, string> {
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({i.filename: z.read(i).decode() for i in z.infolist()}))';
  return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })) as Record<
    string,
    string
  >;
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`a support bundle is shown before it is saved, and has no secrets (${language})`, async ({
    steward,
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const name = serviceName('Helped');
    const folder = mkdtempSync(path.join(tmpdir(), 'steward-support-'));
    try {
      if (language !== 'en') await window.changeLanguage(language);
      const form = await window.openForm();
      await form.fill({ program, arguments: `--interval-ms 50 --marker --password=${SECRET}`, name });
      await form.installSuccessfully();
      await machine.succeed('set', name, 'AppEnvironmentExtra', `PORT=80`, `MY_TOKEN=${SECRET}`);
      await expect(window.log.lines.locator('[data-key]')).not.toHaveCount(0);

      const settings = await window.openSettings();
      await settings.open('about');
      await settings.dialog.getByRole('button', { name: window.t('bundle.open') }).click();
      const dialog = page.getByRole('dialog', { name: window.t('bundle.title') });
      const place = `services/${name}`;
      const include = (file: string) =>
        dialog.getByRole('checkbox', { name: window.t('bundle.include', { path: file }), exact: true });
      await expect(include(`${place}/settings.json`)).toBeChecked();
      await expect(include(`${place}/stdout.log`)).toBeChecked();
      await include(`${place}/settings.json`).locator('xpath=..').getByRole('button').click();
      const content = dialog.getByRole('region', {
        name: window.t('bundle.content', { path: `${place}/settings.json` }),
      });
      await expect(content).toContainText('MY_TOKEN=<left out>');
      await expect(content).toContainText('--password=<left out>');
      await expect(content).not.toContainText(SECRET);

      await dialog.getByRole('checkbox', { name: window.t('bundle.application') }).uncheck();
      await expect(include('application/settings.json')).toHaveCount(0);
      await include(`${place}/events.json`).uncheck();
      const save = dialog.getByRole('button', { name: window.t('bundle.save') });
      let file = path.join(folder, 'bundle.zip');
      if (steward.electron === null) {
        const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
        expect(download.suggestedFilename()).toMatch(/^steward-support-.+-\d{8}-\d{6}\.zip$/);
        await download.saveAs(file);
      } else {
        await steward.electron.evaluate(({ dialog: dialogs }, filePath) => {
          dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        }, file);
        await save.click();
        await expect(dialog.getByRole('status')).toContainText(file);
      }
      file = path.normalize(file);
      await expect.poll(() => Object.keys(unzip(file))).toContain(`${place}/stdout.log`);
      const files = unzip(file);
      expect(Object.keys(files)).not.toContain(`${place}/events.json`);
      expect(files[`${place}/stdout.log`]).toContain('[000');
      expect(JSON.parse(files['versions.json'] ?? '')).toMatchObject({ steward: '1.0.0' });
      expect(Object.values(files).join('\n')).not.toContain(SECRET);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The Windows that other tests rely on, Wine's: that it starts, does what its `reg.exe`, `cmd.exe` and `regedit` are asked, and ends. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { encodeUtf16le } from '../../src/bytes/utf16.ts';
import { keepUntilTheEnd } from './keep.ts';
import { describeWith } from './programs.ts';
import { REGISTRY_VIEWS, startWine, WINE_LIMIT_MS, WINE_PROGRAMS, type Wine } from './wine.ts';

vi.setConfig({ testTimeout: WINE_LIMIT_MS, hookTimeout: WINE_LIMIT_MS });

const KEY = 'SOFTWARE\\rdp-doctor test';

describeWith(WINE_PROGRAMS, 'Wine', () => {
  const keep = keepUntilTheEnd();
  let wine: Wine;
  beforeAll(async () => {
    wine = await keep.running(startWine());
  });

  it('keeps two views of the registry', async () => {
    await wine.writeDword(KEY, 'two views', 64, 64);
    await wine.writeDword(KEY, 'two views', 32, 32);
    for (const view of REGISTRY_VIEWS) expect(await wine.readDword(KEY, 'two views', view)).toBe(view);
    await wine.writeDword(KEY, 'two views', null, 32);
    expect(await wine.readDword(KEY, 'two views', 32)).toBeNull();
    expect(await wine.readDword(KEY, 'two views', 64)).toBe(64);
  });

  it('runs a batch file with its arguments, and hands on its exit code', async () => {
    const script = await wine.put('say.cmd', '@echo off\r\necho [%~1]\r\nexit /b 7\r\n');
    const ran = await wine.run('cmd', ['/c', script, 'a b']);
    expect(ran).toMatchObject({ exitCode: 7, stdout: '[a b]\r\n' });
  });

  it('has a Task Scheduler that takes a task, though it never runs one', async () => {
    const action = '<Exec><Command>cmd.exe</Command></Exec>';
    const document = `<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task"><Actions>${action}</Actions></Task>`;
    const file = await wine.put('task.xml', document);
    expect(await wine.run('schtasks', ['/create', '/tn', 'taken', '/xml', file, '/f'])).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(wine.driveC, 'windows', 'system32', 'tasks', 'taken'))).toBe(true);
  });

  it('imports a registry file', async () => {
    const text = `\ufeffWindows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\${KEY}]\r\n"imported"=dword:0000002a\r\n`;
    expect(await wine.run('regedit', ['/S', await wine.put('in.reg', encodeUtf16le(text))])).toMatchObject({
      exitCode: 0,
    });
    expect(await wine.readDword(KEY, 'imported', 64)).toBe(42);
  });
});

describeWith(WINE_PROGRAMS, 'Wine, when it is stopped', () => {
  it('leaves nothing', async () => {
    const wine = await startWine();
    await wine.stop();
    expect(existsSync(wine.driveC)).toBe(false);
  });
});

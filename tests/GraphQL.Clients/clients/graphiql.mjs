// GraphiQL in a browser that reaches nothing but the server: a query, then a subscription to its end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function checkGraphiql({ address, assert, check }, executablePath) {
  await check('GraphiQL: query and subscription, offline', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'graphiql-'));
    const browser = await chromium.launchPersistentContext(profile, { executablePath, args: flags });
    try {
      const page = await browser.newPage();
      const foreign = [];
      page.on('request', (request) => { if (new URL(request.url()).host !== new URL(address).host && !request.url().startsWith('data:')) foreign.push(request.url()); });
      const run = async (document, expected) => {
        await page.goto(`${address}?${new URLSearchParams({ show: '1' })}`);
        await page.waitForSelector('.graphiql-query-editor .CodeMirror');
        await page.evaluate((text) => document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(text), document);
        await page.click('.graphiql-execute-button');
        const menu = page.locator('[role=menuitem]').first();
        if (await menu.isVisible().catch(() => false)) await menu.click();
        await page.waitForFunction((text) => document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue().includes(text), expected, { timeout: 20_000 });
      };
      await run('{ sum(values: [20, 22]) }', '"sum": 42');
      await run('subscription { countdown(from: 2) }', '"countdown": "0 to go"');
      assert.deepEqual(foreign, []);
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

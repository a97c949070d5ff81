// GraphiQL in a browser that reaches nothing but the server: a query that its address brings, a subscription to its end, an answer in parts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { deferred } from './operations.mjs';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function checkGraphiql({ address, assert, check }, executablePath) {
  await check('GraphiQL: query, subscription and @defer, offline', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'graphiql-'));
    const browser = await chromium.launchPersistentContext(profile, { executablePath, args: flags });
    try {
      const page = await browser.newPage();
      const foreign = [];
      page.on('request', (request) => { if (new URL(request.url()).host !== new URL(address).host && !request.url().startsWith('data:')) foreign.push(request.url()); });
      // waitForFunction evaluates text now and then, which the page's content security policy refuses.
      const until = async (holds, argument) => { while (!(await page.evaluate(holds, argument))) await page.waitForTimeout(100); };
      const run = async (document, expected) => {
        await page.goto(`${address}?${new URLSearchParams({ query: document })}`);
        await until((text) => document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror.getValue() === text, document);
        await page.click('.graphiql-execute-button');
        const menu = page.locator('[role=menuitem]').first();
        if (await menu.isVisible().catch(() => false)) await menu.click();
        await until((text) => document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue().includes(text), expected);
      };
      await run('{ sum(values: [20, 22]) }', '"sum": 42');
      await run('subscription { countdown(from: 2) }', '"countdown": "0 to go"');
      await run(deferred, '"librarian": "Ada"');
      assert.deepEqual(foreign, []);
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

// Real clients against the library's test server: each runs a query, a mutation, a subscription and a persisted operation.
// Usage: node run.mjs http://127.0.0.1:5000/graphql [--chromium /usr/bin/chromium]
// Prints one line a check and ends with "N passed, N failed, N skipped"; exit code 1 when anything failed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { checkApollo } from './clients/apollo.mjs';
import { checkGraphiql } from './clients/graphiql.mjs';
import { checkGraphqlSse } from './clients/graphql-sse.mjs';
import { checkGraphqlWs } from './clients/graphql-ws.mjs';
import { checkUrql } from './clients/urql.mjs';

const [address, ...rest] = process.argv.slice(2);
if (!address) {
  console.error('Usage: node run.mjs ADDRESS [--chromium PATH]');
  process.exit(2);
}

const chromium = rest[0] === '--chromium' ? rest[1] : '/usr/bin/chromium';
const counts = { passed: 0, failed: 0, skipped: 0 };
const within = (promise, milliseconds) => {
  let timer;
  const limit = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`nothing within ${milliseconds} ms`)), milliseconds); });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};

async function check(name, work) {
  try {
    await within(work(), 30_000);
    counts.passed++;
    console.log(`ok    ${name}`);
  } catch (failure) {
    counts.failed++;
    console.log(`FAIL  ${name}: ${failure.stack ?? failure}`);
  }
}

function skip(name, reason) {
  counts.skipped++;
  console.log(`skip  ${name}: ${reason}`);
}

const context = { address, sockets: address.replace(/^http/, 'ws'), assert, check };
await checkGraphqlWs(context);
await checkGraphqlSse(context);
await checkUrql(context);
await checkApollo(context);
if (existsSync(chromium)) await checkGraphiql(context, chromium);
else skip('graphiql', `no browser at ${chromium}`);

console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed ? 1 : 0);

import { createClient } from 'graphql-sse';
import { added, addition, countdown, countedDown, mutation, query, titles, unknownDocument } from './operations.mjs';

export async function checkGraphqlSse({ address, assert, check }) {
  const client = createClient({ url: address, retryAttempts: 0 });
  const once = async (payload) => (await client.iterate(payload).next()).value;

  await check('graphql-sse: query', async () => assert.deepEqual(titles((await once({ query })).data), ['Book 1', 'Book 2']));
  await check('graphql-sse: mutation', async () => {
    const result = await once({ query: mutation, variables: addition('By graphql-sse') });
    assert.deepEqual(result.data.addBook.book, { title: 'By graphql-sse', genre: 'POETRY' });
  });
  await check('graphql-sse: subscription to its end', async () => {
    const results = [];
    for await (const result of client.iterate({ query: countdown })) results.push(result.data);
    assert.deepEqual(results, countedDown);
  });
  await check('graphql-sse: subscription told of a mutation, then left', async () => {
    const events = client.iterate({ query: added });
    const next = events.next();
    const telling = setInterval(() => once({ query: mutation, variables: addition('Told') }).catch(() => {}), 100);
    try {
      assert.deepEqual((await next).value, { data: { bookAdded: { title: 'Told' } } });
    } finally {
      clearInterval(telling);
      await events.return();
    }
  });
  await check('graphql-sse: persisted operation', async () => {
    const { document, extensions } = unknownDocument('graphql-sse');
    assert.equal((await once({ extensions })).errors[0].message, 'PersistedQueryNotFound');
    assert.deepEqual(Object.values((await once({ query: document, extensions })).data), [3]);
    assert.deepEqual(Object.values((await once({ extensions })).data), [3]);
  });
  client.dispose();
}

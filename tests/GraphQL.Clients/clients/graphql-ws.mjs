import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { added, addition, countdown, countedDown, mutation, query, titles, unknownDocument } from './operations.mjs';

export async function checkGraphqlWs({ sockets, assert, check }) {
  const client = createClient({ url: sockets, webSocketImpl: WebSocket, retryAttempts: 0 });
  const once = async (payload) => (await client.iterate(payload).next()).value;

  await check('graphql-ws: query', async () => assert.deepEqual(titles((await once({ query })).data), ['Book 1', 'Book 2']));
  await check('graphql-ws: mutation', async () => {
    const result = await once({ query: mutation, variables: addition('By graphql-ws') });
    assert.deepEqual(result.data.addBook, { book: { title: 'By graphql-ws', genre: 'POETRY' }, errors: null });
  });
  await check('graphql-ws: subscription to its end', async () => {
    const results = [];
    for await (const result of client.iterate({ query: countdown })) results.push(result.data);
    assert.deepEqual(results, countedDown);
  });
  await check('graphql-ws: subscription told of a mutation, then left', async () => {
    const events = client.iterate({ query: added });
    const next = events.next();
    // A subscription is made known a moment after it is asked for.
    const telling = setInterval(() => once({ query: mutation, variables: addition('Told') }).catch(() => {}), 100);
    try {
      assert.deepEqual((await next).value, { data: { bookAdded: { title: 'Told' } } });
    } finally {
      clearInterval(telling);
      await events.return();
    }
  });
  await check('graphql-ws: persisted operation', async () => {
    const { document, extensions } = unknownDocument('graphql-ws');
    // The client insists on a query; an empty one stands for none.
    const error = await once({ query: '', extensions }).then(() => null, (errors) => errors);
    assert.equal(error?.[0]?.message, 'PersistedQueryNotFound');
    assert.deepEqual(Object.values((await once({ query: document, extensions })).data), [3]);
    assert.deepEqual(Object.values((await once({ query: '', extensions })).data), [3]);
  });
  await check('graphql-ws: errors of a wrong document', async () => {
    const errors = await once({ query: '{ zzzzzz }' }).then(() => null, (failure) => failure);
    assert.match(errors[0].message, /Cannot query field "zzzzzz"/);
  });
  await client.dispose();
}

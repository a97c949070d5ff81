import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { addition, countdown, countedDown, deferred, mutation, query, sha256, titles, unknownDocument } from './operations.mjs';

const collect = (client, document) => new Promise((resolve, reject) => {
  const results = [];
  // The server ends the stream; leaving a fetch that is still read would abort it with an error nobody catches.
  client.subscription(document, {}).subscribe((result) => {
    if (result.error) reject(result.error);
    else results.push(result.data);
    if (results.length === countedDown.length) resolve(results);
  });
});

export async function checkUrql({ address, sockets, assert, check }) {
  const wire = createClient({ url: sockets, webSocketImpl: WebSocket, retryAttempts: 0 });
  const overSocket = subscriptionExchange({
    forwardSubscription: ({ query: document, variables }) => ({ subscribe: (sink) => ({ unsubscribe: wire.subscribe({ query: document ?? '', variables }, sink) }) }),
  });
  const client = new Client({ url: address, preferGetMethod: false, exchanges: [fetchExchange, overSocket] });
  const overEvents = new Client({ url: address, preferGetMethod: false, fetchSubscriptions: true, exchanges: [fetchExchange] });

  await check('urql: query', async () => {
    const result = await client.query(query, {}).toPromise();
    assert.equal(result.error, undefined);
    assert.deepEqual(titles(result.data), ['Book 1', 'Book 2']);
  });
  await check('urql: mutation', async () => {
    const result = await client.mutation(mutation, addition('By urql')).toPromise();
    assert.equal(result.error, undefined);
    assert.equal(result.data.addBook.book.title, 'By urql');
  });
  await check('urql: subscription over graphql-ws', async () => assert.deepEqual(await collect(client, countdown), countedDown));
  await check('urql: subscription over fetch', async () => assert.deepEqual(await collect(overEvents, countdown), countedDown));
  await check('urql: @defer over events', async () => {
    const rooms = [];
    await new Promise((resolve, reject) => client.query(deferred, {}).subscribe((result) => {
      if (result.error) reject(result.error);
      else rooms.push(structuredClone(result.data.readingRoom));
      if (!result.hasNext) resolve();
    }));
    assert.deepEqual(rooms.map((room) => [room.name, room.librarian]), [['Reading room', undefined], ['Reading room', 'Ada']]);
  });
  await check('urql: persisted operation', async () => {
    const sent = [];
    const persisting = new Client({
      url: address,
      preferGetMethod: false,
      exchanges: [persistedExchange({ preferGetForPersistedQueries: false, generateHash: async (document) => sha256(document) }), fetchExchange],
      fetch: (target, init) => { sent.push(JSON.parse(init.body)); return fetch(target, init); },
    });
    const { document } = unknownDocument('urql');
    for (let round = 0; round < 2; round++) {
      const result = await persisting.query(document, {}, { requestPolicy: 'network-only' }).toPromise();
      assert.equal(result.error, undefined);
      assert.deepEqual(Object.values(result.data).filter((value) => value !== 'Query'), [3]);
    }
    assert.deepEqual(sent.map((body) => Boolean(body.query)), [false, true, false]);
  });
  await wire.dispose();
}

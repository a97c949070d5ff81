import apollo from '@apollo/client/core/core.cjs';
import persisted from '@apollo/client/link/persisted-queries/persisted-queries.cjs';
import subscriptions from '@apollo/client/link/subscriptions/subscriptions.cjs';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { addition, countdown, countedDown, deferred, mutation, query, sha256, titles, unknownDocument } from './operations.mjs';

const { ApolloClient, HttpLink, InMemoryCache, gql } = apollo;
const make = (link) => new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions: { query: { fetchPolicy: 'no-cache' } } });
const without = ({ __typename, ...rest }) => rest;

export async function checkApollo({ address, sockets, assert, check }) {
  const http = () => new HttpLink({ uri: address, fetch });
  const client = make(http());
  const wire = createClient({ url: sockets, webSocketImpl: WebSocket, retryAttempts: 0 });

  await check('Apollo Client: query', async () => assert.deepEqual(titles((await client.query({ query: gql(query) })).data), ['Book 1', 'Book 2']));
  await check('Apollo Client: mutation', async () => {
    const result = await client.mutate({ mutation: gql(mutation), variables: addition('By Apollo') });
    assert.deepEqual(without(result.data.addBook.book), { title: 'By Apollo', genre: 'POETRY' });
  });
  await check('Apollo Client: subscription over graphql-ws', async () => {
    const watching = make(new subscriptions.GraphQLWsLink(wire));
    const results = [];
    await new Promise((resolve, reject) => watching.subscribe({ query: gql(countdown) }).subscribe({ next: (result) => results.push(without(result.data)), error: reject, complete: resolve }));
    assert.deepEqual(results, countedDown);
    watching.stop();
  });
  await check('Apollo Client: persisted operation', async () => {
    const sent = [];
    const link = new HttpLink({ uri: address, fetch: (target, init) => { sent.push(JSON.parse(init.body)); return fetch(target, init); } });
    const persisting = make(persisted.createPersistedQueryLink({ sha256 }).concat(link));
    const { document } = unknownDocument('apollo');
    for (let round = 0; round < 2; round++) assert.deepEqual(Object.values((await persisting.query({ query: gql(document) })).data), [3]);
    assert.deepEqual(sent.map((body) => Boolean(body.query)), [false, true, false]);
    persisting.stop();
  });
  await check('Apollo Client: @defer over multipart', async () => {
    const rooms = [];
    await new Promise((resolve, reject) => client.watchQuery({ query: gql(deferred) }).subscribe({
      next: (result) => { rooms.push(result.data.readingRoom); if (result.data.readingRoom.librarian) resolve(); },
      error: reject,
    }));
    assert.equal(rooms[0].librarian, undefined);
    assert.deepEqual(without(rooms.at(-1)), { name: 'Reading room', librarian: 'Ada' });
  });
  client.stop();
  await wire.dispose();
}

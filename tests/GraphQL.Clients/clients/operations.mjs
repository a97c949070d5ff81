// What every client is asked to run.
import { createHash } from 'node:crypto';

export const query = 'query Books { books(first: 2) { totalCount nodes { title author { name } } } }';
export const mutation = 'mutation Add($input: AddBookInput!) { addBook(input: $input) { book { title genre } errors { __typename } } }';
export const countdown = 'subscription Countdown { countdown(from: 2) }';
export const added = 'subscription Added { bookAdded(genre: POETRY) { title } }';
export const author = 'QXV0aG9yOjE=';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const addition = (title) => ({ input: { title, authorId: author, genre: 'POETRY' } });
export const titles = (data) => data.books.nodes.map((book) => book.title);
export const countedDown = [2, 1, 0].map((left) => ({ countdown: `${left} to go` }));

/** A document that no server knows yet, and its persisted form. */
export function unknownDocument(client) {
  const document = `query Unknown { ${client.replace(/\W/g, '_')}_${Date.now()}_${Math.floor(Math.random() * 1e9)}: sum(values: [1, 2]) }`;
  return { document, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(document) } } };
}

/** The room first, who is on duty after it. */
export const deferred = '{ readingRoom { __typename name ... on ReadingRoom @defer(label: "staff") { librarian } } }';

const main = document.getElementById('graphiql');
const endpoint = new URL(main.dataset.endpoint, location.href);
const sockets = new URL(endpoint);
sockets.protocol = sockets.protocol.replace('http', 'ws');
const fetcher = GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: sockets.href });
// A link may bring a query: it is shown, and waits for the reader to run it.
const asked = new URLSearchParams(location.search);
const query = asked.get('query') ?? undefined;
const variables = asked.get('variables') ?? undefined;
ReactDOM.createRoot(main).render(React.createElement(GraphiQL, { fetcher, query, variables, defaultEditorToolsVisibility: true }));

const main = document.getElementById('graphiql');
const endpoint = new URL(main.dataset.endpoint, location.href);
const sockets = new URL(endpoint);
sockets.protocol = sockets.protocol.replace('http', 'ws');
const fetcher = GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: sockets.href });
ReactDOM.createRoot(main).render(React.createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: true }));

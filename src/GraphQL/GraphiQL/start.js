const main = document.getElementById('graphiql');
const fetcher = GraphiQL.createFetcher({ url: new URL(main.dataset.endpoint, location.href).href });
ReactDOM.createRoot(main).render(React.createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: true }));

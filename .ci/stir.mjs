// stir.mjs URL TOKEN: registers somebody every 300 ms, so that matches change while subscriptions are tested.
const [url, token] = process.argv.slice(2);
for (let count = 0; ; count++) {
  const query = `mutation { registerCandidate(input: { idempotencyKey: "stir-${process.pid}-${count}", file: { firstName: "Ada", lastName: "Essai" } }) { candidate { id } } }`;
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
}

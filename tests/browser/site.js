// A loopback site for one test: pages from memory with headers of choice; it remembers who asked for what.
import { createServer } from "node:http";

export async function site() {
  const pages = new Map();
  const hits = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (path !== "/favicon.ico") hits.push(path);
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { "content-type": "text/plain", ...page?.headers });
    response.end(page?.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    hits,
    put: (path, type, body, headers = {}) => pages.set(path, { body, headers: { "content-type": type, ...headers } }),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

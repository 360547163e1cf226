/**
 * The rule files for servers in `deploy/`, written from the one list of headers by
 * `npm run host-rules`. Both servers set a header by the status of the response: what is missing is
 * never cached like the file that it stands for.
 */
import { caching, documents, everywhere, textTypes, worker } from './server-headers.ts';

type Headers = Readonly<Record<string, string>>;

const WRITTEN = '# Written by `npm run host-rules` from src/site/build/server-headers.ts.';

const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Caddy 2 (https://caddyserver.com/docs/caddyfile). */
function caddyfile(): string {
  const block = (headers: Headers, tabs: string) =>
    lines(headers, (name, value) => `${tabs}${name} "${value}"`);
  const types = Object.entries(textTypes).map(
    ([ending, type]) => `	@${ending} {
		path *.${ending}
		file
	}
	header @${ending} Content-Type "${type}"`,
  );
  return `${WRITTEN}
# \`caddy run --config Caddyfile\`: SITE is a host name or a port, ROOT the folder \`dist\`.
# For a site below a path, ROOT is the folder that has \`dist\` at that path, and BASE is the path.
{$SITE::8080} {
	root * {$ROOT:dist}
	encode zstd gzip
	header {
${block(everywhere, '\t\t')}
	}
	@pages not path */_astro/*
	header @pages {
${block({ ...documents, 'Cache-Control': caching.pages }, '\t\t')}
	}
	@worker path /sw.js */sw.js
	header @worker {
${block(worker, '\t\t')}
		defer
	}
	@assets path */_astro/*
	header @assets Cache-Control "${caching.assets}"
	# Types that the system may not know.
${types.join('\n')}
	# A page without its last slash. The file server would redirect too, and drop the query.
	map {query} {rest} {
		"" ""
		default "?{query}"
	}
	@folder {
		not path */ //*
		file {path}/index.html
	}
	redir @folder {http.request.orig_uri.path}/{rest} 308
	file_server {
		precompressed br gzip
		hide _headers
	}
	# An error must never be cached like the file that it stands for.
	handle_errors {
		header {
${block({ ...documents, 'Cache-Control': caching.pages }, '\t\t\t')}
		}
		@missing expression \`{err.status_code} == 404\`
		rewrite @missing {$BASE:/}404.html
		file_server
	}
}
`;
}

/** nginx (https://nginx.org/en/docs/http/ngx_http_headers_module.html). */
function nginxConf(): string {
  const block = (headers: Headers) =>
    lines(headers, (name, value) => `    add_header ${name} "${value}" always;`);
  const types = Object.entries(textTypes).map(
    ([ending, type]) => `    location ~ \\.${ending}$ {
        types { }
        default_type "${type}";
    }`,
  );
  return `${WRITTEN}
# Include this inside a \`server\` block whose \`root\` is the folder \`dist\`. For a site below a path,
# \`root\` is the folder that has \`dist\` at that path, and \`error_page\` needs the path.
# \`add_header\` in a location replaces those outside it, so they are repeated in each.
index index.html;
error_page 404 /404.html;
absolute_redirect off;
charset utf-8;
charset_types text/css text/javascript application/javascript image/svg+xml;
gzip on;
gzip_static on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/plain;
server_tokens off;

location / {
${block({ ...everywhere, ...documents, 'Cache-Control': caching.pages })}
    # A page without its last slash.
    if (-f $request_filename/index.html) {
        rewrite ^(.*[^/])$ $1/ permanent;
    }
    try_files $uri $uri/index.html =404;

    # Types that nginx may not know.
${types.join('\n')}
}

# For other hosts; a server must not publish it.
location ~ /_headers$ {
    return 404;
}

location ~ /_astro/ {
${block(everywhere)}
    # Without \`always\`, for successful responses only: an error must not be cached for a year.
    add_header Cache-Control "${caching.assets}";
    try_files $uri =404;
}

location ~ /sw\\.js$ {
${block({ ...everywhere, ...worker, 'Cache-Control': caching.pages })}
    try_files $uri =404;
}
`;
}

/** The text of each file, by its path in the project. */
export const hostRules: Readonly<Record<string, string>> = {
  'deploy/Caddyfile': caddyfile(),
  'deploy/nginx.conf': nginxConf(),
};

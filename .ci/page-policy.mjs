// The policy of the page, once: for the header of the server and for the page itself, which carries it wherever it is served from.

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No string becomes a script or markup; only src/app/trusted-script.ts makes addresses of scripts.
  "require-trusted-types-for 'script'",
  'trusted-types qibu',
];

/** The policy that the page carries in itself. */
export const pagePolicy = directives.join('; ');

/** The policy in the header: who may frame the page can only be said there. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

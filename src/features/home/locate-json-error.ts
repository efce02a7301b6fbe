/** A place in a text; both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

// JSON forbids control characters within a string, so this has to name them.
const TOKEN =
  // oxlint-disable-next-line no-control-regex
  /[ \t\n\r]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}[\],:]))/y;
const BLANK = /[ \t\n\r]*/y;

/** What may come next: a value, a value or the end of a list, a key or the end of an object, a key, a colon, or what follows a value. */
type Wanted = 'value' | 'item' | 'member' | 'key' | 'colon' | 'after';

/**
 * Where a text stops being JSON; undefined where it is JSON all through. Browsers word their messages differently and often leave
 * the place out, so it is looked for here, token by token and without recursion.
 */
export function locateJsonError(text: string): Place | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) break;
    const [, string, scalar, sign] = token;
    const next = follow(wanted, string === undefined ? (scalar === undefined ? (sign ?? '') : 'scalar') : 'string', open);
    if (next === undefined) break;
    wanted = next;
    at = TOKEN.lastIndex;
  }
  BLANK.lastIndex = at;
  BLANK.exec(text);
  const stopped = BLANK.lastIndex;
  if (stopped === text.length && wanted === 'after' && open.length === 0) return undefined;
  const before = text.slice(0, stopped).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What may follow this token; undefined where the token itself may not stand here. `open` are the brackets that wait for their end. */
function follow(wanted: Wanted, token: string, open: string[]): Wanted | undefined {
  return followers[wanted](token, open);
}

const followers: Readonly<Record<Wanted, (token: string, open: string[]) => Wanted | undefined>> = {
  value: begin,
  item: (token, open) => (token === ']' ? close(open) : begin(token, open)),
  key: (token) => (token === 'string' ? 'colon' : undefined),
  member: (token, open) => (token === '}' ? close(open) : followers.key(token, open)),
  colon: (token) => (token === ':' ? 'value' : undefined),
  after: (token, open) => {
    const inside = open.at(-1);
    if (inside === undefined) return undefined;
    if (token === ',') return inside === '{' ? 'key' : 'value';
    return token === (inside === '{' ? '}' : ']') ? close(open) : undefined;
  },
};

function begin(token: string, open: string[]): Wanted | undefined {
  if (token === 'string' || token === 'scalar') return 'after';
  if (token !== '{' && token !== '[') return undefined;
  open.push(token);
  return token === '{' ? 'member' : 'item';
}

function close(open: string[]): Wanted {
  open.pop();
  return 'after';
}
